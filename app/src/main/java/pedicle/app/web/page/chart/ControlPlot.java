package pedicle.app.web.page.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.chart.ControlChart.Phase;
import pedicle.measure.chart.ControlChart.Spot;

/// A share by month with the centre line and the limits of each phase. A month that a signal speaks of is a diamond,
/// and the signal's number stands above the last of its months.
///
/// `what` is the share in words, such as "imaged without a red flag"; `changeWords` what begins with the second
/// phase; `leads` gives where the point of a month leads.
public record ControlPlot(
        String id,
        String title,
        String note,
        String what,
        String changeWords,
        ControlChart chart,
        Function<Spot, Lead> leads)
        implements Chart {

    /// Points that lead nowhere.
    public ControlPlot(String id, String title, String note, String what, String changeWords, ControlChart chart) {
        this(id, title, note, what, changeWords, chart, _ -> Lead.NOWHERE);
    }

    /// Whether points lead anywhere.
    public boolean linked() {
        return spots().stream().anyMatch(spot -> leads.apply(spot).leads());
    }

    public record Drawing(
            Frame frame,
            List<Tick> shares,
            List<Tick> months,
            List<Double> changes,
            List<Part> parts,
            List<Dot> dots) {}

    /// A phase: its limits as two paths, its centre line, and the words above it.
    public record Part(String low, String high, double from, double to, double centre, String words, boolean later) {}

    /// `label` names the signals that end here, often none.
    public record Dot(double x, double y, boolean signalled, String label, Lead lead, String says) {}

    public Drawing drawing(Breadth breadth) {
        boolean wide = breadth == Breadth.WIDE;
        Frame frame = Frame.ofMonths(breadth, wide ? 320 : 290, 52);
        List<Phase> phases = chart.phases();
        MonthAxis x = frame.months(spots().getFirst().month(), spots().getLast().month());
        Axis y = frame.up(most());
        return new Drawing(
                frame,
                Frame.percentages(y, 5),
                x.ticks(wide),
                phases.stream()
                        .skip(1)
                        .map(phase -> x.begins(phase.spots().getFirst().month()))
                        .toList(),
                IntStream.range(0, phases.size())
                        .mapToObj(i -> part(phases.get(i), x, y, i > 0))
                        .toList(),
                spots().stream().map(spot -> dot(spot, x, y)).toList());
    }

    private List<Spot> spots() {
        return chart.phases().stream().flatMap(phase -> phase.spots().stream()).toList();
    }

    private double most() {
        double most = spots().stream()
                .mapToDouble(spot -> Math.max(spot.share(), spot.high()))
                .max()
                .orElseThrow();
        return Math.min(1, Axis.roundUp(most, 5));
    }

    private static Part part(Phase phase, MonthAxis x, Axis y, boolean later) {
        List<Spot> spots = phase.spots();
        StringBuilder low = new StringBuilder("M" + x.begins(spots.getFirst().month()));
        StringBuilder high = new StringBuilder(low);
        for (int i = 0; i < spots.size(); i++) {
            String to = "H" + x.ends(spots.get(i).month());
            low.append(i == 0 ? " " : "V").append(y.at(spots.get(i).low())).append(to);
            high.append(i == 0 ? " " : "V").append(y.at(spots.get(i).high())).append(to);
        }
        return new Part(
                low.toString(),
                high.toString(),
                x.begins(spots.getFirst().month()),
                x.ends(spots.getLast().month()),
                y.at(phase.centre().share()),
                Say.share(phase.centre()),
                later);
    }

    private Dot dot(Spot spot, MonthAxis x, Axis y) {
        String label = IntStream.range(0, chart.signals().size())
                .filter(i -> chart.signals().get(i).months().getLast().equals(spot.month()))
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(","));
        return new Dot(
                x.at(spot.month()),
                y.at(spot.share()),
                signalled(spot.month()),
                label,
                leads.apply(spot),
                "%s: %s, %s of %s"
                        .formatted(
                                Say.month(spot.month()),
                                Say.share(spot.counted()),
                                Say.count(spot.counted().count()),
                                Say.count(spot.counted().of())));
    }

    private boolean signalled(YearMonth month) {
        return chart.signals().stream().anyMatch(signal -> signal.months().contains(month));
    }

    @Override
    public String says() {
        List<String> words = new ArrayList<>();
        for (Phase phase : chart.phases()) {
            words.add("%s to %s: %s %s (%s of %s people)."
                    .formatted(
                            Say.month(phase.spots().getFirst().month()),
                            Say.month(phase.spots().getLast().month()),
                            Say.share(phase.centre()),
                            what,
                            Say.count(phase.centre().count()),
                            Say.count(phase.centre().of())));
        }
        if (chart.signals().isEmpty()) {
            words.add("No month or run of months stands out within a phase.");
        }
        for (int i = 0; i < chart.signals().size(); i++) {
            words.add("Signal %d: %s."
                    .formatted(i + 1, SignalWords.of(chart.signals().get(i))));
        }
        return String.join(" ", words);
    }

    @Override
    public TableView table() {
        List<List<TableView.Cell>> rows = new ArrayList<>();
        for (Phase phase : chart.phases()) {
            for (Spot spot : phase.spots()) {
                rows.add(List.of(
                        TableView.cell(spot.month().toString()),
                        TableView.cell(
                                Say.count(spot.counted().count()),
                                spot.counted().count()),
                        TableView.cell(
                                Say.count(spot.counted().of()), spot.counted().of()),
                        TableView.cell(Say.share(spot.counted()), spot.share()),
                        TableView.cell(Say.share(phase.centre()), phase.centre().share()),
                        TableView.cell(Say.share(spot.low(), 1), spot.low()),
                        TableView.cell(Say.share(spot.high(), 1), spot.high()),
                        TableView.cell(signalsOf(spot.month()))));
            }
        }
        return TableView.of(
                title,
                List.of(
                        TableView.words("Month"),
                        TableView.numbers(Say.slug(what)),
                        TableView.numbers("Of"),
                        TableView.numbers("Share"),
                        TableView.numbers("Centre line"),
                        TableView.numbers("Lower limit"),
                        TableView.numbers("Upper limit"),
                        TableView.words("Signals")),
                rows);
    }

    private String signalsOf(YearMonth month) {
        return IntStream.range(0, chart.signals().size())
                .filter(i -> chart.signals().get(i).months().contains(month))
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(", "));
    }
}
