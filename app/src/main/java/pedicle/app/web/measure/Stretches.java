package pedicle.app.web.measure;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import pedicle.app.web.page.Say;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.store.StoredRun;

/// One clinician's time cut into stretches of so many months, counted from the change both ways, so that each lies
/// in one of the next width.
final class Stretches {

    static final int YEAR = 12;

    /// Wider than any period: what lies before the change, and after it.
    static final int SIDE = 100 * YEAR;

    /// Each is some of the one before it.
    static final List<Integer> WIDTHS = List.of(1, 3, 6, YEAR, SIDE);

    /// From a first to a last month; `place` counts from the change, below nought before it.
    record Cut(YearMonth first, YearMonth last, long place, Tally tally) {}

    /// What is shown is said of people and of those imaged.
    record Stretch(Cut cut, PairCounts.Shown kept) {

        boolean shown() {
            return kept.both();
        }

        String words() {
            return Stretches.words(cut.first(), cut.last());
        }
    }

    private Stretches() {}

    static String words(YearMonth first, YearMonth last) {
        return first.equals(last) ? Say.month(first) : Say.month(first) + " to " + Say.month(last);
    }

    /// None where the workspace has no months of the clinician.
    static List<Cut> of(MeasureReport.Clinician clinician, StoredRun run, int width) {
        if (clinician.byMonth().isEmpty()) {
            return List.of();
        }
        YearMonth change = YearMonth.from(run.change());
        List<YearMonth> period =
                run.byMonth().stream().map(MeasureReport.Month::month).toList();
        List<Cut> cuts = new ArrayList<>();
        List<YearMonth> months = new ArrayList<>();
        for (int i = 0; i < period.size(); i++) {
            months.add(period.get(i));
            long place = place(change, period.get(i), width);
            if (i == period.size() - 1 || place != place(change, period.get(i + 1), width)) {
                cuts.add(new Cut(months.getFirst(), months.getLast(), place, sum(clinician, months)));
                months.clear();
            }
        }
        return cuts;
    }

    private static long place(YearMonth change, YearMonth month, int width) {
        return Math.floorDiv(change.until(month, MONTHS), width);
    }

    private static Tally sum(MeasureReport.Clinician clinician, List<YearMonth> months) {
        return clinician.byMonth().stream()
                .filter(month -> months.contains(month.month()))
                .map(MeasureReport.Month::tally)
                .reduce(Tally.NONE, Tally::plus);
    }
}
