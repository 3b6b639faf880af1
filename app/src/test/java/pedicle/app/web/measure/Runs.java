package pedicle.app.web.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.person.GroupTally;
import pedicle.measure.person.Trait;
import pedicle.measure.store.StoredRun;
import pedicle.measure.trend.BeforeAfter;

/// Runs made up for tests: clinicians called C1, C2 and so on, with their practices and their months.
final class Runs {

    static final YearMonth FIRST = YearMonth.of(2024, 6);

    private Runs() {}

    /// A clinician's practice and months from [#FIRST] on.
    record Seen(String practice, List<Tally> months) {}

    /// `before` months lie before the change.
    static StoredRun of(int before, List<Seen> seen) {
        int months = seen.getFirst().months().size();
        List<MeasureReport.Clinician> clinicians = new ArrayList<>();
        Map<String, Tally> practices = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            Seen its = seen.get(i);
            Tally all = its.months().stream().reduce(Tally.NONE, Tally::plus);
            practices.merge(its.practice(), all, Tally::plus);
            clinicians.add(new MeasureReport.Clinician("C" + (i + 1), its.practice(), all, 0, months(its.months())));
        }
        return new StoredRun(
                "r",
                "d",
                "",
                FIRST.atDay(1),
                FIRST.plusMonths(months).atDay(1),
                false,
                0,
                0,
                0,
                Map.of(),
                months(IntStream.range(0, months)
                        .mapToObj(month -> seen.stream()
                                .map(its -> its.months().get(month))
                                .reduce(Tally.NONE, Tally::plus))
                        .toList()),
                clinicians,
                practices.entrySet().stream()
                        .map(entry -> new GroupTally(Trait.PRACTICE, entry.getKey(), entry.getValue()))
                        .toList(),
                new BeforeAfter(FIRST.plusMonths(before).atDay(1), Optional.empty(), Optional.empty()),
                List.of());
    }

    private static List<MeasureReport.Month> months(List<Tally> tallies) {
        return IntStream.range(0, tallies.size())
                .mapToObj(month -> new MeasureReport.Month(FIRST.plusMonths(month), tallies.get(month)))
                .toList();
    }
}
