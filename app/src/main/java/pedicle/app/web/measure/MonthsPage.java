package pedicle.app.web.measure;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.app.web.measure.Choices.Choice;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.ControlPlot;
import pedicle.app.web.page.chart.Lead;
import pedicle.app.web.page.chart.SignalWords;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.chart.ControlChart.Limits;
import pedicle.measure.chart.ControlChart.Phase;
import pedicle.measure.model.Outcome;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRun;

/// The months of a run before and after its change: what stands out of chance.
final class MonthsPage {

    static final String ADDRESS = "/measure/months";

    private static final Choices<Limits> LIMITS = new Choices<>(
            "limits",
            List.of(
                    new Choice<>("binomial", "by chance alone (p chart)", Limits.BINOMIAL),
                    new Choice<>("laney", "by how the months spread (Laney's p′)", Limits.LANEY)));

    private final StoredRun run;
    private final Choice<Limits> limits;
    private final ListRight.Standing standing;

    MonthsPage(StoredRun run, Map<String, String> asked, ListRight.Standing standing) {
        this.standing = standing;
        this.run = run;
        this.limits = LIMITS.in(asked);
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "lists", standing.words(),
                "form", form(),
                "control", Stream.of(Side.values()).map(this::control).toList());
    }

    /// The charts that can be handed on.
    List<Chart> charts() {
        return Seen.charts(Stream.of(Side.values()).map(this::control));
    }

    private FormView form() {
        return new FormView(
                ADDRESS,
                "Show",
                List.of(LIMITS.input(
                        "Limits of the control charts",
                        "Laney's are for months with so many people that each stands out.",
                        limits)));
    }

    private String query() {
        return LIMITS.query(limits);
    }

    /// A month in which the change falls counts as after it.
    private YearMonth change() {
        return YearMonth.from(run.change());
    }

    private Seen control(Side side) {
        return switch (ControlChart.of(side.months(run.byMonth()), List.of(change()), limits.value())) {
            case Outcome.Refused<ControlChart> no -> new Seen.Not(side.title() + ": no control chart", no.why());
            case Outcome.Found<ControlChart> found -> control(side, found.value());
        };
    }

    private Seen control(Side side, ControlChart chart) {
        String id = side.id() + "-control";
        Proportion before = chart.phases().getFirst().centre();
        Proportion after = chart.phases().getLast().centre();
        ControlPlot plot = new ControlPlot(
                id,
                "%s: %s before, %s after; %s"
                        .formatted(
                                side.title(),
                                Say.share(before),
                                Say.share(after),
                                chart.signals().isEmpty()
                                        ? "no month stands out within either"
                                        : chart.signals().size() == 1
                                                ? "one signal within them"
                                                : Say.count(chart.signals().size()) + " signals within them"),
                limitsNote(chart),
                side.what(),
                RunCharts.CHANGE,
                chart,
                spot -> lead(side, spot.month(), spot.counted().of()));
        return new Seen.Drawn(
                List.of(Measured.of("Before", before, 0, side.people()), Measured.of("After", after, 0, side.people())),
                plot,
                signals(chart),
                Seen.files(ADDRESS, query(), id));
    }

    private Lead lead(Side side, YearMonth month, long people) {
        return standing.lead(new Behind.Month(month), side.part(), people);
    }

    private static String limitsNote(ControlChart chart) {
        String limits = switch (chart.limits()) {
            case BINOMIAL -> "Centre line of each phase, and dashed the limits of chance, three sigma from it.";
            case LANEY ->
                "Centre line of each phase, and dashed Laney's limits: chance's sigma times %s before and %s after."
                        .formatted(
                                Say.number(chart.phases().getFirst().sigmaZ(), 2),
                                Say.number(chart.phases().getLast().sigmaZ(), 2));
        };
        boolean trial = chart.phases().stream().anyMatch(Phase::trial);
        return trial ? limits + " Trial limits where a phase has fewer than 12 months." : limits;
    }

    private static List<String> signals(ControlChart chart) {
        if (chart.signals().isEmpty()) {
            return List.of("No signal: within each phase the months differ as chance would have it.");
        }
        return IntStream.range(0, chart.signals().size())
                .mapToObj(i -> "Signal %d: %s."
                        .formatted(i + 1, SignalWords.of(chart.signals().get(i))))
                .toList();
    }
}
