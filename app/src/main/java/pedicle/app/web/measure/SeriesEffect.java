package pedicle.app.web.measure;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.List;
import pedicle.app.web.measure.Choices.Choice;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.InterruptedSeries;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import pedicle.measure.store.StoredRun;
import pedicle.measure.trend.MonthShare;

/// What each way of fitting a line to the months finds.
final class SeriesEffect {

    static final Choices<SeriesMethod> METHODS = new Choices<>(
            "method",
            List.of(
                    new Choice<>("newey-west", "straight line, Newey and West's errors", SeriesMethod.NEWEY_WEST),
                    new Choice<>(
                            "prais-winsten", "straight line, Prais and Winsten's errors", SeriesMethod.PRAIS_WINSTEN),
                    new Choice<>("quasi-binomial", "odds, months by their people", SeriesMethod.QUASI_BINOMIAL),
                    new Choice<>("logit-newey-west", "odds, Newey and West's errors", SeriesMethod.LOGIT_NEWEY_WEST)));

    private SeriesEffect() {}

    static List<Method> methods() {
        return METHODS.all().stream().map(SeriesEffect::method).toList();
    }

    static List<Estimated> of(StoredRun run, Side side, Season season) {
        List<MonthShare> months = side.months(run.byMonth());
        YearMonth change = YearMonth.from(run.change());
        return METHODS.all().stream()
                .map(choice -> new Estimated(
                        method(choice),
                        InterruptedSeries.of(months, change, season, choice.value())
                                .map(series -> sinceChange(series, change))))
                .toList();
    }

    private static Method method(Choice<SeriesMethod> choice) {
        return new Method(choice.label(), grounds(choice.value()));
    }

    /// Among 100 people who present evenly from the change to the last month.
    static Estimate sinceChange(InterruptedSeries series, YearMonth change) {
        YearMonth last = series.lines().getLast().month();
        return series.avoidedPer100Until((int) change.until(last, MONTHS));
    }

    private static String grounds(SeriesMethod method) {
        return switch (method) {
            case NEWEY_WEST ->
                "Shares rise or fall by the same number of points each month, and each month weighs the same. Errors allow for"
                        + " months that go with the three before them.";
            case PRAIS_WINSTEN ->
                "The same line; each month's error follows from the one before by one correlation. No month may be missing.";
            case QUASI_BINOMIAL ->
                "Odds rise or fall by the same factor each month, and a month weighs by its people. Errors are widened by"
                        + " how much more than chance the months spread.";
            case LOGIT_NEWEY_WEST -> "The line of odds, with errors that allow for months that go with those before.";
        };
    }
}
