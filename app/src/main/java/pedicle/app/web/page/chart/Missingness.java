package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// Which answers are missing: how many for each item, and which items are missing together in the same people.
///
/// Items without a missing answer are left out of the picture and counted beneath it; of the others the
/// `MOST_ITEMS`
/// with most missing are drawn, and of the patterns the most common that there is room for.
public record Missingness(String id, String title, String note, long people, List<Item> items, List<Pattern> patterns)
        implements Chart {

    public record Item(String name, long missing) {}

    /// People who lack exactly these items, by name; no items for those who answered all.
    public record Pattern(Set<String> items, long people) {
        public Pattern {
            items = Set.copyOf(items);
        }
    }

    public record Drawing(
            Breadth breadth,
            double height,
            double top,
            double foot,
            Axis fit,
            List<Tick> ticks,
            List<Column> columns,
            List<Row> rows,
            double matrixAt,
            double matrixEnd,
            List<String> rest,
            double restAt) {}

    /// A pattern's column: how many people have it, over it.
    public record Column(double x, String people, String says) {}

    /// `gaps` are the middles of the squares in those columns where the item is missing.
    public record Row(
            String label, String whole, double textAt, double y, double end, String words, List<Double> gaps) {}

    public static final int MOST_ITEMS = 30;

    private static final int PITCH = 26;
    private static final double LABELS = 180;
    private static final double BARS = 130;

    public Missingness {
        patterns = patterns.stream()
                .sorted(Comparator.comparingLong((Pattern pattern) -> -pattern.people()))
                .toList();
        items = items.stream()
                .sorted(Comparator.comparingLong((Item item) -> -item.missing()))
                .toList();
        if (people < 1 || items.isEmpty()) {
            throw new IllegalArgumentException("people and items: %d, %d".formatted(people, items.size()));
        }
        for (Item item : items) {
            if (item.missing() < 0 || item.missing() > people) {
                throw new IllegalArgumentException("from nobody to all %d people lack an item: %s, %d"
                        .formatted(people, item.name(), item.missing()));
            }
        }
    }

    /// A title from the numbers themselves. `patterns` hold those who lack nothing too.
    public static String seen(long people, List<Pattern> patterns) {
        return "%s of %s answered every item"
                .formatted(Say.count(complete(patterns)), Say.count(people, "person", "people"));
    }

    private static long complete(List<Pattern> patterns) {
        return patterns.stream()
                .filter(pattern -> pattern.items().isEmpty())
                .mapToLong(Pattern::people)
                .sum();
    }

    /// How many answered every item.
    public long complete() {
        return complete(patterns);
    }

    private List<Item> drawn() {
        return items.stream()
                .filter(item -> item.missing() > 0)
                .limit(MOST_ITEMS)
                .toList();
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        List<Item> drawn = drawn();
        double top = 46;
        double pitch = wide ? PITCH : PITCH + Letters.LINE;
        double foot = top + pitch * drawn.size();
        double most = drawn.isEmpty() ? 0.1 : (double) drawn.getFirst().missing() / people;
        double left = wide ? LABELS + 10 : 0;
        double width = wide ? BARS : 90;
        Axis fit = new Axis(0, Math.min(1, Axis.roundUp(most, 2)), left, left + width);
        double matrixAt = Math.ceil(drawn.stream()
                        .mapToDouble(item -> fit.at(share(item)) + 6 + Letters.width(words(item)))
                        .max()
                        .orElse(0))
                + 10;
        double step = wide ? 26 : 30;
        List<Pattern> shown = shown(drawn, (int) ((breadth.width() - matrixAt) / step));
        List<Row> rows = IntStream.range(0, drawn.size())
                .mapToObj(i -> row(drawn.get(i), shown, fit, top + pitch * i, wide, matrixAt, step))
                .toList();
        List<Column> columns = IntStream.range(0, shown.size())
                .mapToObj(i -> new Column(
                        matrixAt + step * (i + 0.5), Say.count(shown.get(i).people()), says(shown.get(i))))
                .toList();
        List<String> rest = Letters.lines(rest(drawn, shown), breadth.width());
        double restAt = drawn.isEmpty() ? 14 : foot + 44;
        return new Drawing(
                breadth,
                restAt + Letters.LINE * rest.size() - 8,
                top,
                foot,
                fit,
                fit.ticks(2).stream()
                        .map(tick -> new Tick(fit.at(tick), Say.share(tick, fit.high() < 0.02 ? 1 : 0)))
                        .toList(),
                columns,
                rows,
                matrixAt,
                matrixAt + step * shown.size(),
                rest,
                restAt);
    }

    /// The patterns that lack an item that is drawn, the most common first.
    private List<Pattern> shown(List<Item> drawn, int room) {
        Set<String> names = Set.copyOf(drawn.stream().map(Item::name).toList());
        return patterns.stream()
                .filter(pattern -> pattern.items().stream().anyMatch(names::contains))
                .limit(room)
                .toList();
    }

    private Row row(Item item, List<Pattern> shown, Axis fit, double top, boolean wide, double matrixAt, double step) {
        double middle = wide ? top + PITCH / 2.0 : top + Letters.LINE + PITCH / 2.0;
        List<Double> gaps = IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).items().contains(item.name()))
                .mapToObj(i -> matrixAt + step * (i + 0.5))
                .toList();
        return new Row(
                Letters.within(item.name(), wide ? LABELS : Breadth.NARROW.width()),
                item.name(),
                wide ? middle + 4.5 : top + 13,
                middle,
                fit.at(share(item)),
                words(item),
                gaps);
    }

    private double share(Item item) {
        return (double) item.missing() / people;
    }

    private String words(Item item) {
        return Say.count(item.missing()) + " (" + Say.share(share(item), 0) + ")";
    }

    private String rest(List<Item> drawn, List<Pattern> shown) {
        long whole = items.stream().filter(item -> item.missing() == 0).count();
        long undrawn = items.size() - whole - drawn.size();
        long others =
                people - complete() - shown.stream().mapToLong(Pattern::people).sum();
        List<String> parts = new ArrayList<>();
        parts.add("Complete: %s of %s".formatted(Say.count(complete()), Say.count(people, "person", "people")));
        if (whole > 0) {
            parts.add("items without a gap: " + Say.count(whole));
        }
        if (undrawn > 0) {
            parts.add("items not drawn: " + Say.count(undrawn));
        }
        if (others > 0) {
            parts.add("people with other patterns: " + Say.count(others));
        }
        return String.join("; ", parts) + ".";
    }

    private static String says(Pattern pattern) {
        String lacks = pattern.items().isEmpty()
                ? "nothing"
                : String.join(", ", pattern.items().stream().sorted().toList());
        return Say.count(pattern.people(), "person lacks ", "people lack ").replace('\u00a0', ' ') + lacks;
    }

    @Override
    public String says() {
        List<String> parts = new ArrayList<>();
        drawn().forEach(item ->
                parts.add("%s: %s of %s missing".formatted(item.name(), Say.count(item.missing()), Say.count(people))));
        shown(drawn(), 10).forEach(pattern -> parts.add(says(pattern)));
        return "%s of %s answered every item. %s"
                .formatted(
                        Say.count(complete()),
                        Say.count(people, "person", "people"),
                        parts.isEmpty() ? "" : String.join("; ", parts) + ".")
                .strip();
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = items.stream()
                .map(item -> List.of(
                        TableView.cell(item.name()),
                        TableView.cell(Say.count(people - item.missing()), people - item.missing()),
                        TableView.cell(Say.count(item.missing()), item.missing()),
                        TableView.cell(Say.share(share(item), 1), share(item))))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.words("Item"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Share missing")),
                rows);
    }

    /// The patterns as a table of their own, all that were given.
    public TableView patternTable() {
        List<List<TableView.Cell>> rows = patterns.stream()
                .map(pattern -> List.of(
                        TableView.cell(
                                pattern.items().isEmpty()
                                        ? "none"
                                        : String.join(
                                                ", ",
                                                pattern.items().stream()
                                                        .sorted()
                                                        .toList())),
                        TableView.cell(
                                Integer.toString(pattern.items().size()),
                                pattern.items().size()),
                        TableView.cell(Say.count(pattern.people()), pattern.people())))
                .toList();
        return TableView.of(
                "Which items are missing together",
                List.of(TableView.words("Missing items"), TableView.numbers("Items"), TableView.numbers("People")),
                rows);
    }
}
