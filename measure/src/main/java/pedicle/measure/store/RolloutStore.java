package pedicle.measure.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Sql;
import pedicle.measure.effect.Rollout;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;

/// When the change came to the practices of a run, and their months.
public final class RolloutStore {

    private RolloutStore() {}

    public static void save(Handle handle, String run, StoredRollout stored) {
        PreparedBatch starts = handle.prepareBatch(
                "insert into measure_practice (run, practice, from_day) values (:run, :practice, :from)");
        stored.rollout()
                .starts()
                .forEach((practice, from) -> starts.bind("run", run)
                        .bind("practice", practice)
                        .bind("from", from.map(LocalDate::toString).orElse(""))
                        .add());
        Sql.execute(starts);
        PreparedBatch months = handle.prepareBatch("""
                insert into measure_practice_month (run, practice, month, people, imaged, flagged, missed)
                values (:run, :practice, :when, :n, :imaged, :flagged, :missed)""");
        for (PracticeMonth month : stored.months()) {
            months.bind("run", run)
                    .bind("practice", month.practice())
                    .bind("when", month.month().toString())
                    .bind("n", month.tally().n())
                    .bind("imaged", month.tally().imaged())
                    .bind("flagged", month.tally().flagged())
                    .bind("missed", month.tally().missed())
                    .add();
        }
        Sql.execute(months);
    }

    /// Empty where the change came to all at once, as far as the network said.
    public static Optional<StoredRollout> of(Handle handle, String run) {
        Map<String, Optional<LocalDate>> starts = new HashMap<>();
        handle.createQuery("select practice, from_day from measure_practice where run = :run")
                .bind("run", run)
                .map((row, _) -> Map.entry(row.getString("practice"), row.getString("from_day")))
                .forEach(entry -> starts.put(
                        entry.getKey(),
                        Optional.of(entry.getValue())
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse)));
        return starts.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoredRollout(new Rollout(starts), months(handle, run)));
    }

    private static List<PracticeMonth> months(Handle handle, String run) {
        return handle.createQuery("""
                select practice, month, people, imaged, flagged, missed
                from measure_practice_month where run = :run order by month, practice""")
                .bind("run", run)
                .map((row, _) -> new PracticeMonth(
                        row.getString("practice"),
                        YearMonth.parse(row.getString("month")),
                        new Tally(
                                row.getLong("people"),
                                row.getLong("imaged"),
                                row.getLong("flagged"),
                                row.getLong("missed"))))
                .list();
    }
}
