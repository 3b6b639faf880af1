package pedicle.measure.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Proportion;

/// What a definition finds in a cohort. Where the export lacks a type that its figures need, they are absent,
/// not zero, and `warnings` says so. `strata` is empty where the definition has none. Days and months are those of the
/// index visit.
public record MeasureReport(
        Definition definition,
        Period period,
        Optional<Counts> counts,
        Optional<Proportion> rate,
        Optional<Proportion> underUse,
        List<Stratum> strata,
        List<Day> byDay,
        List<Month> byMonth,
        List<Clinician> byClinician,
        List<String> warnings) {

    /// Ages that a definition tells apart, such as “18 to 64”, and who counts of them.
    public record Stratum(String ages, Tally tally) {}

    /// A day on which at least one person that counts was first seen.
    public record Day(LocalDate day, Tally tally) {}

    /// A month of the period, also when nobody was seen.
    public record Month(YearMonth month, Tally tally) {}

    /// A clinician, with the practice of most of these visits, how many images the network's own rate would
    /// give for as many people, and the months in which there were any.
    public record Clinician(String id, String practice, Tally tally, double expected, List<Month> byMonth) {
        public Clinician {
            byMonth = List.copyOf(byMonth);
        }

        /// Whose months are not known apart.
        public Clinician(String id, String practice, Tally tally, double expected) {
            this(id, practice, tally, expected, List.of());
        }
    }

    public MeasureReport {
        strata = List.copyOf(strata);
        byDay = List.copyOf(byDay);
        byMonth = List.copyOf(byMonth);
        byClinician = List.copyOf(byClinician);
        warnings = List.copyOf(warnings);
    }
}
