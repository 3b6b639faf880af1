package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// Answers on one scale as stacked shares, a row for each item, or for each group of people on one item.
///
/// `rowsAre` names the rows, such as "Item"; `categories` are the answers from the lowest to the highest, 2 to 11;
/// `layout` says where the bars stand. Rows come in the order that the chart keeps: see [Order].
public record Likert(
        String id,
        String title,
        String note,
        String rowsAre,
        Layout layout,
        Order order,
        List<String> categories,
        List<Row> rows)
        implements Chart {

    /// `counts` has a number for each category; `missing` are people without an answer.
    public record Row(String label, List<Long> counts, long missing) {

        public Row {
            counts = List.copyOf(counts);
            if (missing < 0 || counts.stream().anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a count is nought or more: " + label);
            }
        }

        public long n() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        /// From 0 to 1; nought where nobody answered.
        public double share(int category) {
            return n() == 0 ? 0 : (double) counts.get(category) / n();
        }
    }

    /// Agreement scales stand around their middle: half of a neutral category on either side of the line. Other
    /// answers begin at nought.
    public enum Layout {
        AROUND_MIDDLE,
        FROM_NOUGHT
    }

    public enum Order {
        AS_GIVEN,
        /// By the share above the middle, highest first; from nought, by the share of the last category.
        HIGHEST_FIRST
    }

    public record Drawing(
            Breadth breadth,
            double height,
            double foot,
            Axis fit,
            Legend legend,
            double headAt,
            List<Tick> ticks,
            List<Stack> stacks) {}

    /// A row as drawn, from `top` on. `ground` says how many answered where there are no columns for it.
    public record Stack(
            List<String> lines,
            double textAt,
            double top,
            double y,
            List<Piece> pieces,
            String n,
            String missing,
            String ground,
            double groundAt) {}

    /// One category's part of a bar; `words` are empty where they don't fit, `says` is whole.
    public record Piece(double x, double width, Shade shade, String words, String says) {

        public double middle() {
            return Axis.tenth(x + width / 2);
        }
    }

    /// How thick a bar is.
    public static final int THICK = 20;

    private static final double LABELS = 200;
    private static final double COLUMNS = 104;

    public Likert {
        categories = List.copyOf(categories);
        if (categories.size() < 2 || categories.size() > Shade.RUNGS) {
            throw new IllegalArgumentException("a scale has 2 to 11 answers: " + categories);
        }
        for (Row row : rows) {
            if (row.counts().size() != categories.size()) {
                throw new IllegalArgumentException("“%s” has %d counts for %d answers"
                        .formatted(row.label(), row.counts().size(), categories.size()));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a chart of answers has a row: " + title);
        }
        rows = sorted(rows, layout, order);
    }

    private static List<Row> sorted(List<Row> rows, Layout layout, Order order) {
        return switch (order) {
            case AS_GIVEN -> List.copyOf(rows);
            case HIGHEST_FIRST ->
                rows.stream()
                        .sorted(Comparator.comparingDouble((Row row) -> -high(row, layout)))
                        .toList();
        };
    }

    private static double high(Row row, Layout layout) {
        return switch (layout) {
            case AROUND_MIDDLE -> above(row);
            case FROM_NOUGHT -> row.share(row.counts().size() - 1);
        };
    }

    private static double below(Row row) {
        return IntStream.range(0, row.counts().size() / 2)
                .mapToDouble(row::share)
                .sum();
    }

    static double above(Row row) {
        int many = row.counts().size();
        return IntStream.range((many + 1) / 2, many).mapToDouble(row::share).sum();
    }

    /// What lies left of the line: the share below the middle and half of a neutral one.
    private double start(Row row) {
        int many = categories.size();
        return switch (layout) {
            case AROUND_MIDDLE -> -below(row) - (many % 2 == 1 ? row.share(many / 2) / 2 : 0);
            case FROM_NOUGHT -> 0;
        };
    }

    private Shade shade(int category) {
        return switch (layout) {
            case AROUND_MIDDLE -> Shade.diverging(category, categories.size());
            case FROM_NOUGHT -> Shade.rising(category, categories.size());
        };
    }

    /// A title from the numbers themselves; rows that nobody answered are passed over.
    public static String seen(Layout layout, List<String> categories, List<Row> rows) {
        String what = switch (layout) {
            case AROUND_MIDDLE -> "Above the middle";
            case FROM_NOUGHT -> "“" + categories.getLast() + "”";
        };
        List<Row> answered = rows.stream()
                .filter(row -> row.n() > 0)
                .sorted(Comparator.comparingDouble((Row row) -> -high(row, layout)))
                .toList();
        if (answered.isEmpty()) {
            return "Nobody answered";
        }
        String most = "%s of “%s”"
                .formatted(
                        Say.share(high(answered.getFirst(), layout), 0),
                        answered.getFirst().label());
        return answered.size() == 1
                ? what + ": " + most
                : "%s: %s, but %s of “%s”"
                        .formatted(
                                what,
                                most,
                                Say.share(high(answered.getLast(), layout), 0),
                                answered.getLast().label());
    }

    public Drawing drawing(Breadth breadth) {
        return drawing(breadth, _ -> 0);
    }

    /// The same with so much room left free above each row.
    Drawing drawing(Breadth breadth, IntToDoubleFunction above) {
        boolean wide = breadth == Breadth.WIDE;
        Axis fit = wide ? fit(LABELS + 14, breadth.width() - COLUMNS) : fit(18, breadth.width() - 20);
        List<Shade> shades =
                IntStream.range(0, categories.size()).mapToObj(this::shade).toList();
        Legend legend = Legend.of(categories, shades, breadth.width());
        double headAt = legend.height() + 12;
        double y = legend.height() + (wide ? 20 : 4);
        List<Stack> stacks = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            Row row = rows.get(place);
            y += above.applyAsDouble(place);
            List<String> lines = Letters.lines(row.label(), wide ? LABELS : breadth.width());
            double height = wide
                    ? Math.max(THICK + 10, Letters.LINE * lines.size() + 10)
                    : Letters.LINE * (lines.size() + 1) + THICK + 22;
            stacks.add(stack(row, lines, fit, y, height, wide));
            y += height;
        }
        List<Tick> ticks = fit.ticks(tickCount(wide)).stream()
                .map(tick -> new Tick(fit.at(tick), Say.share(Math.abs(tick), 0)))
                .toList();
        return new Drawing(breadth, y + 44, y, fit, legend, headAt, ticks, List.copyOf(stacks));
    }

    /// An axis that holds the longest bar on either side.
    private Axis fit(double from, double to) {
        double low = rows.stream().mapToDouble(this::start).min().orElseThrow();
        double high = rows.stream().mapToDouble(row -> start(row) + 1).max().orElseThrow();
        return switch (layout) {
            case AROUND_MIDDLE -> new Axis(-out(-low), out(high), from, to);
            case FROM_NOUGHT -> new Axis(0, 1, from, to);
        };
    }

    private int tickCount(boolean wide) {
        return switch (layout) {
            case AROUND_MIDDLE -> wide ? 10 : 4;
            case FROM_NOUGHT -> wide ? 5 : 4;
        };
    }

    private static double out(double end) {
        return Math.clamp(Math.ceil(end * 10 - 1e-9) / 10, 0.1, 1);
    }

    private Stack stack(Row row, List<String> lines, Axis fit, double top, double height, boolean wide) {
        double middle = top + height / 2;
        double textAt = wide ? middle + 4.5 - Letters.LINE / 2.0 * (lines.size() - 1) : top + 13;
        double groundAt = top + Letters.LINE * lines.size() + 13;
        double y = wide ? middle - THICK / 2.0 : groundAt + 8;
        String ground = row.n() == 0
                ? "no answers"
                : Say.count(row.n(), "answer", "answers") + ", " + Say.count(row.missing()) + " missing";
        return new Stack(
                lines,
                textAt,
                top,
                y,
                pieces(row, fit),
                Say.count(row.n()),
                Say.count(row.missing()),
                wide ? "" : ground,
                groundAt);
    }

    private List<Piece> pieces(Row row, Axis fit) {
        List<Piece> pieces = new ArrayList<>();
        double from = start(row);
        for (int i = 0; i < categories.size(); i++) {
            double share = row.share(i);
            double x = fit.at(from);
            double width = Axis.tenth(fit.at(from + share) - x);
            String percent = Say.share(share, 0);
            String words = Letters.width(percent) + 4 <= width ? percent : "";
            String says = "%s, %s: %s, %s"
                    .formatted(
                            row.label(),
                            categories.get(i),
                            percent,
                            Say.count(row.counts().get(i), "person", "people"));
            if (row.counts().get(i) > 0) {
                pieces.add(new Piece(x, width, shade(i), words, says));
            }
            from += share;
        }
        return List.copyOf(pieces);
    }

    public String scale() {
        return switch (layout) {
            case AROUND_MIDDLE -> "Share of answers below and above the middle";
            case FROM_NOUGHT -> "Share of answers";
        };
    }

    @Override
    public String says() {
        List<String> parts = rows.stream()
                .map(row -> "%s: %s; %s, %s missing"
                        .formatted(
                                row.label(),
                                row.n() == 0 ? "no answers" : shares(row),
                                Say.count(row.n(), "answer", "answers"),
                                Say.count(row.missing())))
                .toList();
        return String.join(". ", parts) + ".";
    }

    private String shares(Row row) {
        int many = categories.size();
        return switch (layout) {
            case AROUND_MIDDLE -> {
                String middle = many % 2 == 1
                        ? "%s “%s”, ".formatted(Say.share(row.share(many / 2), 0), categories.get(many / 2))
                        : "";
                yield "%s below the middle, %s%s above it"
                        .formatted(Say.share(below(row), 0), middle, Say.share(above(row), 0));
            }
            case FROM_NOUGHT ->
                IntStream.range(0, many)
                        .mapToObj(i -> Say.share(row.share(i), 0) + " “" + categories.get(i) + "”")
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
        };
    }

    @Override
    public TableView table() {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words(rowsAre));
        for (String category : categories) {
            columns.add(TableView.numbers(category));
            columns.add(TableView.numbers(category + ", share"));
        }
        columns.add(TableView.numbers("n"));
        columns.add(TableView.numbers("Missing"));
        return TableView.of(title, columns, rows.stream().map(this::cells).toList());
    }

    private List<TableView.Cell> cells(Row row) {
        Stream<TableView.Cell> answers = IntStream.range(0, categories.size())
                .boxed()
                .flatMap(i -> Stream.of(
                        TableView.cell(
                                Say.count(row.counts().get(i)), row.counts().get(i)),
                        row.n() == 0 ? TableView.cell("") : TableView.cell(Say.share(row.share(i), 1), row.share(i))));
        Stream<TableView.Cell> ground =
                LongStream.of(row.n(), row.missing()).mapToObj(count -> TableView.cell(Say.count(count), count));
        return Stream.of(Stream.of(TableView.cell(row.label())), answers, ground)
                .flatMap(cells -> cells)
                .toList();
    }
}
