package pedicle.study.recipe;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.Sql;
import pedicle.study.compare.Adjustment;
import pedicle.study.compare.Compared;
import pedicle.study.compare.Level;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.Kind;
import pedicle.study.regress.Errors;
import pedicle.study.regress.Family;
import pedicle.study.regress.Fitted;
import pedicle.study.reliability.Omega;
import pedicle.study.reliability.Reliability;
import pedicle.study.structure.Rotation;

/// The same analysis as an R script that carries its own data: run anywhere, it prints the same numbers.
///
/// The scripts are the .R files beside this class. What differs from one recipe to the next stands at their head
/// as R
/// values; each number is printed on a line of its own, as `name|of what|value`. Numbers that rest on chance, which
/// are bootstrap intervals and the noise of a parallel analysis, are left out: R draws other ones.
public final class RScript {

    private static final String ABOUT = """
            # Made by Pedicle from a survey, with the answers that it used. It prints the numbers that Pedicle shows, each
            # as name|of what|value.
            """;

    private RScript() {}

    /// The outcome says what the recipe left to be decided: which test, how many components, which errors.
    public static String of(Recipe recipe, Outcome outcome, Ground ground) {
        return switch (recipe) {
            case Recipe.Describe describe -> describe(describe, (Outcome.Description) outcome, ground);
            case Recipe.Reliability reliability -> reliability(reliability, (Outcome.Consistency) outcome, ground);
            case Recipe.Structure structure -> structure(structure, (Outcome.Components) outcome, ground);
            case Recipe.Compare compare -> compare((Outcome.Comparison) outcome, compare.adjustment(), ground);
            case Recipe.Paired _ -> compare((Outcome.Comparison) outcome, Adjustment.NONE, ground);
            case Recipe.Correlate correlate -> correlate(correlate, (Outcome.Associations) outcome, ground);
            case Recipe.Regress regress -> regress(regress, ((Outcome.Model) outcome).fitted(), ground);
        };
    }

    private static String describe(Recipe.Describe recipe, Outcome.Description outcome, Ground ground) {
        RData data = new RData();
        for (Outcome.OfVariable variable : outcome.variables()) {
            String name = variable.name();
            if (ground.scale(name).isPresent() || ground.field(name).numeric()) {
                data.numbers(name, ground.numbers(name));
            } else if (counted(variable)) {
                data.factor(name, ground.members(name));
            } else {
                data.given(name, ground.members(name));
            }
        }
        data.words("variables", recipe.variables())
                .words(
                        "counted_variables",
                        outcome.variables().stream()
                                .filter(RScript::counted)
                                .map(Outcome.OfVariable::name)
                                .toList());
        recipe.by()
                .ifPresentOrElse(by -> data.groups("groups", ground.groups(by)), () -> data.words("groups", List.of()));
        return script(List.of(), data, "say", "describe");
    }

    /// Whether single answers are counted.
    private static boolean counted(Outcome.OfVariable variable) {
        return variable.frequencies().filter(all -> !all.counts().isEmpty()).isPresent();
    }

    private static String reliability(Recipe.Reliability recipe, Outcome.Consistency outcome, Ground ground) {
        RData data = items(ground.answers(recipe.items(), recipe.reversed()));
        omega(outcome.reliability(), data);
        return outcome.ordinalAlpha().isPresent()
                ? script(List.of("psych", "GPArotation"), data, "say", "reliability", "polychoric", "ordinal-alpha")
                : script(List.of("psych", "GPArotation"), data, "say", "reliability");
    }

    private static String structure(Recipe.Structure recipe, Outcome.Components outcome, Ground ground) {
        RData data = items(ground.answers(recipe.items(), recipe.reversed()))
                .word("correlation", Words.written(recipe.correlation()))
                .word("missing", Words.written(recipe.missing()))
                .word("rotation", Words.written(recipe.rotation()))
                .number("components", outcome.structure().components().count())
                .word("noise_of", recipe.resampled() ? "resampled" : "simulated")
                .number("iterations", recipe.iterations())
                .number("seed", recipe.seed() % Integer.MAX_VALUE);
        outcome.reliability().ifPresent(found -> omega(found, data));
        return script(
                recipe.rotation() == Rotation.OBLIMIN || outcome.reliability().isPresent()
                        ? List.of("psych", "GPArotation")
                        : List.of("psych"),
                data,
                Stream.of(
                                Stream.of("say"),
                                Stream.of("polychoric").filter(_ -> recipe.correlation() == Kind.POLYCHORIC),
                                Stream.of("structure"),
                                Stream.of("reliability")
                                        .filter(_ -> outcome.reliability().isPresent()))
                        .flatMap(parts -> parts)
                        .toArray(String[]::new));
    }

    private static RData items(Answers answers) {
        RData data = new RData();
        for (int item = 0; item < answers.size(); item++) {
            data.numbers(answers.items().get(item), answers.column(item));
        }
        return data.words("items", answers.items());
    }

