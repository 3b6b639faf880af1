package pedicle.measure.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import pedicle.catalog.Proportion;
import pedicle.catalog.table.Row;
import pedicle.measure.trend.MonthShare;
import pedicle.measure.witness.Witness;

/// The series and the clinicians that `src/test/r/chart.R` invents.
final class Invented {

    static final List<YearMonth> STARTS = List.of(YearMonth.of(2022, 1), YearMonth.of(2023, 1));

    private Invented() {}

    static List<MonthShare> months() {
        return Witness.data("chart", "months.csv").rows().stream()
                .map(row -> new MonthShare(YearMonth.parse(row.required("month")), counted(row)))
                .toList();
    }

    static List<Unit> units(String file) {
        return Witness.data("chart", file).rows().stream()
                .map(row -> new Unit(row.required("id"), counted(row)))
                .toList();
    }

    static <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(8));
        return shuffled;
    }

    static List<MonthShare> series(long of, long... counts) {
        List<MonthShare> series = new ArrayList<>();
        for (long count : counts) {
            series.add(new MonthShare(YearMonth.of(2024, 1).plusMonths(series.size()), new Proportion(count, of)));
        }
        return series;
    }

    private static Proportion counted(Row row) {
        return new Proportion(row.whole("count"), row.whole("of"));
    }
}
