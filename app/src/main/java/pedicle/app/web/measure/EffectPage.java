package pedicle.app.web.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.measure.Choices.Choice;
import pedicle.app.web.measure.Weighings.Weighed;
import pedicle.app.web.page.FormView;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.Lead;
import pedicle.app.web.page.chart.SeriesPlot;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import pedicle.measure.model.Outcome;
import pedicle.measure.store.Behind;
import pedicle.measure.store.StoredRollout;
import pedicle.measure.store.StoredRun;
import pedicle.measure.trend.BeforeAfter;
import pedicle.measure.trend.MonthShare;

/// What the change did, too much and too little beside each other: the line through the months, what other methods
/// find, and what the practices say where the change did not come to all at once.
final class EffectPage {

    static final String ADDRESS = "/measure/effect";

    private static final Choices<Season> SEASONS = new Choices<>(
            "season",
            List.of(
                    new Choice<>("none", "none", new Season.None()),
                    new Choice<>("waves", "two waves a year", new Season.Harmonics(2)),
                    new Choice<>("months", "each calendar month", new Season.EachMonth())));

    private final StoredRun run;
    private final Optional<Weighed> weighed;
    private final ListRight.Standing standing;
    private final Choice<SeriesMethod> method;
    private final Choice<Season> season;

    EffectPage(StoredRun run, Optional<Weighed> weighed, Map<String, String> asked, ListRight.Standing standing) {
        this.run = run;
        this.weighed = weighed;
        this.standing = standing;
        this.method = SeriesEffect.METHODS.in(asked);
        this.season = SEASONS.in(asked);
    }

    Map<String, Object> parameters() {
        return Map.of(
                "words", run.words(),
                "lists", standing.words(),
                "form", form(),
                "plainly", plainly(),
                "series", Stream.of(Side.values()).map(this::series).toList(),
                "methods", Stream.of(Side.values()).map(this::methods).toList(),
                "practices", Stream.of(Side.values()).flatMap(this::practices).toList(),
                "rollout", weighed.map(found -> said(found.stored())).orElse(""),
                "grounds", grounds());
    }

    /// The charts that can be handed on.
    List<Chart> charts() {
        return Seen.charts(Stream.of(Side.values())
                .flatMap(side -> Stream.concat(Stream.of(series(side), methods(side)), practices(side))));
    }

    private FormView form() {
        return new FormView(
                ADDRESS,
                "Show",
                List.of(
                        SeriesEffect.METHODS.input(
                                "Line before and after", "How it is fitted, and what its errors allow for.", method),
                        SEASONS.input("Season", "What comes back each year; needs 24 months.", season)));
    }

    private String query() {
        return SeriesEffect.METHODS.query(method) + "&" + SEASONS.query(season);
    }

    private YearMonth change() {
        return YearMonth.from(run.change());
    }

    private List<Method> grounds() {
        return Stream.concat(
                        SeriesEffect.methods().stream(),
                        weighed.stream().flatMap(_ -> PracticeEffect.methods().stream()))
                .toList();
    }

    /// What a reader has seen before, and why the numbers here are others.
    private String plainly() {
        List<String> moved = Stream.of(Side.values())
                .flatMap(side -> side.of(run.compared()).stream().map(found -> moved(side, found)))
                .toList();
        return moved.isEmpty()
                ? ""
                : String.join(" ", moved)
                        + " The lines also allow for where the months were heading before the change.";
    }

    private static String moved(Side side, BeforeAfter.Comparison found) {
        Estimate difference = found.difference();
        return "%s: %s before, %s after, %s points (95%% CI %s)."
                .formatted(
                        side.indicator(),
                        Say.share(found.before()),
                        Say.share(found.after()),
                        Say.number(100 * difference.value(), 1),
                        Say.number(100 * difference.low(), 1) + " to " + Say.number(100 * difference.high(), 1));
    }

    private Seen series(Side side) {
        List<MonthShare> months = side.months(run.byMonth());
        return switch (InterruptedSeries.of(months, change(), season.value(), method.value())) {
            case Outcome.Refused<InterruptedSeries> no ->
                new Seen.Not(side.title() + ": no line before and after", no.why());
            case Outcome.Found<InterruptedSeries> found -> series(side, months, found.value());
        };
    }

    private Seen series(Side side, List<MonthShare> months, InterruptedSeries series) {
        String id = side.id() + "-series";
        SeriesWords words = SeriesWords.of(series, change(), side);
        long people = months.stream()
                .filter(month -> !month.month().isBefore(change()))
                .mapToLong(month -> month.counted().of())
                .sum();
        SeriesPlot plot = new SeriesPlot(
                id,
                side.title() + ": " + words.seen(),
                "The line through the months, and dashed how it would have gone on, with its 95% interval.",
                side.what(),
                change(),
                RunCharts.CHANGE,
                series.lines(),
                month -> months.stream()
                        .filter(each -> each.month().equals(month))
                        .findFirst()
                        .map(each -> standing.lead(
                                new Behind.Month(month),
                                side.part(),
                                each.counted().of()))
                        .orElse(Lead.NOWHERE));
        List<String> says = new ArrayList<>(List.of(words.sentence()));
        says.add(words.among(people));
        says.add(words.tests(method.label()));
        return new Seen.Drawn(words.figures(people), plot, says, Seen.files(ADDRESS, query(), id));
    }

    private Seen methods(Side side) {
        return new EffectForest(
                        side,
                        side.id() + "-methods",
                        "Per 100 " + side.people() + ", from the change to the last month, with 95% intervals.",
                        SeriesEffect.of(run, side, season.value()))
                .seen(ADDRESS, query());
    }

    private Stream<Seen> practices(Side side) {
        return weighed.stream()
                .map(found -> new EffectForest(
                                side,
                                side.id() + "-practices",
                                "Per 100 " + side.people() + ", with 95% intervals between practices.",
                                found.on(side))
                        .seen(ADDRESS, query()));
    }

    private static String said(StoredRollout stored) {
        long named = stored.rollout().starts().size();
        long changed = stored.rollout().starts().values().stream()
                .filter(Optional::isPresent)
                .count();
        int leftOut = stored.rollout().leftOut(stored.months()).size();
        int notMet = stored.rollout().notMet(stored.months()).size();
        String said = "The network names %s: the change came to %s of them."
                .formatted(Say.count(named, "practice", "practices"), changed == named ? "all" : Say.count(changed));
        return said
                + (leftOut == 0
                        ? ""
                        : " %s of the records it does not name, and they are left out."
                                .formatted(Say.count(leftOut, "practice", "practices")))
                + (notMet == 0 ? "" : " %s of those named saw nobody that counts.".formatted(Say.count(notMet)));
    }
}
