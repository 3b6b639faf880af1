package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.chart.Likert;
import pedicle.app.web.page.chart.Missingness;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Numbers;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Outcome.OfVariable;
import pedicle.study.survey.Field;
import pedicle.study.survey.Frequencies;

/// How people answered, in all and by group, and what they left out.
final class DescriptionBlocks {

    private static final int MOST_IN_A_CHART = 30;
    private static final int MOST_CATEGORIES = 11;

    private DescriptionBlocks() {}

    static List<Block> of(Outcome.Description description, Ground ground) {
        List<Block> blocks = new ArrayList<>();
        if (description.variables().size() == 1) {
            one(description.variables().getFirst(), ground, blocks);
        } else {
            blocks.add(new Block.Heading("The answers"));
            items(description, ground).forEach(chart -> blocks.add(new Block.Picture(chart)));
            blocks.add(new Block.Table(summary(description.variables())));
            missingness(description).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        }
        if (description.variables().stream()
                .anyMatch(variable -> !variable.byGroup().isEmpty())) {
            for (OfVariable variable : description.variables()) {
                blocks.add(new Block.Table(byGroup(variable)));
            }
        }
        return blocks;
    }

    private static void one(OfVariable variable, Ground ground, List<Block> blocks) {
        Optional<Field> field = ground.survey().field(variable.name());
        Optional<Frequencies> single =
                variable.frequencies().filter(all -> !all.counts().isEmpty());
        if (single.isPresent()) {
            Frequencies counted = single.get();
            boolean groups = variable.byGroup().stream()
                    .anyMatch(group -> group.frequencies().isPresent());
            if (groups && counted.counts().size() >= 2 && counted.counts().size() <= MOST_CATEGORIES) {
                blocks.add(new Block.Picture(
                        groupChart(variable, counted, field.flatMap(Field::span).isPresent())));
            } else if (counted.n() > 0 && field.filter(Field::numeric).isEmpty()) {
                blocks.add(new Block.Picture(Distributions.bars(variable.label(), counted)));
            }
        }
        if (variable.numbers().isPresent() && variable.byGroup().isEmpty()) {
            blocks.add(new Block.Picture(Distributions.histogram(
                    variable.label(),
                    ground.numbers(variable.name()),
                    variable.numbers().get())));
        }
        variable.numbers().ifPresent(numbers -> blocks.add(new Block.Table(numbersTable(variable, numbers))));
        single.ifPresent(counted -> blocks.add(new Block.Table(frequencyTable(counted))));
    }

    static TableView frequencyTable(Frequencies counted) {
        return TableView.of(
                "%s: how often each answer was given; n %s, missing %s (%s refused, %s blank)"
                        .formatted(
                                counted.name(),
                                Say.count(counted.n()),
                                Say.count(counted.missing()),
                                Say.count(counted.refused()),
                                Say.count(counted.blank())),
                List.of(
                        TableView.words("Answer"),
                        TableView.numbers("People"),
                        TableView.numbers("Share"),
                        TableView.numbers("95% CI (Wilson)")),
                counted.counts().stream()
                        .map(count -> List.of(
                                TableView.cell(
                                        count.words().equals(count.code())
                                                ? count.code()
                                                : count.code() + " " + count.words()),
                                Cells.count(count.people()),
                                counted.n() == 0
                                        ? Cells.none()
                                        : TableView.cell(
                                                Say.share(counted.share(count)),
                                                counted.share(count).share()),
                                counted.n() == 0 ? Cells.none() : TableView.cell(Say.interval(counted.share(count)))))
                        .toList());
    }

    private static TableView numbersTable(OfVariable variable, Numbers numbers) {
        return TableView.of(
                "%s; n %s, missing %s".formatted(variable.name(), Say.count(numbers.n()), Say.count(numbers.missing())),
                List.of(
                        TableView.numbers("Mean (95% CI)"),
                        TableView.numbers("SD"),
                        TableView.numbers("Lowest"),
                        TableView.numbers("Lower quartile"),
                        TableView.numbers("Median"),
                        TableView.numbers("Upper quartile"),
                        TableView.numbers("Highest")),
                List.of(List.of(
                        Cells.estimate(numbers.spread().mean(), 2),
                        Cells.number(numbers.spread().sd(), 2),
                        TableView.cell(Say.asGiven(numbers.spread().lowest())),
                        Cells.number(numbers.spread().lowerQuartile(), 1),
                        Cells.number(numbers.spread().median(), 1),
                        Cells.number(numbers.spread().upperQuartile(), 1),
                        TableView.cell(Say.asGiven(numbers.spread().highest())))));
    }

    private static TableView summary(List<OfVariable> variables) {
        return TableView.of(
                "Variables: how many answered, and where their answers lie",
                List.of(
                        TableView.words("Variable"),
                        TableView.words("Question"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean (95% CI)"),
                        TableView.numbers("SD"),
                        TableView.numbers("Median"),
                        TableView.words("Most frequent answer")),
                variables.stream().map(DescriptionBlocks::summaryRow).toList());
    }

    /// The same as a page's list, each variable leading to its own page.
    static TableView variables(List<OfVariable> variables, UnaryOperator<String> address) {
        TableView plain = summary(variables);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            List<Cell> row = new ArrayList<>(plain.rows().get(i));
            String name = variables.get(i).name();
            row.set(0, TableView.link(name, address.apply(name)).at(name));
            rows.add(row);
        }
        return TableView.of(plain.caption(), plain.columns(), rows);
    }

