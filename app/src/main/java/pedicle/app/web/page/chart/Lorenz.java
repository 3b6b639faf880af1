package pedicle.app.web.page.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.measure.chart.Concentration;
import pedicle.measure.chart.Concentration.Point;

/// How far a few clinicians order most of the images: the share of all images that the clinicians order who order
/// fewest, against the line on which all order alike. Nobody is named.
public record Lorenz(String id, String title, String note, Concentration concentration) implements Chart {

    public record Drawing(
            Breadth breadth,
            double height,
            double left,
            double right,
            double top,
            double foot,
            List<Tick> images,
            List<Tick> clinicians,
            String curve,
            String between,
            Half half) {}

    /// Where the last clinicians begin who together order half of the images.
    public record Half(double x, double y, List<String> words, double textAt, boolean end) {}

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        double side = wide ? 400 : 270;
        double left = 44;
        double top = 34;
        Axis x = new Axis(0, 1, left, left + side);
        Axis y = new Axis(0, 1, top + side, top);
        String curve = concentration.lorenz().stream()
                .map(point -> x.at(point.clinicians()) + " " + y.at(point.images()))
                .collect(Collectors.joining("L", "M", ""));
        int few = concentration.fewestOrdering(0.5);
        Point begin = concentration.lorenz().get(concentration.clinicians() - few);
        String words = "the last %s of %s order half".formatted(Say.count(few), Say.count(concentration.clinicians()));
        return new Drawing(
                breadth,
                top + side + 48,
                left,
                left + side,
                top,
                top + side,
                ticks(y),
                ticks(x),
                curve,
                curve + "Z",
                new Half(
                        x.at(begin.clinicians()),
                        y.at(begin.images()),
                        wide ? List.of(words) : Letters.lines(words, 110),
                        wide ? x.at(begin.clinicians()) + 12 : x.at(begin.clinicians()) - 10,
                        !wide));
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
