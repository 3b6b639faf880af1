package pedicle.measure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Ids;
import pedicle.catalog.Proportion;
import pedicle.catalog.Result;
import pedicle.catalog.Sql;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Tally;
import pedicle.measure.trend.BeforeAfter;

/// Runs, their months and clinicians, and the results.
public final class MeasureStore {

    private MeasureStore() {}

    /// Saves a run and returns its id. `synthetic` says that the records are invented.
    public static String save(Handle handle, MeasureReport report, LocalDate change, boolean synthetic) {
        String id = Ids.next();
        handle.createUpdate("""
                insert into measure_run
                  (id, definition, words, period_from, period_to, change_on, patients, again, eligible, warnings,
                   synthetic)
                values
                  (:id, :definition, :words, :from, :to, :change, :patients, :again, :eligible, :warnings, :synthetic)""")
                .bind("id", id)
                .bind("definition", report.definition().name())
                .bind("words", report.definition().text())
                .bind("from", report.period().from().toString())
                .bind("to", report.period().to().toString())
                .bind("change", change.toString())
                .bind("patients", report.counts().map(Counts::patients).orElse(0L))
                .bind("again", report.counts().map(Counts::again).orElse(0L))
                .bind("eligible", report.counts().map(Counts::eligible).orElse(0L))
                .bind("warnings", String.join("\n", report.warnings()))
                .bind("synthetic", synthetic)
                .execute();
        report.counts().ifPresent(counts -> saveExclusions(handle, id, counts.excluded()));
        PreparedBatch months = handle.prepareBatch("""
                insert into measure_month (run, month, people, imaged, flagged, missed)
                values (:run, :when, :n, :imaged, :flagged, :missed)""");
        for (MeasureReport.Month month : report.byMonth()) {
            bind(months, id, month.tally())
                    .bind("when", month.month().toString())
                    .add();
        }
        Sql.execute(months);
        PreparedBatch clinicians = handle.prepareBatch("""
                insert into measure_clinician (run, clinician, practice, expected, people, imaged, flagged, missed)
                values (:run, :id, :practice, :expected, :n, :imaged, :flagged, :missed)""");
        for (MeasureReport.Clinician clinician : report.byClinician()) {
            bind(clinicians, id, clinician.tally())
                    .bind("id", clinician.id())
                    .bind("practice", clinician.practice())
                    .bind("expected", clinician.expected())
                    .add();
        }
        Sql.execute(clinicians);
        saveMonths(handle, id, report.byClinician());
        ComparisonStore.save(handle, id, BeforeAfter.of(report, change));
        return id;
    }

    public static void save(Handle handle, String run, Result result) {
        handle.createUpdate("""
                insert into result
                  (id, strategy, run, indicator, definition, before_count, before_of, after_count, after_of)
                values (:id, :strategy, :run, :indicator, :definition, :bc, :bo, :ac, :ao)""")
                .bindMethods(result)
                .bind("run", run)
                .bind("bc", result.before().count())
                .bind("bo", result.before().of())
                .bind("ac", result.after().count())
                .bind("ao", result.after().of())
                .execute();
    }

    public static Optional<StoredRun> newest(Handle handle) {
        return handle.createQuery("""
                select id, definition, words, period_from, period_to, change_on, patients, again, eligible, warnings,
                       synthetic
                from measure_run order by id desc limit 1""")
                .map((row, _) -> new StoredRun(
                        row.getString("id"),
                        row.getString("definition"),
                        row.getString("words"),
                        LocalDate.parse(row.getString("period_from")),
                        LocalDate.parse(row.getString("period_to")),
                        row.getBoolean("synthetic"),
                        row.getLong("patients"),
                        row.getLong("again"),
                        row.getLong("eligible"),
                        exclusions(handle, row.getString("id")),
                        months(handle, row.getString("id")),
                        clinicians(handle, row.getString("id")),
                        GroupStore.of(handle, row.getString("id")),
                        ComparisonStore.of(handle, row.getString("id"), LocalDate.parse(row.getString("change_on"))),
                        row.getString("warnings").lines().toList()))
                .findOne();
    }

    /// Takes out all runs and what belongs to them.
    public static void clear(Handle handle) {
        handle.execute("delete from measure_run");
    }

    /// Of the run that was kept last.
    public static Optional<String> newestId(Handle handle) {
        return handle.createQuery("select id from measure_run order by id desc limit 1")
                .mapTo(String.class)
                .findOne();
    }

