package pedicle.measure.indicator;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.ResourceType;

/// Measures a cohort by a definition.
public final class Measure {

    private static final String UNINSURED =
            "The export has no Coverage file: who was insured is not known, and nobody was left out for it.";

    private Measure() {}

    /// Reads a folder and measures it once.
    public static MeasureReport run(Path fhir, Definition definition, Period period, List<Code> codes) {
        try (Cohort cohort = Cohort.read(fhir, codes)) {
            return of(cohort, definition, period);
        }
    }

    /// Reads a folder, measures it once and writes the row of each patient to a CSV file.
    public static MeasureReport run(Path fhir, Definition definition, Period period, List<Code> codes, Path patients) {
        try (Cohort cohort = Cohort.read(fhir, codes)) {
            MeasureReport report = of(cohort, definition, period);
            PatientsFile.write(cohort, patients);
            return report;
        }
    }

    /// Measures what was read. The cohort keeps this definition's verdict on each patient until the next.
    public static MeasureReport of(Cohort cohort, Definition definition, Period period) {
        return of(new Judges.BuiltIn(cohort), definition, period);
    }

    /// Measures what was read, by whichever engine.
    public static MeasureReport of(Judges judges, Definition definition, Period period) {
        judges.judge(definition, period);
        return found(judges, definition, period);
    }

    private static MeasureReport found(Judges judges, Definition definition, Period period) {
        List<String> unseen = unseen(judges, definition);
        if (!judges.lacking().isEmpty() || !unseen.isEmpty()) {
            return new MeasureReport(
                    definition,
                    period,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Stream.concat(judges.warnings().stream(), unseen.stream()).toList());
        }
        return report(judges, definition, period);
    }

    /// What can't be counted, since the export has no type that would show it: that is not the same as none.
    private static List<String> unseen(Judges judges, Definition definition) {
        return switch (definition.act().kind()) {
            case IMAGE -> List.of();
            case OPIOID -> unseen(judges, "opioids", ResourceType.MEDICATION_DISPENSE, ResourceType.MEDICATION_REQUEST);
            case REFERRAL -> unseen(judges, "referrals", ResourceType.SERVICE_REQUEST);
        };
    }

    private static List<String> unseen(Judges judges, String acts, ResourceType... types) {
        if (Stream.of(types).anyMatch(judges::has)) {
            return List.of();
        }
        String names = Stream.of(types).map(ResourceType::fhirName).collect(Collectors.joining(" or "));
        return List.of("The export has no %s file: there are no figures on %s.".formatted(names, acts));
    }

    private static MeasureReport report(Judges judges, Definition definition, Period period) {
        List<MeasureReport.Day> days = days(judges.tables());
        Tally all = days.stream().map(MeasureReport.Day::tally).reduce(Tally.NONE, Tally::plus);
        return new MeasureReport(
                definition,
                period,
                Optional.of(counts(judges.tables(), definition, all)),
                all.overUse(),
                all.underUse(),
                Strata.of(judges.tables(), definition),
                days,
                months(period, days),
                clinicians(judges.tables(), all),
                Stream.of(
                                judges.warnings().stream(),
                                Edges.of(judges.reach(), definition, period),
                                Stream.of(UNINSURED).filter(_ -> definition.enrolled() && !judges.insured()))
                        .flatMap(warnings -> warnings)
                        .toList());
    }

    private static Counts counts(Handle tables, Definition definition, Tally all) {
        Map<String, Long> found = tables.createQuery(Sql.of(Measure.class, "excluded.sql"))
                .reduceRows(new LinkedHashMap<String, Long>(), (map, row) -> {
                    map.put(row.getColumn("reason", String.class), row.getColumn("n", Long.class));
                    return map;
                });
        Map<String, Long> excluded = new LinkedHashMap<>();
        Exclusion.inOrder(definition).forEach(reason -> excluded.put(reason, found.getOrDefault(reason, 0L)));
        return tables.createQuery(Sql.of(Measure.class, "counts.sql"))
                .map((row, _) -> new Counts(
                        row.getLong("patients"),
                        row.getLong("again"),
                        row.getLong("eligible"),
                        excluded,
                        all.n(),
                        all.imaged()))
                .one();
    }

    private static List<MeasureReport.Day> days(Handle tables) {
        return tables.createQuery(Sql.of(Measure.class, "by-day.sql"))
                .map((row, _) -> new MeasureReport.Day(row.getDate("index_date").toLocalDate(), Tally.of(row)))
                .list();
    }

    private static List<MeasureReport.Month> months(Period period, List<MeasureReport.Day> days) {
        Map<YearMonth, Tally> months = new TreeMap<>();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            months.put(month, Tally.NONE);
        }
        days.forEach(day -> months.merge(YearMonth.from(day.day()), day.tally(), Tally::plus));
        List<MeasureReport.Month> list = new ArrayList<>();
        months.forEach((month, tally) -> list.add(new MeasureReport.Month(month, tally)));
        return list;
    }

    private static List<MeasureReport.Clinician> clinicians(Handle tables, Tally all) {
        double share = all.overUse().map(overUse -> overUse.share()).orElse(0.0);
        Map<String, List<MeasureReport.Month>> months = monthsByClinician(tables);
        return tables.createQuery(Sql.of(Measure.class, "by-clinician.sql"))
                .map((row, _) -> {
                    Tally tally = Tally.of(row);
                    String id = row.getString("clinician");
                    return new MeasureReport.Clinician(
                            id,
                            row.getString("practice"),
                            tally,
                            tally.n() * share,
                            months.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static Map<String, List<MeasureReport.Month>> monthsByClinician(Handle tables) {
        Map<String, List<MeasureReport.Month>> months = new LinkedHashMap<>();
        tables.createQuery(Sql.of(Measure.class, "by-clinician-month.sql"))
                .map((row, _) -> Map.entry(
                        row.getString("clinician"),
                        new MeasureReport.Month(YearMonth.parse(row.getString("month")), Tally.of(row))))
                .forEach(entry -> months.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return months;
    }
}
