package pedicle.study.recipe;

import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;
import pedicle.study.reliability.OneFactor;
import pedicle.study.reliability.Reliability;
import pedicle.study.structure.Structure;

/// Finds the components of some items, and how many the other correlation would suggest.
final class Structuring {

    /// Rounds for the other correlation, which is only there to be compared: polychoric rounds take long.
    private static final int OTHER_ROUNDS = 100;

    /// So many people times pairs of items take a second or two in a hundred polychoric rounds; a survey of more is
    /// analysed on the correlation that was asked for alone.
    private static final long MOST_TO_COMPARE = 20_000_000;

    private Structuring() {}

    static Outcome.Components of(Recipe.Structure recipe, Ground ground, Progress progress) {
        Answers answers = ground.answers(recipe.items(), recipe.reversed()).varying();
        int rounds = recipe.iterations();
        int others = Math.min(rounds, OTHER_ROUNDS);
        Progress first = (done, _) -> progress.at(done, (long) rounds + others);
        Progress second = (done, _) -> progress.at(rounds + done, (long) rounds + others);

        CorrelationMatrix matrix =
                Correlations.of(answers, recipe.correlation(), recipe.missing(), Progress.unwatched());
        Parallel parallel = Parallel.of(answers, matrix, rounds(recipe, rounds), first);
        Structure structure =
                Structure.of(matrix, parallel, recipe.components().orElse(parallel.suggested()), recipe.rotation());
        Outcome.Otherwise otherwise = otherwise(recipe, answers, rounds(recipe, others), second);
        second.at(others, others);
        return new Outcome.Components(
                answers.people(),
                matrix,
                structure,
                otherwise,
                reliability(answers),
                Analysis.summaries(answers.items(), ground));
    }

    private static Rounds rounds(Recipe.Structure recipe, int iterations) {
        return recipe.resampled()
                ? Rounds.resampled(iterations, recipe.seed())
                : Rounds.simulated(iterations, recipe.seed());
    }

    /// Answers with decimals or in many steps have no polychoric correlations; then there is nothing to compare.
    private static Outcome.Otherwise otherwise(
            Recipe.Structure recipe, Answers answers, Rounds rounds, Progress progress) {
        Kind other = switch (recipe.correlation()) {
            case PEARSON, SPEARMAN -> Kind.POLYCHORIC;
            case POLYCHORIC -> Kind.PEARSON;
        };
        long pairs = answers.items().size() * (answers.items().size() - 1L) / 2;
        if (other == Kind.POLYCHORIC && pairs * answers.people() > MOST_TO_COMPARE) {
            return new Outcome.NotCompared(
                    "So many answers take long on polychoric correlations: ask for them if you want to compare.");
        }
        try {
            CorrelationMatrix matrix = Correlations.of(answers, other, recipe.missing(), Progress.unwatched());
            return new Outcome.OtherCorrelation(matrix, Parallel.of(answers, matrix, rounds, progress));
        } catch (BadInput notOfThatKind) {
            return new Outcome.NotCompared("These answers have no polychoric correlations to compare with.");
        }
    }

    /// Items of too few people, or of which some cancel the others out, have none; that spoils no components.
    private static Optional<Reliability> reliability(Answers answers) {
        try {
            return Optional.of(Reliability.of(answers, OneFactor.By.MINRES));
        } catch (BadInput none) {
            return Optional.empty();
        }
    }
}
