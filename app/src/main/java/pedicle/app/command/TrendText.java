package pedicle.app.command;

import java.util.List;
import java.util.stream.Collectors;
import pedicle.catalog.Estimate;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.chart.Signal;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.model.Outcome;
import pedicle.measure.trend.MonthShare;

/// What `measure trend` tells a person at a terminal.
final class TrendText {

    private TrendText() {}

    static void print(MeasureFile measured, TrendJson.Asked asked) {
        System.out.println(measured.definitionText());
        print("Over-use", measured.overUse(), asked);
        if (!measured.underUse().isEmpty()) {
            print("Under-use", measured.underUse(), asked);
        }
    }

    private static void print(String what, List<MonthShare> series, TrendJson.Asked asked) {
        System.out.printf("%n%s, %d months, changed from %s on%n", what, series.size(), asked.change());
        switch (InterruptedSeries.of(series, asked.change(), asked.season(), asked.method())) {
            case Outcome.Refused<InterruptedSeries> no -> System.out.println("  " + no.why());
            case Outcome.Found<InterruptedSeries> found -> segmented(found.value());
        }
        switch (ControlChart.of(series, List.of(asked.change()), asked.limits())) {
            case Outcome.Refused<ControlChart> no -> System.out.println("  " + no.why());
            case Outcome.Found<ControlChart> found -> chart(found.value());
        }
    }

    private static void segmented(InterruptedSeries series) {
        System.out.println("  Fewer among 100 people in the month of the change  " + words(series.avoidedPer100(0)));
        System.out.println("  Fewer in all since the change                      " + words(series.avoidedSoFar()));
        System.out.printf(
                "  Change of level p = %.4f, of slope p = %.4f%n",
                series.levelChange().p(), series.slopeChange().p());
    }

    private static void chart(ControlChart chart) {
        for (ControlChart.Phase phase : chart.phases()) {
            System.out.printf(
                    "  %s to %s: %.1f%%%s%n",
                    phase.spots().getFirst().month(),
                    phase.spots().getLast().month(),
                    100 * phase.centre().share(),
                    phase.trial() ? " (trial limits: fewer than 12 months)" : "");
            for (Signal signal : phase.signals()) {
                System.out.printf(
                        "    %s: %s%n",
                        signal.rule().text(),
                        signal.months().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            }
        }
    }

    private static String words(Estimate estimate) {
        return "%.1f (95%% CI %.1f to %.1f)".formatted(estimate.value(), estimate.low(), estimate.high());
    }
}
