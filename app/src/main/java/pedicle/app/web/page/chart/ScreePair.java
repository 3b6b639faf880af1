package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// The same items' eigenvalues on two kinds of correlation side by side, on one scale, since the two can suggest
/// different numbers of components. `percentile` is the one of the random eigenvalues that is drawn.
public record ScreePair(String id, String title, String note, int percentile, Side first, Side second)
        implements Chart {

    /// One kind of correlation, such as "Pearson" or "polychoric", and what it says.
    public record Side(String kind, List<Double> observed, List<Double> simulated, int suggested) {

        public Side {
            observed = List.copyOf(observed);
            simulated = List.copyOf(simulated);
            Scree.refuse(observed, simulated, suggested);
        }

        double most() {
            return Math.max(observed.getFirst(), simulated.getFirst());
        }

        /// As "Pearson: six components above chance", which stands over its panel.
        public String verdict() {
            return Say.slug(kind) + ": " + InWords.of(suggested, "component", "components") + " above chance";
        }
    }

    public record Drawing(Breadth breadth, double height, List<Panel> panels) {}

    public record Panel(String verdict, double verdictAt, Scree.Drawing scree) {}

    public ScreePair {
        if (first.observed().size() != second.observed().size()) {
            throw new IllegalArgumentException("both sides have the same items: %d and %d"
                    .formatted(first.observed().size(), second.observed().size()));
        }
    }

    /// A title from the numbers themselves.
    public static String seen(Side first, Side second) {
        return first.suggested() == second.suggested()
                ? "%s and %s correlations both suggest %s"
                        .formatted(
                                Say.slug(first.kind()),
                                second.kind(),
                                InWords.of(first.suggested(), "component", "components"))
                : "%s correlations suggest %s, %s correlations %s"
                        .formatted(
                                Say.slug(first.kind()),
                                InWords.of(first.suggested(), "component", "components"),
                                second.kind(),
                                InWords.of(second.suggested()));
    }

    public Drawing drawing(Breadth breadth) {
        double most = Math.max(first.most(), second.most());
        double width = breadth.width();
        return switch (breadth) {
            case WIDE -> {
                double room = (width - 28) / 2;
                yield new Drawing(
                        breadth,
                        320,
                        List.of(
                                panel(breadth, first, 0, room, 0, 320, most),
                                panel(breadth, second, width - room, width, 0, 320, most)));
            }
            case NARROW ->
                new Drawing(
                        breadth,
                        560,
                        List.of(
                                panel(breadth, first, 0, width, 0, 270, most),
                                panel(breadth, second, 0, width, 290, 560, most)));
        };
    }

    private static Panel panel(
            Breadth breadth, Side side, double from, double to, double top, double foot, double most) {
        Scree.Frame frame = new Scree.Frame(from + 34, to - 12, top + 54, foot - 44, most, 10);
        return new Panel(
                side.verdict(),
                top + 14,
                Scree.draw(breadth, frame, side.observed(), side.simulated(), side.suggested()));
    }

    @Override
    public String says() {
        return Stream.of(first, second)
                .map(side -> Say.slug(side.kind()) + " correlations: "
                        + Scree.words(side.observed(), percentile, side.suggested()))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    @Override
    public TableView table() {
        List<TableView.Column> columns = new ArrayList<>(List.of(TableView.numbers("Component")));
        for (Side side : List.of(first, second)) {
            columns.add(TableView.numbers(Say.slug(side.kind()) + " eigenvalue"));
            columns.add(TableView.numbers(Say.slug(side.kind()) + " random, " + percentile + "th percentile"));
            columns.add(TableView.words(Say.slug(side.kind()) + " verdict"));
        }
        List<List<TableView.Cell>> rows = IntStream.range(0, first.observed().size())
                .mapToObj(i -> {
                    List<TableView.Cell> row = new ArrayList<>(List.of(TableView.cell(Integer.toString(i + 1), i + 1)));
                    for (Side side : List.of(first, second)) {
                        double seen = side.observed().get(i);
                        double random = side.simulated().get(i);
                        row.add(TableView.cell(Say.number(seen, 3), seen));
                        row.add(TableView.cell(Say.number(random, 3), random));
                        row.add(TableView.cell(i < side.suggested() ? "above chance" : "not above"));
                    }
                    return row;
                })
                .toList();
        return TableView.of(title, columns, rows);
    }
}
