package pedicle.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.correlation.Parallel;
import pedicle.study.correlation.Rounds;
import pedicle.study.reliability.Reliability;
import pedicle.study.reliability.Resampled;

/// What is timed on the answers of some thousand people, and what is asked of each; see the issue on the survey.
final class SurveyTasks {

    private static final long SEED = 1;

    private SurveyTasks() {}

    static List<Task> of(Answers answers) {
        return List.of(
                new Task(
                        "polychoric matrix",
                        Optional.of("polychoric"),
                        new Goal.Faster(50),
                        () -> correlation(answers)),
                parallel(answers, Kind.PEARSON, Rounds.simulated(1000, SEED), new Goal.Faster(30)),
                parallel(answers, Kind.PEARSON, Rounds.resampled(1000, SEED), new Goal.Faster(30)),
                parallel(answers, Kind.POLYCHORIC, Rounds.simulated(20, SEED), new Goal.Faster(100)),
                parallel(answers, Kind.POLYCHORIC, Rounds.resampled(20, SEED), new Goal.Faster(100)),
                new Task(
                        "alpha, 1,000 bootstraps", Optional.of("alpha"), new Goal.Within(0.3), () -> interval(answers)),
                parallel(answers, Kind.POLYCHORIC, Rounds.simulated(1000, SEED), new Goal.Known()),
                parallel(answers, Kind.POLYCHORIC, Rounds.resampled(1000, SEED), new Goal.Known()));
    }

    /// R does 20 rounds of the polychoric and 1,000 of the other.
    private static Task parallel(Answers answers, Kind kind, Rounds rounds, Goal goal) {
        Optional<String> inR = switch (goal) {
            case Goal.Faster _ -> Optional.of("parallel " + word(kind));
            case Goal.Within _, Goal.Known _ -> Optional.empty();
        };
        String name = String.format(
                Locale.ROOT,
                "parallel, %s, %,d rounds, %s",
                word(kind),
                rounds.iterations(),
                rounds.noise().name().toLowerCase(Locale.ROOT));
        return new Task(name, inR, goal, () -> components(answers, kind, rounds));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String correlation(Answers answers) {
        return String.format(
                Locale.ROOT, "%.4f", matrix(answers, Kind.POLYCHORIC).at(1, 0));
    }

    /// The matrix too, which psych's function makes first.
    private static String components(Answers answers, Kind kind, Rounds rounds) {
        Parallel parallel = Parallel.of(answers, matrix(answers, kind), rounds, Progress.unwatched());
        return parallel.suggested() + " components";
    }

    private static String interval(Answers answers) {
        Resampled alpha = Reliability.alphaResampled(answers, 1000, SEED, Progress.unwatched())
                .orElseThrow();
        return String.format(Locale.ROOT, "%.3f to %.3f", alpha.low(), alpha.high());
    }

    private static CorrelationMatrix matrix(Answers answers, Kind kind) {
        return Correlations.of(answers, kind, Missing.PAIRWISE, Progress.unwatched());
    }
}