    private static List<Cell> summaryRow(OfVariable variable) {
        int n = variable.frequencies()
                .map(Frequencies::n)
                .or(() -> variable.numbers().map(Numbers::n))
                .orElse(0);
        int missing = variable.frequencies()
                .map(Frequencies::missing)
                .or(() -> variable.numbers().map(Numbers::missing))
                .orElse(0);
        return List.of(
                TableView.cell(variable.name()),
                TableView.cell(variable.label().equals(variable.name()) ? "" : variable.label()),
                Cells.count(n),
                Cells.count(missing),
                variable.numbers()
                        .map(numbers -> Cells.estimate(numbers.spread().mean(), 2))
                        .orElseGet(Cells::none),
                variable.numbers()
                        .map(numbers -> Cells.number(numbers.spread().sd(), 2))
                        .orElseGet(Cells::none),
                variable.numbers()
                        .map(numbers -> Cells.number(numbers.spread().median(), 1))
                        .orElseGet(Cells::none),
                TableView.cell(variable.frequencies()
                        .map(DescriptionBlocks::mostFrequent)
                        .orElse("")));
    }

    private static String mostFrequent(Frequencies counted) {
        return counted.counts().stream()
                .filter(count -> count.people() > 0)
                .max((a, b) -> Integer.compare(a.people(), b.people()))
                .map(count -> count.words() + ", " + Say.share(counted.share(count)))
                .orElse("");
    }

    private static TableView byGroup(OfVariable variable) {
        return TableView.of(
                variable.label() + ", by group",
                List.of(
                        TableView.words("Group"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean (95% CI)"),
                        TableView.numbers("SD"),
                        TableView.numbers("Median"),
                        TableView.words("Most frequent answer")),
                variable.byGroup().stream()
                        .map(group -> summaryRow(
                                new OfVariable(group.group(), "", group.numbers(), group.frequencies(), List.of())))
                        .map(DescriptionBlocks::withoutQuestion)
                        .toList());
    }

    private static List<Cell> withoutQuestion(List<Cell> row) {
        List<Cell> rest = new ArrayList<>(row);
        rest.remove(1);
        return rest;
    }

    /// The items that share one scale of answers, all of them in one picture.
    private static List<Likert> items(Outcome.Description description, Ground ground) {
        var byScale = description.variables().stream()
                .filter(variable -> ground.survey()
                        .field(variable.name())
                        .flatMap(Field::span)
                        .isPresent())
                .filter(variable -> variable.frequencies()
                        .filter(counted -> counted.n() > 0)
                        .isPresent())
                .collect(Collectors.groupingBy(
                        variable -> ground.field(variable.name()).choices(), LinkedHashMap::new, Collectors.toList()));
        List<Likert> charts = new ArrayList<>();
        byScale.forEach((choices, variables) -> {
            if (variables.size() >= 2 && choices.size() <= MOST_CATEGORIES) {
                charts.add(likert("answers-" + charts.size(), choices, variables));
            }
        });
        return charts;
    }

    private static Likert likert(String id, List<Field.Choice> choices, List<OfVariable> variables) {
        List<OfVariable> drawn = variables.subList(0, Math.min(MOST_IN_A_CHART, variables.size()));
        List<Likert.Row> rows = drawn.stream()
                .map(variable -> row(variable.label(), variable.frequencies().orElseThrow()))
                .toList();
        return new Likert(
                id,
                Distributions.mostAgreed(rows, choices.size()),
                drawn.size() < variables.size()
                        ? "The first %d of %d items.".formatted(drawn.size(), variables.size())
                        : "",
                "Item",
                Likert.Layout.AROUND_MIDDLE,
                Likert.Order.HIGHEST_FIRST,
                choices.stream().map(Field.Choice::label).toList(),
                rows);
    }

    private static Likert groupChart(OfVariable variable, Frequencies all, boolean ladder) {
        List<Likert.Row> rows = variable.byGroup().stream()
                .filter(group ->
                        group.frequencies().filter(counted -> counted.n() > 0).isPresent())
                .map(group -> row(group.group(), group.frequencies().orElseThrow()))
                .toList();
        return new Likert(
                "by-group",
                variable.label(),
                "Shares of those who answered, by group.",
                "Group",
                ladder ? Likert.Layout.AROUND_MIDDLE : Likert.Layout.FROM_NOUGHT,
                Likert.Order.AS_GIVEN,
                all.counts().stream().map(Frequencies.Count::words).toList(),
                rows.isEmpty() ? List.of(row("Everybody", all)) : rows);
    }

    private static Likert.Row row(String label, Frequencies counted) {
        return new Likert.Row(
                label,
                counted.counts().stream().map(count -> (long) count.people()).toList(),
                counted.missing());
    }

    static Optional<Missingness> missingness(Outcome.Description description) {
        pedicle.study.survey.Missingness found = description.missingness();
        if (found.missing().stream().allMatch(missing -> missing == 0)) {
            return Optional.empty();
        }
        List<Missingness.Item> items = new ArrayList<>();
        for (int i = 0; i < found.fields().size(); i++) {
            items.add(
                    new Missingness.Item(found.fields().get(i), found.missing().get(i)));
        }
        List<Missingness.Pattern> patterns = found.patterns().stream()
                .map(pattern -> new Missingness.Pattern(
                        pattern.leftOut().stream().map(found.fields()::get).collect(Collectors.toSet()),
                        pattern.people()))
                .toList();
        return Optional.of(new Missingness(
                "missing",
                "%s of %s people answered everything".formatted(Say.count(found.complete()), Say.count(found.people())),
                "",
                found.people(),
                items,
                patterns));
    }
}
