package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// One line of a person's record. `where` is its address there, such as `Condition/17`.
public sealed interface Entry {

    String where();

    Concept what();

    /// A problem or a reason for an order. `noted` is when it was written down.
    record Diagnosis(
            String where,
            Concept what,
            Standing standing,
            Optional<Day> onset,
            Optional<Day> noted,
            Optional<Day> ended)
            implements Entry {

        /// The day to name beside it: its onset, else when it was written down, else its end.
        Optional<LocalDate> since() {
            return onset.or(() -> noted).or(() -> ended).map(Day::latest);
        }

        /// The latest day on which the record knows of it.
        Optional<LocalDate> lastKnown() {
            return Stream.of(onset, noted, ended)
                    .flatMap(Optional::stream)
                    .map(Day::latest)
                    .max(LocalDate::compareTo);
        }

        /// Whether all that the record dates of it lies later than this day.
        boolean isAfter(LocalDate day) {
            return Stream.of(onset, noted)
                    .flatMap(Optional::stream)
                    .map(Day::earliest)
                    .min(LocalDate::compareTo)
                    .filter(first -> first.isAfter(day))
                    .isPresent();
        }
    }

    /// How a diagnosis stands. What was entered in error never gets here.
    enum Standing {
        ACTIVE,
        ENDED,
        REFUTED
    }

    /// A medicine prescribed. `days` is the supply of all its fills, empty where the record does not say; `running`
    /// where it has not been stopped or completed.
    record Prescription(String where, Concept what, Optional<Day> start, OptionalInt days, boolean running)
            implements Entry {}

    /// A procedure that was done.
    record Operation(String where, Concept what, Optional<Day> done) implements Entry {}

    /// A number that was measured.
    record Measured(String where, Concept what, double value, String unit, Optional<Day> taken) implements Entry {}

    /// A plain yes or no to one of the catalog's facts, as a clinician's form writes it back to the record.
    record Stated(String where, Concept what, String fact, boolean holds, Optional<Day> at) implements Entry {}
}
