package pedicle.measure.trend;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.catalog.Result;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;

/// An indicator before a day and from that day on, by index visit: for over-use, and for under-use so that
/// harm shows.
public record BeforeAfter(LocalDate change, Optional<Comparison> overUse, Optional<Comparison> underUse) {

    /// Two shares of people. `difference` is after less before, with Newcombe's interval for independent
    /// groups.
    public record Comparison(Proportion before, Proportion after, Estimate difference) {

        public static Comparison of(Proportion before, Proportion after) {
            return new Comparison(before, after, after.minus(before));
        }

        /// As the next study reads it. `indicator` says which of the two this is.
        public Result result(String id, String strategy, String indicator, Definition definition, LocalDate change) {
            return new Result(id, strategy, indicator, definition.text(), change, before, after, difference);
        }
    }

    /// A comparison is absent where one of its sides has nobody.
    public static BeforeAfter of(MeasureReport report, LocalDate change) {
        Tally before = sum(report, day -> day.day().isBefore(change));
        Tally after = sum(report, day -> !day.day().isBefore(change));
        return new BeforeAfter(change, compare(before, after, Tally::overUse), compare(before, after, Tally::underUse));
    }

    private static Tally sum(MeasureReport report, Predicate<MeasureReport.Day> when) {
        return report.byDay().stream()
                .filter(when)
                .map(MeasureReport.Day::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Optional<Comparison> compare(
            Tally before, Tally after, Function<Tally, Optional<Proportion>> share) {
        return share.apply(before).flatMap(was -> share.apply(after).map(is -> Comparison.of(was, is)));
    }
}
