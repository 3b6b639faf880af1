package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import pedicle.app.network.EstimateJson;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.chart.ControlChart.Limits;
import pedicle.measure.chart.Signal;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import pedicle.measure.model.Outcome;
import pedicle.measure.trend.MonthShare;

/// A series before and after a change, as `measure trend` tells it: the segmented regression and the p-chart. What
/// can't
/// be had says why in `refused`.
final class TrendJson {

    private TrendJson() {}

    /// How the series is to be looked at.
    record Asked(YearMonth change, Season season, SeriesMethod method, Limits limits) {}

    static ObjectNode of(List<MonthShare> series, Asked asked) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set(
                "segmented",
                segmented(
                        InterruptedSeries.of(series, asked.change(), asked.season(), asked.method()), asked.change()));
        json.set("pChart", chart(ControlChart.of(series, List.of(asked.change()), asked.limits())));
        return json;
    }

    private static ObjectNode segmented(Outcome<InterruptedSeries> outcome, YearMonth change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (outcome) {
            case Outcome.Refused<InterruptedSeries> no -> json.put("refused", no.why());
            case Outcome.Found<InterruptedSeries> found -> segmented(json, found.value(), change);
        }
        return json;
    }

    private static void segmented(ObjectNode json, InterruptedSeries series, YearMonth change) {
        json.put("months", series.lines().size());
        json.set("level", EstimateJson.of(series.level()));
        json.set("slope", EstimateJson.of(series.slope()));
        json.set("levelChange", EstimateJson.of(series.levelChange()));
        json.set("slopeChange", EstimateJson.of(series.slopeChange()));
        series.correlation().ifPresent(value -> json.put("autocorrelation", value));
        series.dispersion().ifPresent(value -> json.put("dispersion", value));
        series.durbinWatson().ifPresent(value -> json.put("durbinWatson", value));
        json.set("avoidedPer100AtChange", EstimateJson.of(series.avoidedPer100(0)));
        int last = (int) change.until(series.lines().getLast().month(), ChronoUnit.MONTHS);
        json.put("lastMonthAfterChange", last);
        json.set("avoidedPer100AtLast", EstimateJson.of(series.avoidedPer100(last)));
        json.set("avoidedPer100SinceChange", EstimateJson.of(series.avoidedPer100Until(last)));
        json.set("avoidedSinceChange", EstimateJson.of(series.avoidedSoFar()));
        ArrayNode lines = json.putArray("lines");
        for (InterruptedSeries.Line line : series.lines()) {
            ObjectNode node = lines.addObject();
            node.put("month", line.month().toString()).put("seen", line.seen()).put("fitted", line.fitted());
            node.set("unchanged", EstimateJson.of(line.unchanged()));
        }
    }

    private static ObjectNode chart(Outcome<ControlChart> outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (outcome) {
            case Outcome.Refused<ControlChart> no -> json.put("refused", no.why());
            case Outcome.Found<ControlChart> found -> chart(json, found.value());
        }
        return json;
    }

    private static void chart(ObjectNode json, ControlChart chart) {
        ArrayNode phases = json.putArray("phases");
        for (ControlChart.Phase phase : chart.phases()) {
            ObjectNode node = phases.addObject();
            node.put("centre", phase.centre().share())
                    .put("count", phase.centre().count())
                    .put("n", phase.centre().of())
                    .put("trialLimits", phase.trial())
                    .put("sigmaZ", phase.sigmaZ());
            ArrayNode months = node.putArray("months");
            for (ControlChart.Spot spot : phase.spots()) {
                months.addObject()
                        .put("month", spot.month().toString())
                        .put("value", spot.share())
                        .put("count", spot.counted().count())
                        .put("n", spot.counted().of())
                        .put("low", spot.low())
                        .put("high", spot.high());
            }
            ArrayNode signals = node.putArray("signals");
            for (Signal signal : phase.signals()) {
                ObjectNode each = signals.addObject();
                each.put("rule", signal.rule().text())
                        .put("side", signal.side().name().toLowerCase(Locale.ROOT));
                ArrayNode when = each.putArray("months");
                signal.months().forEach(month -> when.add(month.toString()));
            }
        }
    }
}
