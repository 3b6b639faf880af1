package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// How many people gave which numbers, in bins of one breadth that follow on one another, with the mean and the
/// median marked.
///
/// `axis` names what was measured and its unit; `decimals` is how many the mean and the median are written with.
public record Histogram(
        String id,
        String title,
        String note,
        String axis,
        List<Bin> bins,
        double mean,
        double median,
        int decimals,
        long n,
        long missing)
        implements Chart {

    /// Numbers from `low` up to `high`.
    public record Bin(double low, double high, long count) {

        public Bin {
            if (!(low < high) || count < 0) {
                throw new IllegalArgumentException(
                        "a bin runs upwards and holds nobody or more: " + low + " to " + high + ", " + count);
            }
        }
    }

    public record Drawing(
            Breadth breadth,
            double height,
            double left,
            double right,
            double top,
            double foot,
            List<Tick> counts,
            List<Tick> values,
            List<Column> columns,
            Mark mean,
            Mark median) {}

    public record Column(double x, double y, double width, double height, String says) {}

    /// A line at a number and the words beside it, on the side where there is room.
    public record Mark(double x, double wordsX, double wordsY, boolean endsThere, String words) {}

    public Histogram {
        bins = List.copyOf(bins);
        if (bins.isEmpty()) {
            throw new IllegalArgumentException("a histogram has a bin: " + title);
        }
        double breadth = bins.getFirst().high() - bins.getFirst().low();
        for (int i = 0; i < bins.size(); i++) {
            boolean follows = i == 0 || near(bins.get(i).low(), bins.get(i - 1).high(), breadth);
            if (!follows || !near(bins.get(i).high() - bins.get(i).low(), breadth, breadth)) {
                throw new IllegalArgumentException(
                        "bins are of one breadth and follow on one another: bin %d of “%s”".formatted(i + 1, title));
            }
        }
        long held = bins.stream().mapToLong(Bin::count).sum();
        if (held != n) {
            throw new IllegalArgumentException("the bins of “%s” hold %d people of %d".formatted(title, held, n));
        }
    }

    private static boolean near(double a, double b, double breadth) {
        return Math.abs(a - b) <= 1e-6 * breadth;
    }

    /// A title from the numbers themselves.
    public static String seen(String axis, double median, int decimals, long n) {
        return "%s: half of %s at %s or less"
                .formatted(axis, Say.count(n, "person", "people"), Say.number(median, decimals));
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double left = 44;
        double right = breadth.width() - 14;
        double top = 60;
        double height = wide ? 300 : 270;
        double foot = height - 46;
        Axis x = new Axis(bins.getFirst().low(), bins.getLast().high(), left, right);
        double most = bins.stream().mapToDouble(Bin::count).max().orElseThrow();
        Axis y = new Axis(0, Math.max(1, Axis.roundUp(Math.max(1.0, most), 4)), foot, top);
        List<Column> columns = bins.stream()
                .filter(bin -> bin.count() > 0)
                .map(bin -> column(bin, x, y))
                .toList();
        return new Drawing(
                breadth,
                height,
                left,
                right,
                top,
                foot,
                y.ticks(4).stream()
                        .filter(count -> count == Math.rint(count))
                        .map(count -> new Tick(y.at(count), Say.count(Math.round(count))))
                        .toList(),
                values(x, wide),
                columns,
                mark("mean", mean, x, 30, mean < median),
                mark("median", median, x, 48, median < mean));
    }

    private List<Tick> values(Axis x, boolean wide) {
        return x.ticks(wide ? 10 : 5).stream()
                .map(value -> new Tick(x.at(value), Say.asGiven(Math.round(value * 1e9) / 1e9)))
                .toList();
    }

    private Column column(Bin bin, Axis x, Axis y) {
        double from = x.at(bin.low());
        double top = y.at((double) bin.count());
        return new Column(
                from,
                top,
                Axis.tenth(x.at(bin.high()) - from),
                Axis.tenth(y.from() - top),
                span(bin) + ": " + Say.count(bin.count(), "person", "people"));
    }

    /// The lesser of the two has its words on the left, so that they don't lie on the other's line.
    private Mark mark(String what, double value, Axis x, double wordsY, boolean lesser) {
        String words = what + " " + Say.number(value, decimals);
        double at = x.at(value);
        double room = Letters.width(words) + 8;
        boolean ends = at + room > x.to() || (lesser && at - room > x.from());
        return new Mark(at, ends ? at - 6 : at + 6, wordsY, ends, words);
    }

    private static String span(Bin bin) {
        return Say.asGiven(tidy(bin.low())) + " to " + Say.asGiven(tidy(bin.high()));
    }

    /// Without the dust that comes of adding breadths.
    private static double tidy(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    @Override
    public String says() {
        List<String> parts = new ArrayList<>();
        for (Bin bin : bins) {
            parts.add(span(bin) + ": " + Say.count(bin.count()));
        }
        return "%s: %s, %s missing; mean %s, median %s. People by %s: %s."
                .formatted(
                        axis,
                        Say.count(n, "person", "people"),
                        Say.count(missing),
                        Say.number(mean, decimals),
                        Say.number(median, decimals),
                        axis,
                        String.join("; ", parts));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = IntStream.range(0, bins.size())
                .mapToObj(i -> List.of(
                        TableView.cell(
                                Say.asGiven(tidy(bins.get(i).low())),
                                bins.get(i).low()),
                        TableView.cell(
                                Say.asGiven(tidy(bins.get(i).high())),
                                bins.get(i).high()),
                        TableView.cell(
                                Say.count(bins.get(i).count()), bins.get(i).count())))
                .toList();
        return TableView.of(
                title,
                List.of(TableView.numbers("From"), TableView.numbers("Up to"), TableView.numbers("People")),
                rows);
    }
}
