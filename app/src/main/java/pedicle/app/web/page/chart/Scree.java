package pedicle.app.web.page.chart;

import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;

/// The eigenvalues of a survey's items beside those of random answers: as many components are worth keeping as
/// lie above chance (Horn 1965). `percentile` is the one of the random eigenvalues that is drawn.
public record Scree(
        String id,
        String title,
        String note,
        List<Double> observed,
        List<Double> simulated,
        int percentile,
        int suggested)
        implements Chart {

    public record Drawing(
            Breadth breadth,
            double height,
            double left,
            double right,
            double top,
            double foot,
            List<Tick> values,
            List<Tick> components,
            List<Point> observed,
            List<Point> simulated,
            String observedPath,
            String simulatedPath) {}

    public record Point(double x, double y, boolean kept) {}

    /// Where a scree is drawn: its edges, the largest eigenvalue to be held, and how many components are numbered.
    record Frame(double left, double right, double top, double foot, double most, int numbered) {}

    public Scree {
        observed = List.copyOf(observed);
        simulated = List.copyOf(simulated);
        refuse(observed, simulated, suggested);
    }

    static void refuse(List<Double> observed, List<Double> simulated, int suggested) {
        if (observed.size() != simulated.size() || observed.size() < 2) {
            throw new IllegalArgumentException("as many random eigenvalues as observed, two or more: " + observed.size()
                    + " and " + simulated.size());
        }
        if (suggested < 0 || suggested > observed.size()) {
            throw new IllegalArgumentException("as many components as eigenvalues at most: " + suggested);
        }
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double height = wide ? 300 : 260;
        double most = Math.max(observed.getFirst(), simulated.getFirst());
        Frame frame = new Frame(34, breadth.width() - 12, 34, height - 44, most, wide ? 20 : 10);
        return draw(breadth, frame, observed, simulated, suggested);
    }

    static Drawing draw(Breadth breadth, Frame frame, List<Double> observed, List<Double> simulated, int suggested) {
        Axis x = new Axis(1, observed.size(), frame.left() + 12, frame.right());
        Axis y = new Axis(0, Axis.roundUp(frame.most(), 5), frame.foot(), frame.top());
        int every = Math.max(1, (int) Math.ceil(observed.size() / (double) frame.numbered()));
        List<Point> seen = points(observed, x, y, suggested);
        List<Point> random = points(simulated, x, y, suggested);
        return new Drawing(
                breadth,
                frame.foot() + 44,
                frame.left(),
                frame.right(),
                frame.top(),
                frame.foot(),
                y.ticks(5).stream()
                        .map(value -> new Tick(y.at(value), Say.asGiven(Axis.tenth(value))))
                        .toList(),
                IntStream.rangeClosed(1, observed.size())
                        .filter(i -> (i - 1) % every == 0)
                        .mapToObj(i -> new Tick(x.at(i), Integer.toString(i)))
                        .toList(),
                seen,
                random,
                path(seen),
                path(random));
    }

    private static List<Point> points(List<Double> values, Axis x, Axis y, int suggested) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Point(x.at(i + 1), y.at(values.get(i)), i < suggested))
                .toList();
    }

    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M");
        points.forEach(
                point -> path.append(point.x()).append(' ').append(point.y()).append(' '));
        return path.toString().strip();
    }

    @Override
    public String says() {
        return words(observed, percentile, suggested);
    }

    static String words(List<Double> observed, int percentile, int suggested) {
        return "%s %s above the %dth percentile of random answers. Eigenvalues in order: %s."
                .formatted(
                        Say.count(suggested, "component", "components"),
                        suggested == 1 ? "lies" : "lie",
                        percentile,
                        String.join(
                                ", ",
                                observed.stream()
                                        .map(value -> Say.number(value, 2))
                                        .toList()));
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = IntStream.range(0, observed.size())
                .mapToObj(i -> List.of(
                        TableView.cell(Integer.toString(i + 1), i + 1),
                        TableView.cell(Say.number(observed.get(i), 3), observed.get(i)),
                        TableView.cell(Say.number(simulated.get(i), 3), simulated.get(i)),
                        TableView.cell(i < suggested ? "above chance" : "not above")))
                .toList();
        return TableView.of(
                title,
                List.of(
                        TableView.numbers("Component"),
                        TableView.numbers("Eigenvalue"),
                        TableView.numbers("Random, " + percentile + "th percentile"),
                        TableView.words("Verdict")),
                rows);
    }
}
