package pedicle.measure.indicator;

import java.time.YearMonth;
import java.util.List;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Cohort;

/// A practice's people of one month, by the index visit. A month in which it saw nobody that counts is not there.
public record PracticeMonth(String practice, YearMonth month, Tally tally) {

    /// Of the definition that the cohort was measured by last.
    public static List<PracticeMonth> of(Cohort cohort) {
        if (!cohort.lacking().isEmpty()) {
            return List.of();
        }
        return cohort.tables()
                .createQuery(Sql.of(PracticeMonth.class, "by-practice.sql"))
                .map((row, _) -> new PracticeMonth(
                        row.getString("practice"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        new Tally(
                                row.getLong("n"),
                                row.getLong("imaged"),
                                row.getLong("flagged"),
                                row.getLong("missed"))))
                .list();
    }
}
