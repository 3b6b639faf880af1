package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
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

        /// The latest day on which the record knows of it: its end, however late it was written down, else the
        /// later of its onset and that.
        Optional<LocalDate> lastKnown() {
            return ended.isPresent()
                    ? ended.map(Day::latest)
                    : Stream.of(onset, noted)
                            .flatMap(Optional::stream)
                            .map(Day::latest)
                            .max(LocalDate::compareTo);
        }

        /// How it stood on this day: an end still to come has not ended it.
        Standing standingOn(LocalDate day) {
            boolean endsLater = ended.filter(end -> end.earliest().isAfter(day)).isPresent();
            return standing == Standing.ENDED && endsLater ? Standing.ACTIVE : standing;
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

    /// How a diagnosis stands. What was entered in error never gets here; `SUSPECTED` is one of several that are
    /// still weighed against each other.
    enum Standing {
        ACTIVE,
        ENDED,
        REFUTED,
        SUSPECTED
    }

    /// A medicine prescribed, or said to be taken. `days` is the supply of all its fills, empty where the record does
    /// not say; `running` where it has not been stopped or completed; `milligramsADay` the dose of the medicine
    /// itself. `isFill` is whether it is used up after what came before: what somebody says that they take is the
    /// same days, not more of them.
    record Prescription(
            String where,
            Concept what,
            Optional<Day> start,
            OptionalInt days,
            boolean running,
            OptionalDouble milligramsADay,
            boolean isFill)
            implements Entry {

        public Prescription(
                String where,
                Concept what,
                Optional<Day> start,
                OptionalInt days,
                boolean running,
                OptionalDouble milligramsADay) {
            this(where, what, start, days, running, milligramsADay, true);
        }

        /// One whose dose nobody recorded.
        public Prescription(String where, Concept what, Optional<Day> start, OptionalInt days, boolean running) {
            this(where, what, start, days, running, OptionalDouble.empty());
        }
    }

    /// An image that was made, with its modality in the words.
    record Imaged(String where, Concept what, Optional<Day> done) implements Entry {}

    /// A question of the record that was answered with a code, such as whether the person is pregnant.
    record Answered(String where, Concept what, Concept answer, Optional<Day> at) implements Entry {}

    /// A procedure that was done.
    record Operation(String where, Concept what, Optional<Day> done) implements Entry {}

    /// An illness of a relative. `isFirstDegree` is of parents, brothers and sisters, and children.
    record OfRelative(String where, Concept what, boolean isFirstDegree, Optional<Day> at) implements Entry {}

    /// A number that was measured.
    record Measured(String where, Concept what, double value, String unit, Optional<Day> taken) implements Entry {}

    /// A plain yes or no to one of the catalog's facts, as a clinician's form writes it back to the record.
    record Stated(String where, Concept what, String fact, boolean holds, Optional<Day> at) implements Entry {}
}
