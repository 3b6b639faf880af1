package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.FormView.Input;
import pedicle.app.web.page.FormView.One;
import pedicle.app.web.page.FormView.Option;
import pedicle.app.web.page.FormView.Some;
import pedicle.app.web.page.FormView.Whole;
import pedicle.study.compare.Adjustment;
import pedicle.study.compare.StatisticalTest;
import pedicle.study.compare.StatisticalTest.Setting;
import pedicle.study.correlation.Kind;
import pedicle.study.correlation.Missing;
import pedicle.study.recipe.Ground;
import pedicle.study.regress.Family;
import pedicle.study.structure.Rotation;
import pedicle.study.survey.Field;

/// The question that each kind of analysis asks, with what was chosen last time. Fields are named as a recipe names
/// them.
final class Forms {

    private final Ground ground;
    private final String address;

    /// The fields of the recipe that the page shows; empty on a first visit.
    private final Map<String, List<String>> chosen;

    Forms(Ground ground, String address, Map<String, List<String>> chosen) {
        this.ground = ground;
        this.address = address;
        this.chosen = chosen;
    }

    FormView of(Ask ask) {
        return switch (ask) {
            case RELIABILITY -> form("Find how consistent they are", items(), reversed());
            case STRUCTURE ->
                form(
                        "Find the components",
                        items(),
                        reversed(),
                        choice(
                                "correlation",
                                "Correlation",
                                "Polychoric suits answers in few ordered steps.",
                                Kind.values()),
                        choice(
                                "missing",
                                "Missing answers",
                                "Listwise: only people who answered all items.",
                                Missing.values()),
                        number(
                                "components",
                                "Components",
                                "Empty: as many as the parallel analysis suggests.",
                                "",
                                1,
                                100),
                        choice(
                                "rotation",
                                "Rotation",
                                "Promax and oblimin let components correlate.",
                                Rotation.values()),
                        one("noise", "Compare with", "", List.of("simulated", "resampled")),
                        number("iterations", "Rounds of the parallel analysis", "", "1000", 2, 100_000),
                        number(
                                "seed",
                                "Seed",
                                "The same seed gives the same numbers.",
                                "20250101",
                                0,
                                Integer.MAX_VALUE));
            case COMPARE ->
                form(
                        "Compare",
                        variable("outcome", "What", _ -> true, true),
                        variable("by", "Between the groups of", Forms::groups, false),
                        tests("Test", "Auto looks at the answers and says why it chose.", Setting.GROUPS),
                        choice("adjust", "For many pairs, adjust by", "", Adjustment.values()));
            case PAIRED ->
                form(
                        "Compare",
                        variable("first", "First answer", _ -> true, true),
                        another(variable("second", "Second answer of the same people", _ -> true, true)),
                        tests("Test", "", Setting.PAIRS));
            case CORRELATE ->
                form(
                        "Find what goes together",
                        variables("variables", "Variables"),
                        tests("Correlation", "", Setting.RELATION),
                        choice("adjust", "Adjust p values by", "", Adjustment.values()));
            case REGRESS ->
                form(
                        "Explain",
                        variable("outcome", "Outcome", Field::numeric, true),
                        variables("on", "Explained by"),
                        choice(
                                "family",
                                "Model",
                                "Logistic: the outcome is 0 or 1. Ordinal: ordered steps.",
                                Family.values()),
                        optional(
                                "cluster",
                                "People share",
                                "Errors then allow for people of one practice being alike."));
        };
    }

    private FormView form(String button, Input... inputs) {
        return new FormView(address, button, List.of(inputs));
    }

    private Input items() {
        List<Option> options = ground.survey().fields().stream()
                .filter(field -> field.span().isPresent())
                .map(field -> option("items", field.name(), itemLabel(field)))
                .toList();
        return new Some("items", "Items", "", options);
    }

    private Input reversed() {
        List<String> items = chosen.getOrDefault("items", List.of());
        List<Option> options = ground.survey().fields().stream()
                .filter(field -> field.span().isPresent())
                .filter(field -> items.isEmpty() || items.contains(field.name()))
                .map(field -> option("reverse", field.name(), itemLabel(field)))
                .toList();
        return new Some("reverse", "Turned round", "Items that are worded the other way.", options);
    }

    private Input variables(String name, String label) {
        List<Option> options = Stream.concat(
                        ground.scales().stream().map(scale -> option(name, scale.slug(), scale.title() + " (score)")),
                        ground.survey().fields().stream()
                                .filter(field -> field.numeric() || groups(field))
                                .map(field -> option(name, field.name(), itemLabel(field))))
                .toList();
        return new Some(name, label, "", options);
    }

    private One variable(String name, String label, Predicate<Field> fitting, boolean withScales) {
        List<Option> options = new ArrayList<>();
        if (withScales) {
            ground.scales().forEach(scale -> options.add(option(name, scale.slug(), scale.title() + " (score)")));
        }
        ground.survey().fields().stream()
                .filter(fitting)
                .forEach(field -> options.add(option(name, field.name(), itemLabel(field))));
        return new One(name, label, "", options);
    }

    /// Two answers are two: where nobody chose, the second of the list is offered.
    private Input another(One input) {
        if (chosen.containsKey(input.name()) || input.options().size() < 2) {
            return input;
        }
        List<Option> options = new ArrayList<>(input.options());
        Option second = options.get(1);
        options.set(1, new Option(second.value(), second.label(), true));
        return new One(input.name(), input.label(), input.hint(), options);
    }

    private Input optional(String name, String label, String hint) {
        List<Option> options = new ArrayList<>();
        options.add(
                new Option("", "nothing", chosen.getOrDefault(name, List.of()).isEmpty()));
        ground.survey().fields().stream()
                .filter(field -> !field.numeric() || groups(field))
                .forEach(field -> options.add(option(name, field.name(), itemLabel(field))));
        return new One(name, label, hint, options);
    }

    private Input number(String name, String label, String hint, String otherwise, int least, int most) {
        String value = chosen.getOrDefault(name, List.of()).stream().findFirst().orElse(otherwise);
        return new Whole(name, label, hint, value.equals("parallel") ? "" : value, least, most);
    }

    private Input tests(String label, String hint, Setting setting) {
        return one(
                "test",
                label,
                hint,
                Stream.concat(
                                Stream.of("auto"),
                                Stream.of(StatisticalTest.values())
                                        .filter(test -> test.setting() == setting)
                                        .map(StatisticalTest::word))
                        .toList());
    }

    private Input choice(String name, String label, String hint, Enum<?>... choices) {
        return one(
                name,
                label,
                hint,
                Stream.of(choices)
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private Input one(String name, String label, String hint, List<String> choices) {
        return new One(
                name,
                label,
                hint,
                choices.stream()
                        .map(choice -> option(name, choice, choice.replace('-', ' ')))
                        .toList());
    }

    private Option option(String name, String value, String label) {
        return new Option(value, label, chosen.getOrDefault(name, List.of()).contains(value));
    }

    /// Short enough for a list: the column's name and the beginning of the question.
    private static String itemLabel(Field field) {
        String label =
                Optional.of(field.label()).filter(words -> !words.isBlank()).orElse(field.name());
        String words = label.equals(field.name()) ? label : field.name() + ": " + label;
        return words.length() <= 90 ? words : words.substring(0, 88) + "…";
    }

    private static boolean groups(Field field) {
        return !field.choices().isEmpty();
    }
}
