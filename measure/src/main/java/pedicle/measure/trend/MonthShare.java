package pedicle.measure.trend;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;

/// A month and the people counted in it. A month without anyone is left out of a series.
public record MonthShare(YearMonth month, Proportion counted) {

    public double share() {
        return counted.share();
    }

    public static List<MonthShare> ofOverUse(MeasureReport report) {
        return of(report, Tally::overUse);
    }

    public static List<MonthShare> ofUnderUse(MeasureReport report) {
        return of(report, Tally::underUse);
    }

    /// Ascending by month. A month that comes twice is a mistake of ours.
    public static List<MonthShare> inOrder(List<MonthShare> series) {
        if (series.stream().map(MonthShare::month).distinct().count() < series.size()) {
            throw new IllegalArgumentException("a series has each month once: " + series);
        }
        return series.stream().sorted(Comparator.comparing(MonthShare::month)).toList();
    }

    private static List<MonthShare> of(MeasureReport report, Function<Tally, Optional<Proportion>> share) {
        return report.byMonth().stream()
                .flatMap(month ->
                        share.apply(month.tally()).stream().map(counted -> new MonthShare(month.month(), counted)))
                .toList();
    }
}