    public static List<Result> results(Handle handle) {
        return handle.createQuery("""
                select result.id, strategy, indicator, result.definition, change_on,
                       before_count, before_of, after_count, after_of
                from result join measure_run on measure_run.id = result.run order by result.id""")
                .map((row, _) -> {
                    Proportion before = new Proportion(row.getLong("before_count"), row.getLong("before_of"));
                    Proportion after = new Proportion(row.getLong("after_count"), row.getLong("after_of"));
                    return new Result(
                            row.getString("id"),
                            row.getString("strategy"),
                            row.getString("indicator"),
                            row.getString("definition"),
                            LocalDate.parse(row.getString("change_on")),
                            before,
                            after,
                            after.minus(before));
                })
                .list();
    }

    private static void saveExclusions(Handle handle, String run, Map<String, Long> excluded) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into measure_exclusion (run, place, reason, people) values (:run, :place, :reason, :people)""");
        int place = 1;
        for (Map.Entry<String, Long> exclusion : excluded.entrySet()) {
            batch.bind("run", run)
                    .bind("place", place++)
                    .bind("reason", exclusion.getKey())
                    .bind("people", exclusion.getValue())
                    .add();
        }
        Sql.execute(batch);
    }

    private static void saveMonths(Handle handle, String run, List<MeasureReport.Clinician> clinicians) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into measure_clinician_month (run, clinician, month, people, imaged, flagged, missed)
                values (:run, :clinician, :when, :n, :imaged, :flagged, :missed)""");
        for (MeasureReport.Clinician clinician : clinicians) {
            for (MeasureReport.Month month : clinician.byMonth()) {
                bind(batch, run, month.tally())
                        .bind("clinician", clinician.id())
                        .bind("when", month.month().toString())
                        .add();
            }
        }
        Sql.execute(batch);
    }

    private static PreparedBatch bind(PreparedBatch batch, String run, Tally tally) {
        return batch.bind("run", run)
                .bind("n", tally.n())
                .bind("imaged", tally.imaged())
                .bind("flagged", tally.flagged())
                .bind("missed", tally.missed());
    }

    private static Map<String, Long> exclusions(Handle handle, String run) {
        Map<String, Long> exclusions = new LinkedHashMap<>();
        handle.createQuery("select reason, people from measure_exclusion where run = :run order by place")
                .bind("run", run)
                .map((row, _) -> Map.entry(row.getString("reason"), row.getLong("people")))
                .forEach(entry -> exclusions.put(entry.getKey(), entry.getValue()));
        return exclusions;
    }

    private static List<MeasureReport.Month> months(Handle handle, String run) {
        return handle.createQuery(
                        "select month, people, imaged, flagged, missed from measure_month where run = :run order by month")
                .bind("run", run)
                .map((row, _) -> new MeasureReport.Month(YearMonth.parse(row.getString("month")), tally(row)))
                .list();
    }

    private static List<MeasureReport.Clinician> clinicians(Handle handle, String run) {
        Map<String, List<MeasureReport.Month>> months = monthsByClinician(handle, run);
        return handle
                .createQuery("""
                select clinician, practice, expected, people, imaged, flagged, missed
                from measure_clinician where run = :run""")
                .bind("run", run)
                .map((row, _) -> new MeasureReport.Clinician(
                        row.getString("clinician"),
                        row.getString("practice"),
                        tally(row),
                        row.getDouble("expected"),
                        months.getOrDefault(row.getString("clinician"), List.of())))
                .stream()
                // Each database has its own alphabet.
                .sorted(Comparator.comparing(MeasureReport.Clinician::id))
                .toList();
    }

    private static Map<String, List<MeasureReport.Month>> monthsByClinician(Handle handle, String run) {
        Map<String, List<MeasureReport.Month>> months = new LinkedHashMap<>();
        handle.createQuery("""
                select clinician, month, people, imaged, flagged, missed
                from measure_clinician_month where run = :run order by clinician, month""")
                .bind("run", run)
                .map((row, _) -> Map.entry(
                        row.getString("clinician"),
                        new MeasureReport.Month(YearMonth.parse(row.getString("month")), tally(row))))
                .forEach(entry -> months.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return months;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("people"), row.getLong("imaged"), row.getLong("flagged"), row.getLong("missed"));
    }
}