    /// Where there is no omega R has none either, or stops.
    private static void omega(Reliability reliability, RData data) {
        data.yes(
                "one_factor",
                switch (reliability.omega()) {
                    case Omega.Found _ -> true;
                    case Omega.NotFound _ -> false;
                });
    }

    private static String compare(Outcome.Comparison comparison, Adjustment adjustment, Ground ground) {
        Compared compared = comparison.compared();
        String outcome = comparison.outcome();
        String by = comparison.by();
        String test = compared.test().word();
        RData data = column(outcome, ground, new RData());
        return switch (compared.test().setting()) {
            case GROUPS -> {
                RData both =
                        ground.scale(by).isPresent() ? column(by, ground, data) : data.factor(by, ground.groups(by));
                yield script(
                        List.of(),
                        both.word("outcome", outcome)
                                .word("by", by)
                                .word("test", test)
                                .word("adjust", inR(adjustment)),
                        "say",
                        "hedges",
                        "compare");
            }
            case PAIRS ->
                script(
                        List.of(),
                        column(by, ground, data)
                                .word("first", outcome)
                                .word("second", by)
                                .word("test", test),
                        "say",
                        "hedges",
                        "paired");
            case RELATION ->
                script(
                        List.of(),
                        column(by, ground, data)
                                .words("variables", List.of(outcome, by))
                                .words("tests", List.of(test))
                                .word("adjust", "none"),
                        "say",
                        "correlate");
            case ONE_SAMPLE -> throw new IllegalArgumentException("no recipe holds one answer against a number");
        };
    }

    private static String correlate(Recipe.Correlate recipe, Outcome.Associations outcome, Ground ground) {
        RData data = new RData();
        recipe.variables().forEach(name -> column(name, ground, data));
        data.words("variables", recipe.variables())
                .words(
                        "tests",
                        outcome.pairs().stream()
                                .map(pair -> pair.compared().test().word())
                                .toList())
                .word("adjust", inR(recipe.adjustment()));
        return script(List.of(), data, "say", "correlate");
    }

    private static String regress(Recipe.Regress recipe, Fitted fitted, Ground ground) {
        RData data = new RData();
        Stream.concat(Stream.of(recipe.outcome()), recipe.on().stream()).forEach(name -> {
            if (ground.scale(name).isPresent() || ground.field(name).numeric()) {
                data.numbers(name, ground.numbers(name));
            } else {
                data.factor(name, ground.members(name));
            }
        });
        recipe.cluster()
                .filter(cluster ->
                        !recipe.on().contains(cluster) && !recipe.outcome().equals(cluster))
                .ifPresent(cluster -> data.factor(cluster, ground.members(cluster)));
        data.word("outcome", recipe.outcome())
                .words("on", recipe.on())
                .word("family", Words.written(recipe.family()))
                .words("cluster", recipe.cluster().stream().toList())
                .word("errors", Words.written(fitted.errors()));
        return script(
                packages(recipe.family(), fitted.errors()),
                data,
                switch (recipe.family()) {
                    case LINEAR -> new String[] {"say", "regress", "regress-linear", "regress-terms"};
                    case LOGISTIC ->
                        new String[] {"say", "regress", "regress-logistic", "regress-likelihood", "regress-terms"};
                    case ORDINAL ->
                        new String[] {"say", "regress", "regress-ordinal", "regress-likelihood", "regress-terms"};
                });
    }

    private static List<String> packages(Family family, Errors errors) {
        return switch (family) {
            case ORDINAL -> List.of("MASS");
            case LINEAR, LOGISTIC ->
                switch (errors) {
                    case MODEL -> List.of();
                    case ROBUST, CR1 -> List.of("sandwich");
                    case CR2 -> List.of("clubSandwich");
                };
        };
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
    private static String inR(Adjustment adjustment) {
        return switch (adjustment) {
            case HOLM -> "holm";
            case BENJAMINI_HOCHBERG -> "BH";
            case BONFERRONI -> "bonferroni";
            case NONE -> "none";
        };
    }

    private static String script(List<String> packages, RData data, String... parts) {
        return Stream.of(parts)
                .map(part -> Sql.of(RScript.class, part + ".R"))
                .collect(Collectors.joining("", ABOUT + needs(packages) + "\n" + data.head() + "\n", ""));
    }

    private static String needs(List<String> packages) {
        if (packages.isEmpty()) {
            return "# Needs nothing but R.\n";
        }
        String debian = packages.stream()
                .map(name -> "r-cran-" + name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return packages.stream()
                .map("suppressMessages(library(%s))\n"::formatted)
                .collect(Collectors.joining(
                        "",
                        "# Needs R's %s; on Debian: apt install %s\n".formatted(String.join(" and ", packages), debian),
                        ""));
    }
}
