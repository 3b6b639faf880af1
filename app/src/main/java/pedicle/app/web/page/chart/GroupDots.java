package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.catalog.Estimate;

/// A number compared between groups of people: each group's mean with its 95% interval over how its people's
/// numbers are spread.
///
/// `groupsAre` names the groups, such as "Profession"; `axis` names the number and its unit, which runs from `low`
/// to `high`; `decimals` is how many the means are written with.
public record GroupDots(
        String id,
        String title,
        String note,
        String groupsAre,
        String axis,
        double low,
        double high,
        int decimals,
        List<Group> groups)
        implements Chart {

    /// `mean` is empty where too few people answered for an interval.
    public record Group(String label, Optional<Estimate> mean, Spread spread, long n, long missing) {}

    /// How the numbers of a group lie.
    public sealed interface Spread {

        /// Each person's number: for groups of up to some two hundred.
        record Each(List<Double> values) implements Spread {
            public Each {
                values = List.copyOf(values);
            }
        }

        /// Least, quartiles and greatest: for larger groups.
        record Box(double least, double lower, double median, double upper, double greatest) implements Spread {
            public Box {
                if (!(least <= lower && lower <= median && median <= upper && upper <= greatest)) {
                    throw new IllegalArgumentException("quartiles lie in their order: %s, %s, %s, %s, %s"
                            .formatted(least, lower, median, upper, greatest));
                }
            }
        }
    }

    public record Drawing(Breadth breadth, double height, double foot, Axis fit, List<Tick> ticks, List<Row> rows) {}

    /// `words` are the mean with its interval and `ground` the people behind it; both end at the drawing's right
    /// edge in a wide room and begin at its left on a phone.
    public record Row(
            List<String> lines,
            double textAt,
            String words,
            double wordsAt,
            String ground,
            double groundAt,
            double meanY,
            Optional<Whisker> mean,
            Shape shape) {}

    public record Whisker(double at, double low, double high) {}

    /// A spread as drawn: dots as one path, or a box.
    public sealed interface Shape {

        record Specks(String path) implements Shape {}

        record Boxed(double y, double height, double least, double lower, double median, double upper, double greatest)
                implements Shape {

            public double middle() {
                return y + height / 2;
            }
        }
    }

    private static final double LABELS = 170;
    private static final double WORDS = 138;
    private static final double MEAN = 14;
    private static final double SPREAD = 36;

    public GroupDots {
        groups = List.copyOf(groups);
        if (groups.isEmpty() || !(low < high)) {
            throw new IllegalArgumentException(
                    "groups on an axis that runs upwards: %d groups, %s to %s".formatted(groups.size(), low, high));
        }
        for (Group group : groups) {
            boolean outside = group.mean()
                    .filter(mean -> mean.value() < low || mean.value() > high)
                    .isPresent();
            if (outside) {
                throw new IllegalArgumentException("a mean lies on its axis: " + group.label());
            }
        }
    }

    /// A title from the numbers themselves.
    public static String seen(String axis, int decimals, List<Group> groups) {
        List<Group> inOrder = groups.stream()
                .filter(group -> group.mean().isPresent())
                .sorted(Comparator.comparingDouble(
                        group -> -group.mean().orElseThrow().value()))
                .toList();
        if (inOrder.size() < 2) {
            return axis + ", by group";
        }
        return "%s: highest in “%s”, %s, lowest in “%s”, %s"
                .formatted(
                        axis,
                        inOrder.getFirst().label(),
                        mean(inOrder.getFirst(), decimals),
                        inOrder.getLast().label(),
                        mean(inOrder.getLast(), decimals));
    }

    private static String mean(Group group, int decimals) {
        return Say.number(group.mean().orElseThrow().value(), decimals);
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Axis fit = wide
                ? new Axis(low, high, LABELS + 16, breadth.width() - WORDS)
                : new Axis(low, high, 10, breadth.width() - 12);
        double y = 8;
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            List<String> lines = Letters.lines(group.label(), wide ? LABELS : breadth.width());
            double head = wide ? 0 : Letters.LINE * (lines.size() + 1) + 2;
            double height = wide ? Math.max(58, Letters.LINE * lines.size() + 12) : head + 62;
            rows.add(row(group, lines, fit, y, head, wide ? height : 58));
            y += height;
        }
        List<Tick> ticks = fit.ticks(wide ? 7 : 5).stream()
                .map(tick -> new Tick(fit.at(tick), Say.asGiven(Math.round(tick * 1e9) / 1e9)))
                .toList();
        return new Drawing(breadth, y + 44, y, fit, ticks, List.copyOf(rows));
    }

    /// `head` is what the words take above the picture: nothing in a wide room, where they stand beside it.
    private Row row(Group group, List<String> lines, Axis fit, double top, double head, double height) {
        double spreadAt = top + head + SPREAD;
        boolean wide = head == 0;
        double textAt = wide ? top + (height + 4) / 2 - Letters.LINE / 2.0 * (lines.size() - 1) : top + 13;
        double wordsAt = wide ? top + MEAN + 7 : top + Letters.LINE * lines.size() + 13;
        String words = words(group);
        String ground = "n " + Say.count(group.n()) + ", " + Say.count(group.missing()) + " missing";
        return new Row(
                lines,
                textAt,
                wide ? words : words + "; " + ground,
                wordsAt,
                wide ? ground : "",
                wordsAt + Letters.LINE,
                top + head + MEAN,
                group.mean().map(mean -> new Whisker(fit.at(mean.value()), fit.at(mean.low()), fit.at(mean.high()))),
                shape(group.spread(), fit, spreadAt));
    }

    private String words(Group group) {
        return group.mean()
                .map(mean -> Say.number(mean.value(), decimals) + " (" + Say.interval(mean, decimals) + ")")
                .orElse("no interval");
    }

    private static Shape shape(Spread spread, Axis fit, double middle) {
        return switch (spread) {
            case Spread.Each each -> new Shape.Specks(specks(each.values(), fit, middle));
            case Spread.Box box ->
                new Shape.Boxed(
                        middle - 7,
                        14,
                        fit.at(box.least()),
                        fit.at(box.lower()),
                        fit.at(box.median()),
                        fit.at(box.upper()),
                        fit.at(box.greatest()));
        };
    }

    /// Dots moved up and down so that equal numbers are seen apart. They follow van der Corput's sequence, which
    /// spreads evenly and is the same each time.
    private static String specks(List<Double> values, Axis fit, double middle) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double aside = (Integer.reverse(i + 1) >>> 1) / (double) Integer.MAX_VALUE - 0.5;
            path.append('M').append(fit.at(values.get(i))).append(' ');
            path.append(Axis.tenth(middle + 20 * aside)).append("h0.01");
        }
        return path.toString();
    }

    @Override
    public String says() {
        List<String> parts = groups.stream()
                .map(group -> "%s: mean %s, n %s, %s missing"
                        .formatted(group.label(), words(group), Say.count(group.n()), Say.count(group.missing())))
                .toList();
        return "%s, from %s to %s. %s.".formatted(axis, Say.asGiven(low), Say.asGiven(high), String.join("; ", parts));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = groups.stream()
                .map(group -> List.of(
                        TableView.cell(group.label()),
                        group.mean()
                                .map(mean -> TableView.cell(Say.number(mean.value(), decimals), mean.value()))
                                .orElse(TableView.cell("")),
                        group.mean()
                                .map(mean -> TableView.cell(Say.number(mean.low(), decimals), mean.low()))
                                .orElse(TableView.cell("")),
                        group.mean()
                                .map(mean -> TableView.cell(Say.number(mean.high(), decimals), mean.high()))
                                .orElse(TableView.cell("")),
                        TableView.cell(Say.count(group.n()), group.n()),
                        TableView.cell(Say.count(group.missing()), group.missing())))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words(groupsAre),
                        TableView.numbers("Mean"),
                        TableView.numbers("95% CI from"),
                        TableView.numbers("95% CI to"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing")),
                rows);
    }
}
