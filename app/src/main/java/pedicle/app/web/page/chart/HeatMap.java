package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// The correlations of 2 to 60 items, each pair once: the lower triangle, with every item's name where its row
/// and its column meet.
///
/// `kind` is the word for the correlation, such as "Pearson" or "polychoric"; `matrix` is whole and symmetric,
/// with ones on its
/// diagonal.
public record HeatMap(String id, String title, String note, String kind, List<String> items, List<List<Double>> matrix)
        implements Chart {

    public static final int MOST_ITEMS = 60;

    /// Up to so many items have their numbers printed.
    public static final int MOST_PRINTED = 15;

    /// `dashes` lie in the cells of negative correlations where no number is printed, so that colour does not
    /// stand alone. Where cells are too small to point at, `patches` draws them all, a path for each colour.
    public record Drawing(
            Breadth breadth,
            double height,
            double side,
            List<Cell> cells,
            List<Patch> patches,
            List<Dash> dashes,
            List<Name> names,
            List<Rung> rungs,
            double scaleAt) {}

    public record Cell(double x, double y, Shade shade, String words, String says) {

        public boolean printed() {
            return !words.isEmpty();
        }
    }

    public record Patch(Shade shade, String path) {}

    /// All dashes on cells of one strength, in the colour of letters there.
    public record Dash(String letters, String path) {}

    public record Name(double x, double y, String words, String whole) {}

    /// A rung of the colours' key; `words` are written beneath its left edge.
    public record Rung(double x, double width, Shade shade, String words) {}

    private static final double MOST_NAME = 150;
    private static final double MOST_SIDE = 44;

    /// Below this breadth a cell can't hold a number such as −.42.
    private static final double PRINTABLE = 31;

    public HeatMap {
        items = List.copyOf(items);
        matrix = matrix.stream().map(List::copyOf).toList();
        int many = items.size();
        if (many < 2 || many > MOST_ITEMS) {
            throw new IllegalArgumentException("a heat map has 2 to %d items: %d".formatted(MOST_ITEMS, many));
        }
        if (matrix.size() != many || matrix.stream().anyMatch(row -> row.size() != many)) {
            throw new IllegalArgumentException("a row and a column for each of %d items: %s".formatted(many, title));
        }
        for (int i = 0; i < many; i++) {
            for (int j = 0; j <= i; j++) {
                refuse(
                        items.get(i),
                        items.get(j),
                        matrix.get(i).get(j),
                        matrix.get(j).get(i));
            }
        }
    }

    private static void refuse(String a, String b, double r, double mirrored) {
        if (!(Math.abs(r) <= 1 + 1e-9) || Math.abs(r - mirrored) > 1e-9) {
            throw new IllegalArgumentException(
                    "a correlation lies from −1 to 1, alike from both sides: %s and %s, %s, %s"
                            .formatted(a, b, r, mirrored));
        }
    }

    /// A title from the numbers themselves.
    public static String seen(List<String> items, List<List<Double>> matrix) {
        Pair strongest = strongest(items, matrix).getFirst();
        return "“%s” and “%s” go together most, at %s"
                .formatted(strongest.first(), strongest.second(), Say.number(strongest.r(), 2));
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        int many = items.size();
        double most = wide ? MOST_NAME : 96;
        double names = Math.min(
                most, 12 + items.stream().mapToDouble(Letters::width).max().orElseThrow());
        double side = Math.min(MOST_SIDE, Math.floor(10 * (breadth.width() - names) / (many - 1)) / 10);
        double top = 4;
        boolean printed = many <= MOST_PRINTED && side >= PRINTABLE;
        boolean pointed = wide || many <= MOST_PRINTED;
        double foot = top + side * many + 4;
        return new Drawing(
                breadth,
                foot + 64,
                side,
                pointed ? cells(side, top, printed) : List.of(),
                pointed ? List.of() : patches(side, top),
                printed ? List.of() : dashes(side, top),
                names(breadth, side, top),
                rungs(wide ? 22 : 18),
                foot + 22);
    }

    private List<Cell> cells(double side, double top, boolean printed) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                double r = matrix.get(i).get(j);
                cells.add(new Cell(
                        Axis.tenth(j * side),
                        Axis.tenth(top + i * side),
                        Shade.correlation(r),
                        printed ? brief(r) : "",
                        "%s and %s: %s".formatted(items.get(i), items.get(j), Say.number(r, 2))));
            }
        }
        return List.copyOf(cells);
    }

    private List<Patch> patches(double side, double top) {
        String square = "h%1$sv%1$sh-%1$sz".formatted(Axis.tenth(Math.max(1, side - 0.6)));
        return IntStream.rangeClosed(1, Shade.RUNGS)
                .mapToObj(Shade::diverging)
                .map(shade -> new Patch(
                        shade, path(side, top, r -> Shade.correlation(r).equals(shade), 0, square)))
                .filter(patch -> !patch.path().isEmpty())
                .toList();
    }

    /// None in the middle, where a correlation is next to nought.
    private List<Dash> dashes(double side, double top) {
        String dash = "h%1$sv1h-%1$sz".formatted(Axis.tenth(side * 0.4));
        return Stream.of("on-strong", "on-middle", "on-weak")
                .map(letters -> {
                    DoublePredicate wanted =
                            r -> r <= -0.1 && Shade.correlation(r).letters().equals(letters);
                    return new Dash(letters, path(side, top, wanted, side / 2, dash));
                })
                .filter(drawn -> !drawn.path().isEmpty())
                .toList();
    }

    private String path(double side, double top, DoublePredicate wanted, double down, String mark) {
        double across = down * 0.6;
        StringBuilder path = new StringBuilder();
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (wanted.test(matrix.get(i).get(j))) {
                    path.append('M').append(Axis.tenth(j * side + across)).append(' ');
                    path.append(Axis.tenth(top + i * side + down)).append(mark);
                }
            }
        }
        return path.toString();
    }

    /// Where rows are lower than a line of words only every second or third item is named.
    private List<Name> names(Breadth breadth, double side, double top) {
        int every = (int) Math.ceil(14 / side);
        return IntStream.range(0, items.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> {
                    double x = Axis.tenth(i * side + 6);
                    String words = Letters.within(items.get(i), breadth.width() - x);
                    return new Name(x, Axis.tenth(top + (i + 0.5) * side + 4.5), words, items.get(i));
                })
                .toList();
    }

    private static List<Rung> rungs(double width) {
        return IntStream.rangeClosed(1, Shade.RUNGS)
                .mapToObj(rung -> {
                    double from = -1.1 + 0.2 * (rung - 1);
                    String words = rung % 2 == 0 ? brief(from) : "";
                    return new Rung(Axis.tenth((rung - 1) * width), width, Shade.diverging(rung), words);
                })
                .toList();
    }

    /// As correlations are printed in journals, without the nought: .42.
    private static String brief(double r) {
        String whole = Say.number(r, 2);
        return whole.startsWith("0") || whole.startsWith("−0") ? whole.replaceFirst("0", "") : whole;
    }

    private record Pair(String first, String second, double r) {}

    /// All pairs, the strongest first, whatever their sign.
    private static List<Pair> strongest(List<String> items, List<List<Double>> matrix) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new Pair(items.get(j), items.get(i), matrix.get(i).get(j)));
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -Math.abs(pair.r())));
        return List.copyOf(pairs);
    }

    @Override
    public String says() {
        List<Pair> pairs = strongest(items, matrix);
        List<String> strongest = pairs.stream()
                .limit(5)
                .map(pair -> "%s and %s %s".formatted(pair.first(), pair.second(), Say.number(pair.r(), 2)))
                .toList();
        return "%s correlations of %s, from %s to %s. The strongest: %s."
                .formatted(
                        Say.slug(kind),
                        Say.count(items.size(), "item", "items"),
                        Say.number(pairs.stream().mapToDouble(Pair::r).min().orElseThrow(), 2),
                        Say.number(pairs.stream().mapToDouble(Pair::r).max().orElseThrow(), 2),
                        String.join("; ", strongest));
    }

    @Override
    public TableView table() {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Item"));
        items.forEach(item -> columns.add(TableView.numbers(item)));
        List<List<TableView.Cell>> rows = IntStream.range(0, items.size())
                .mapToObj(i -> {
                    List<TableView.Cell> row = new ArrayList<>();
                    row.add(TableView.cell(items.get(i)));
                    for (int j = 0; j < items.size(); j++) {
                        double r = matrix.get(i).get(j);
                        row.add(j > i ? TableView.cell("") : TableView.cell(Say.number(r, 2), r));
                    }
                    return row;
                })
                .toList();
        return TableView.of(title, columns, rows);
    }
}
