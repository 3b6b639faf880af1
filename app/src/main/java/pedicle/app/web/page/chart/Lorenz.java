package pedicle.app.web.page.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.measure.chart.Concentration;
import pedicle.measure.chart.Concentration.Point;

/// How far a few clinicians order most of the images: the share of all images that the clinicians order who order
/// fewest, against the line on which all order alike.
///
/// `last` are those who together order half, the one with the most at the end, for readers who may see what each
/// ordered; for others it is empty, and nobody is named.
public record Lorenz(String id, String title, String note, Concentration concentration, List<Orderer> last)
        implements Chart {

    /// A clinician, with the images that they ordered.
    public record Orderer(String name, long images, Lead lead) {}

    /// Where a clinician's images are added to those of all before.
    public record Dot(double x, double y, Lead lead, String says) {}

    public record Drawing(
            Frame frame,
            List<Tick> images,
            List<Tick> clinicians,
            String curve,
            String between,
            Half half,
            List<Dot> dots) {}

    /// Where the last clinicians begin who together order half of the images.
    public record Half(double x, double y, List<String> words, double textAt, boolean end) {}

    public Lorenz {
        last = List.copyOf(last);
        if (last.size() > concentration.clinicians()) {
            throw new IllegalArgumentException("the last are among the clinicians: " + title);
        }
    }

    public boolean linked() {
        return last.stream().anyMatch(orderer -> orderer.lead().leads());
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double side = wide ? 400 : 270;
        double left = 44;
        double top = 34;
        Frame frame = new Frame(breadth, top + side + 48, left, left + side, top, top + side);
        Axis x = frame.along(1);
        Axis y = frame.up(1);
        String curve = concentration.lorenz().stream()
                .map(point -> x.at(point.clinicians()) + " " + y.at(point.images()))
                .collect(Collectors.joining("L", "M", ""));
        int few = concentration.fewestOrdering(0.5);
        Point begin = concentration.lorenz().get(concentration.clinicians() - few);
        String words = "the last %s of %s order half".formatted(Say.count(few), Say.count(concentration.clinicians()));
        return new Drawing(
                frame,
                ticks(y),
                ticks(x),
                curve,
                curve + "Z",
                new Half(
                        x.at(begin.clinicians()),
                        y.at(begin.images()),
                        wide ? List.of(words) : Letters.lines(words, 110),
                        wide ? x.at(begin.clinicians()) + 12 : x.at(begin.clinicians()) - 10,
                        !wide),
                IntStream.range(0, last.size()).mapToObj(i -> dot(i, x, y)).toList());
    }

    private Dot dot(int place, Axis x, Axis y) {
        Orderer orderer = last.get(place);
        Point with = concentration.lorenz().get(concentration.clinicians() - last.size() + place + 1);
        return new Dot(
                x.at(with.clinicians()),
                y.at(with.images()),
                orderer.lead(),
                orderer.name() + ": " + Say.count(orderer.images(), "image", "images"));
    }

    private static List<Tick> ticks(Axis axis) {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(i -> new Tick(axis.at(i / 4.0), Integer.toString(25 * i)))
                .toList();
    }

    @Override
    public String says() {
        return "Half of %s images are ordered by %d of %d clinicians, and 80 in 100 of them by %d. Gini coefficient %s (95%% CI %s), where 0 is all alike and 1 is one orders all."
                .formatted(
                        Say.count(concentration.images()),
                        concentration.fewestOrdering(0.5),
                        concentration.clinicians(),
                        concentration.fewestOrdering(0.8),
                        Say.number(concentration.gini().value(), 2),
                        Say.interval(concentration.gini(), 2));
    }

    @Override
    public TableView table() {
        return TableView.of(
                title,
                List.of(
                        TableView.numbers("Clinicians, fewest images first"),
                        TableView.numbers("Share of the clinicians"),
                        TableView.numbers("Share of the images")),
                IntStream.range(0, concentration.lorenz().size())
                        .mapToObj(i -> List.of(
                                TableView.cell(Say.count(i), i),
                                share(concentration.lorenz().get(i).clinicians()),
                                share(concentration.lorenz().get(i).images())))
                        .toList());
    }

    private static TableView.Cell share(double share) {
        return TableView.cell(Say.share(share, 1), share);
    }
}
