package pedicle.study.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.study.compare.Compared;
import pedicle.study.compare.Comparison;
import pedicle.study.compare.Groups;
import pedicle.study.compare.Level;
import pedicle.study.compare.Measurement;
import pedicle.study.compare.StatisticalTest;
import pedicle.study.compare.StatisticalTest.Setting;
import pedicle.study.compare.Terms;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.CorrelationMatrix;
import pedicle.study.correlation.Correlations;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.regress.Design;
import pedicle.study.regress.Fitted;
import pedicle.study.regress.Regression;
import pedicle.study.regress.Variable;
import pedicle.study.reliability.Alpha;
import pedicle.study.reliability.OneFactor;
import pedicle.study.reliability.Reliability;
import pedicle.study.survey.ItemSummary;

/// Runs a recipe on a survey.
public final class Analysis {

    private Analysis() {}

    /// Refuses, by name, what the survey does not have or the analysis can't take. `progress` is told how far long
    /// work is, and may stop it.
    public static Outcome run(Recipe recipe, Ground ground, Progress progress) {
        return switch (recipe) {
            case Recipe.Describe describe -> Describing.of(describe, ground);
            case Recipe.Reliability reliability -> consistency(reliability, ground, progress);
            case Recipe.Structure structure -> Structuring.of(structure, ground, progress);
            case Recipe.Compare compare -> comparison(compare, ground);
            case Recipe.Paired paired -> paired(paired, ground);
            case Recipe.Correlate correlate -> associations(correlate, ground);
            case Recipe.Regress regress -> model(regress, ground);
        };
    }

    private static Outcome consistency(Recipe.Reliability recipe, Ground ground, Progress progress) {
        Answers answers = ground.answers(recipe.items(), recipe.reversed());
        return new Outcome.Consistency(
                Reliability.of(answers, OneFactor.By.MINRES, recipe.bootstraps(), recipe.seed(), progress),
                ordinalAlpha(answers),
                summaries(answers.items(), ground));
    }

    private static OptionalDouble ordinalAlpha(Answers answers) {
        try {
            CorrelationMatrix matrix =
                    Correlations.of(answers, Kind.POLYCHORIC, Missing.LISTWISE, Progress.unwatched());
            return OptionalDouble.of(Alpha.ordinal(matrix.array(), matrix.items()));
        } catch (BadInput notOrdinal) {
            return OptionalDouble.empty();
        }
    }

    static List<ItemSummary> summaries(List<String> items, Ground ground) {
        return items.stream()
                .map(item -> ItemSummary.of(ground.survey(), ground.field(item)))
                .toList();
    }

    private static Outcome comparison(Recipe.Compare recipe, Ground ground) {
        different(recipe.outcome(), recipe.by());
        Measurement outcome = Kinds.measurement(recipe.outcome(), ground);
        Measurement by = Kinds.measurement(recipe.by(), ground);
        Terms terms = new Terms(recipe.adjustment(), recipe.seed());
        boolean turned = recipe.test().isEmpty() && Comparison.changesPlaces(outcome, by);
        Compared compared = by.level() == Level.ORDINAL && inGroups(recipe)
                ? bySteps(outcome, Kinds.groups(recipe.by(), ground), recipe.test(), terms)
                : recipe.test()
                        .map(test -> Comparison.by(outcome, by, test, terms))
                        .orElseGet(() -> Comparison.by(outcome, by, terms));
        return turned
                ? new Outcome.Comparison(recipe.by(), recipe.outcome(), compared)
                : new Outcome.Comparison(recipe.outcome(), recipe.by(), compared);
    }

    private static boolean inGroups(Recipe.Compare recipe) {
        return recipe.test().map(StatisticalTest::setting).orElse(Setting.GROUPS) == Setting.GROUPS;
    }

    /// Ordered steps are few enough for groups, and those have words.
    private static Compared bySteps(Measurement outcome, Groups groups, Optional<StatisticalTest> asked, Terms terms) {
        return asked.map(test -> Comparison.of(outcome, groups, test, terms))
                .orElseGet(() -> Comparison.of(outcome, groups, terms));
    }

    private static void different(String first, String second) {
        if (first.equals(second)) {
            throw new BadInput("“%s”: expected two variables, found the same one twice".formatted(first));
        }
    }

    private static Outcome paired(Recipe.Paired recipe, Ground ground) {
        different(recipe.first(), recipe.second());
        Measurement first = Kinds.measurement(recipe.first(), ground);
        Measurement second = Kinds.measurement(recipe.second(), ground);
        Compared compared = recipe.test()
                .map(test -> Comparison.paired(first, second, test))
                .orElseGet(() -> Comparison.paired(first, second));
        return new Outcome.Comparison(recipe.first(), recipe.second(), compared);
    }

    private static Outcome associations(Recipe.Correlate recipe, Ground ground) {
        List<String> names = recipe.variables();
        if (names.size() < 2) {
            throw new BadInput("associations: expected at least two variables, found " + names.size());
        }
        List<String[]> pairs = new ArrayList<>();
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Measurement x = Kinds.measurement(names.get(i), ground);
                Measurement y = Kinds.measurement(names.get(j), ground);
                pairs.add(new String[] {names.get(i), names.get(j)});
                compared.add(recipe.test()
                        .map(test -> Comparison.related(x, y, test))
                        .orElseGet(() -> Comparison.related(x, y)));
            }
        }
        double[] adjusted = recipe.adjustment()
                .of(compared.stream().mapToDouble(Compared::p).toArray());
        List<Outcome.Pair> result = new ArrayList<>();
        for (int pair = 0; pair < adjusted.length; pair++) {
            result.add(new Outcome.Pair(pairs.get(pair)[0], pairs.get(pair)[1], compared.get(pair), adjusted[pair]));
        }
        return new Outcome.Associations(result);
    }

    private static Outcome model(Recipe.Regress recipe, Ground ground) {
        Variable outcome = Kinds.predictor(recipe.outcome(), ground);
        List<Variable> predictors =
                recipe.on().stream().map(name -> Kinds.predictor(name, ground)).toList();
        Optional<Variable> cluster = recipe.cluster().map(name -> Kinds.category(name, ground));
        Design design = cluster.map(practice -> Design.of(outcome, predictors, practice))
                .orElseGet(() -> Design.of(outcome, predictors));
        Fitted fitted = recipe.errors()
                .map(errors -> Regression.of(design, recipe.family(), errors))
                .orElseGet(() -> Regression.of(design, recipe.family()));
        return new Outcome.Model(fitted);
    }
}
