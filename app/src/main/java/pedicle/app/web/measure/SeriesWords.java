package pedicle.app.web.measure;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Provenance;
import pedicle.app.web.page.Say;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.model.Term;

/// What an interrupted series lets us say: how many were spared since the change, how sure that is, and what it
/// rests on.
record SeriesWords(InterruptedSeries series, YearMonth change, YearMonth last, Estimate perHundred, Side side) {

    static SeriesWords of(InterruptedSeries series, YearMonth change, Side side) {
        YearMonth last = series.lines().getLast().month();
        return new SeriesWords(series, change, last, SeriesEffect.sinceChange(series, change), side);
    }

    /// For a title, which only speaks of a change where the interval leaves nought out.
    String seen() {
        return perHundred.differsFromZero() ? spared().counted() : "no clear change since " + Say.month(change);
    }

    String sentence() {
        String sure = perHundred.differsFromZero()
                ? ""
                : " The interval holds nought, so that this can't be told from no change.";
        return "From %s to %s: %s.%s".formatted(Say.month(change), Say.month(last), spared().words(), sure);
    }

    String among(long people) {
        Estimate all = series.avoidedSoFar();
        return "Among the %s %s of these months that is %s in all (95%% CI %s)%s."
                .formatted(
                        Say.count(people),
                        side.people(),
                        Say.number(all.value(), 0),
                        Say.interval(all, 0),
                        all.value() < 0 ? "; below nought means more, not fewer" : "");
    }

    String tests(String method) {
        List<String> words = new ArrayList<>();
        words.add("Level at the change p " + p(series.levelChange()));
        words.add("slope after it p " + p(series.slopeChange()));
        series.correlation().ifPresent(r -> words.add("a month's error with the one before r = " + Say.number(r, 2)));
        series.dispersion().ifPresent(d -> words.add("variance " + Say.number(d, 2) + " times a binomial's"));
        series.durbinWatson().ifPresent(d -> words.add("Durbin and Watson " + Say.number(d, 2)));
        return String.join(", ", words) + ". Fitted: " + method + ", "
                + series.lines().size() + " months.";
    }

    List<Measured> figures(long people) {
        Estimate last = series.avoidedPer100((int) change.until(this.last, MONTHS));
        return List.of(
                figure(
                        side.sparedIs(),
                        perHundred,
                        "of " + Say.count(people) + " " + side.people()
                                + " since the change, each month weighing the same"),
                figure("In " + Say.month(this.last), last, "per 100, as the two lines stand in that month"));
    }

    private static Measured figure(String label, Estimate estimate, String ground) {
        return new Measured(
                label,
                Say.number(estimate.value(), 1),
                Say.interval(estimate, 1),
                ground,
                Optional.of(Provenance.ours(
                        "The line as it went on before the change, less the line after it; interval by the delta method.",
                        "")));
    }

    private Spared spared() {
        return new Spared(side, perHundred);
    }

    private static String p(Term term) {
        return term.p() < 0.001 ? "< 0.001" : "= " + Say.number(term.p(), 3);
    }
}
