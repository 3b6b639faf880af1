package pedicle.study.recipe;

import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.Sql;
import pedicle.study.compare.Compared;
import pedicle.study.compare.Level;
import pedicle.study.compare.StatisticalTest.Setting;
import pedicle.study.regress.Fitted;

/// The same analysis as an R script that carries its own data: run anywhere, it prints the same numbers.
///
/// The scripts are the .R files beside this class. What differs from one recipe to the next stands at their head
/// as R
/// values; each number is printed on a line of its own, as `name|of what|value`.
public final class RScript {

    private static final String ABOUT = """
            # Made by Pedicle from a survey, with the answers that it used. It prints the numbers that Pedicle shows, each
            # as name|of what|value. Needs R and the packages that it loads.
            """;

    private RScript() {}

    /// The outcome says what the recipe left to be decided: which test, how many components, which errors.
    public static String of(Recipe recipe, Outcome outcome, Ground ground) {
        return switch (recipe) {
            case Recipe.Describe describe -> describe(describe, ground);
            case Recipe.Reliability reliability -> {
                List<String> names = ground.expanded(reliability.items());
                yield script(
                        "reliability",
                        new RData()
                                .answers(ground.answers(names, reliability.reversed()))
                                .words("items", names));
            }
            case Recipe.Structure structure -> structure(structure, count(outcome), ground);
            case Recipe.Compare compare -> compare(compare, compared(outcome), ground);
            case Recipe.Paired paired ->
                script(
                        "paired",
                        column(paired.second(), ground, column(paired.first(), ground, new RData()))
                                .word("first", paired.first())
                                .word("second", paired.second())
                                .word("test", compared(outcome).test().word()));
            case Recipe.Correlate correlate -> correlate(correlate, outcome, ground);
            case Recipe.Regress regress -> regress(regress, fitted(outcome), ground);
        };
    }

    private static String describe(Recipe.Describe recipe, Ground ground) {
        RData data = new RData();
        for (String name : recipe.variables()) {
            if (recipe.by().filter(name::equals).isEmpty()) {
                column(name, ground, data);
            }
        }
        recipe.by().ifPresent(by -> data.factor(by, ground.groups(by)));
        return script(
                "describe",
                data.words("variables", recipe.variables())
                        .words("by", recipe.by().map(List::of).orElse(List.of())));
    }

    private static String structure(Recipe.Structure recipe, int components, Ground ground) {
        List<String> items = ground.expanded(recipe.items());
        return script(
                "structure",
                new RData()
                        .answers(ground.answers(items, recipe.reversed()))
                        .words("items", items)
                        .word("correlation", Words.written(recipe.correlation()))
                        .word("missing", Words.written(recipe.missing()))
                        .word("rotation", Words.written(recipe.rotation()))
                        .number("components", components)
                        .number("iterations", recipe.iterations())
                        .number("seed", recipe.seed()));
    }

    private static String compare(Recipe.Compare recipe, Compared compared, Ground ground) {
        RData data = column(recipe.outcome(), ground, new RData());
        if (ground.scale(recipe.by()).isEmpty() && compared.test().setting() == Setting.GROUPS) {
            data.factor(recipe.by(), ground.groups(recipe.by()));
        } else {
            column(recipe.by(), ground, data);
        }
        return script(
                "compare",
                data.word("outcome", recipe.outcome())
                        .word("by", recipe.by())
                        .word("test", compared.test().word()));
    }

    private static String correlate(Recipe.Correlate recipe, Outcome outcome, Ground ground) {
        RData data = new RData();
        List<String> tests = new ArrayList<>();
        for (String name : recipe.variables()) {
            column(name, ground, data);
        }
        switch (outcome) {
            case Outcome.Associations(List<Outcome.Pair> pairs) ->
                pairs.forEach(pair -> tests.add(pair.compared().test().word()));
            default -> throw foreign(outcome);
        }
        return script(
                "correlate",
                data.words("variables", recipe.variables())
                        .words("tests", tests)
                        .word("adjust", inR(recipe)));
    }

    private static String regress(Recipe.Regress recipe, Fitted fitted, Ground ground) {
        RData data = new RData();
        List<String> names = new ArrayList<>(recipe.on());
        names.add(recipe.outcome());
        for (String name : names) {
            if (ground.scale(name).isPresent() || ground.field(name).numeric()) {
                data.numbers(name, ground.numbers(name));
            } else {
                data.factor(name, ground.members(name));
            }
        }
        recipe.cluster()
                .filter(cluster -> !names.contains(cluster))
                .ifPresent(cluster -> data.factor(cluster, ground.members(cluster)));
        return script(
                "regress",
                data.word("outcome", recipe.outcome())
                        .words("on", recipe.on())
                        .word("family", Words.written(recipe.family()))
                        .words("cluster", recipe.cluster().map(List::of).orElse(List.of()))
                        .word("errors", Words.written(fitted.errors())));
    }

    /// As the tests take it: a measure or ordered steps as numbers, names as a factor.
    private static RData column(String name, Ground ground, RData data) {
        Level level = Kinds.measurement(name, ground).level();
        return switch (level) {
            case INTERVAL, ORDINAL -> data.numbers(name, ground.numbers(name));
            case NOMINAL, BINARY -> data.factor(name, ground.groups(name));
        };
    }

    /// R's own word for an adjustment.
    private static String inR(Recipe.Correlate recipe) {
        return switch (recipe.adjustment()) {
            case HOLM -> "holm";
            case BENJAMINI_HOCHBERG -> "BH";
            case BONFERRONI -> "bonferroni";
            case NONE -> "none";
        };
    }

    private static String script(String name, RData data) {
        return ABOUT + data.head() + Sql.of(RScript.class, "say.R") + Sql.of(RScript.class, name + ".R");
    }

    private static int count(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Components components ->
                components.structure().components().explained().size();
            default -> throw foreign(outcome);
        };
    }

    private static Compared compared(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Comparison comparison -> comparison.compared();
            default -> throw foreign(outcome);
        };
    }

    private static Fitted fitted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Model(Fitted fitted) -> fitted;
            default -> throw foreign(outcome);
        };
    }

    private static IllegalArgumentException foreign(Outcome outcome) {
        return new IllegalArgumentException(
                "the outcome of another recipe: " + outcome.getClass().getSimpleName());
    }
}
