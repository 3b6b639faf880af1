package pedicle.app.web.page.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.measure.chart.Band;
import pedicle.measure.chart.Band.Zone;
import pedicle.measure.chart.Funnel;
import pedicle.measure.chart.Funnel.Allowing;

/// Clinicians' shares by how many people each saw, with the limits within which 95% and 99.8% of them lie where
/// they differ no more than is allowed for. Who lies outside the 99.8% limits is a diamond, with a name where there
/// is room; who lies between the two is a triangle.
///
/// `what` is the share in words; `marked` is the id of a clinician who is picked out, or empty.
public record FunnelPlot(
        String id,
        String title,
        String note,
        String what,
        Funnel funnel,
        Allowing allowing,
        List<Clinician> clinicians,
        String marked)
        implements Chart {

    /// Where the count is too small to be shown, the share is known as a range from `low` to `high` alone, and the
    /// zone not at all.
    public record Clinician(String name, Lead lead, long people, double low, double high, Optional<Zone> zone) {
        boolean exact() {
            return low == high;
        }
    }

    public record Drawing(
            Frame frame,
            List<Tick> shares,
            List<Tick> people,
            String low998,
            String low95,
            String high95,
            String high998,
            double target,
            String targetWords,
            List<Dot> dots,
            List<NamePlaces.Name> names) {}

    /// `words` name the clinician and the numbers.
    public record Dot(
            double x,
            double y,
            double low,
            double high,
            boolean exact,
            Optional<Zone> zone,
            boolean marked,
            String words,
            Lead lead) {

        /// Out of the 99.8% limits.
        public boolean outside() {
            return zone.filter(FunnelPlot::outside).isPresent();
        }

        public boolean inside() {
            return zone.isEmpty() || zone.filter(Zone.INSIDE::equals).isPresent();
        }
    }

    /// Fewer than this many people are shown nowhere, and limits close to none run off.
    private static final int LEAST_PEOPLE = 5;

    private static final int PIECES = 120;

    public FunnelPlot {
        clinicians = List.copyOf(clinicians);
        if (clinicians.isEmpty()) {
            throw new IllegalArgumentException("a funnel has clinicians in it: " + title);
        }
    }

    public boolean linked() {
        return clinicians.stream().anyMatch(clinician -> clinician.lead().leads());
    }

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Frame frame = Frame.ofCounts(breadth, wide ? 380 : 330, 32);
        long most = clinicians.stream().mapToLong(Clinician::people).max().orElseThrow();
        Axis x = frame.along(Axis.roundUp(most * 1.02, 6));
        Axis y = frame.up(Math.min(1, Axis.roundUp(highest(), 5)));
        List<Dot> dots =
                clinicians.stream().map(clinician -> dot(clinician, x, y)).toList();
        return new Drawing(
                frame,
                Frame.percentages(y, 5),
                x.ticks(wide ? 8 : 4).stream()
                        .map(people -> new Tick(x.at(people), Say.count(Math.round(people))))
                        .toList(),
                limit(x, y, Band::low998),
                limit(x, y, Band::low95),
                limit(x, y, Band::high95),
                limit(x, y, Band::high998),
                y.at(funnel.network().share()),
                "all " + Say.share(funnel.network()),
                dots,
                names(dots, new NamePlaces(frame.left(), frame.top() - 8, frame.right(), frame.foot())));
    }

    /// Not everyone: there would be no room. Who is picked out comes first, and then those with more people.
    private List<NamePlaces.Name> names(List<Dot> dots, NamePlaces places) {
        dots.forEach(dot -> places.keepFree(dot.x(), dot.low(), dot.high()));
        return IntStream.range(0, dots.size())
                .boxed()
                .filter(i -> dots.get(i).marked() || dots.get(i).outside())
                .sorted(Comparator.comparingLong((Integer i) -> dots.get(i).marked()
                        ? Long.MIN_VALUE
                        : -clinicians.get(i).people()))
                .flatMap(i -> places
                        .place(
                                dots.get(i).x(),
                                dots.get(i).y(),
                                clinicians.get(i).name())
                        .stream())
                .toList();
    }

    /// Of all points, and of the limits for the one with the fewest people.
    private double highest() {
        long least = clinicians.stream().mapToLong(Clinician::people).min().orElseThrow();
        double limit = funnel.band(allowing, least).high998();
        return Math.max(
                limit, clinicians.stream().mapToDouble(Clinician::high).max().orElseThrow());
    }

    private interface Edge {
        double of(Band band);
    }

    private String limit(Axis x, Axis y, Edge edge) {
        List<String> points = new ArrayList<>();
        long step = Math.max(1, Math.round(x.high() / PIECES));
        for (long people = LEAST_PEOPLE; people <= x.high(); people += step) {
            points.add(x.at((double) people) + " " + y.at(edge.of(funnel.band(allowing, people))));
        }
        return points.stream().collect(Collectors.joining("L", "M", ""));
    }

    private Dot dot(Clinician clinician, Axis x, Axis y) {
        return new Dot(
                x.at((double) clinician.people()),
                y.at((clinician.low() + clinician.high()) / 2),
                y.at(clinician.low()),
                y.at(clinician.high()),
                clinician.exact(),
                clinician.zone(),
                clinician.name().equals(marked),
                words(clinician),
                clinician.lead());
    }

    private static boolean outside(Zone zone) {
        return switch (zone) {
            case BELOW_998, ABOVE_998 -> true;
            case BELOW_95, INSIDE, ABOVE_95 -> false;
        };
    }

    private static String words(Clinician clinician) {
        return "%s: %s, %s, %s"
                .formatted(
                        clinician.name(),
                        Say.count(clinician.people(), "person", "people"),
                        share(clinician),
                        where(clinician));
    }

    private static String share(Clinician clinician) {
        return clinician.exact()
                ? Say.share(clinician.low(), 0)
                : Say.number(100 * clinician.low(), 0) + " to " + Say.share(clinician.high(), 0);
    }

    private static String where(Clinician clinician) {
        return clinician.zone().map(FunnelPlot::word).orElse("not placed");
    }

    /// Where a clinician lies, in words without a capital.
    public static String word(Zone zone) {
        return switch (zone) {
            case BELOW_998 -> "below the 99.8% limits";
            case BELOW_95 -> "below the 95% limits";
            case INSIDE -> "inside the limits";
            case ABOVE_95 -> "above the 95% limits";
            case ABOVE_998 -> "above the 99.8% limits";
        };
    }

    @Override
    public String says() {
        return "%s: %s of all people. Of %s, above the 99.8%% limits: %s; below them: %s."
                .formatted(
                        Say.slug(what),
                        Say.share(funnel.network()),
                        Say.count(clinicians.size(), "clinician", "clinicians"),
                        names(Zone.ABOVE_998),
                        names(Zone.BELOW_998));
    }

    private String names(Zone zone) {
        String names = clinicians.stream()
                .filter(clinician -> clinician.zone().equals(Optional.of(zone)))
                .map(Clinician::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    @Override
    public TableView table() {
        return TableView.of(
                title,
                List.of(
                        TableView.words("Clinician"),
                        TableView.numbers("People"),
                        TableView.numbers("Share"),
                        TableView.numbers("Lower 99.8% limit"),
                        TableView.numbers("Lower 95% limit"),
                        TableView.numbers("Upper 95% limit"),
                        TableView.numbers("Upper 99.8% limit"),
                        TableView.words("Where")),
                clinicians.stream().map(this::row).toList());
    }

    private List<TableView.Cell> row(Clinician clinician) {
        Band band = funnel.band(allowing, clinician.people());
        return List.of(
                new TableView.Cell(clinician.name(), clinician.lead().address(), clinician.name()),
                TableView.cell(Say.count(clinician.people()), clinician.people()),
                clinician.exact()
                        ? TableView.cell(Say.share(clinician.low(), 1), clinician.low())
                        : TableView.cell(share(clinician)),
                limit(band.low998()),
                limit(band.low95()),
                limit(band.high95()),
                limit(band.high998()),
                TableView.cell(where(clinician)));
    }

    private static TableView.Cell limit(double share) {
        return TableView.cell(Say.share(share, 1), share);
    }
}
