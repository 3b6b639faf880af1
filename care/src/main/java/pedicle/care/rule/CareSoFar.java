package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Conservative care since the pain began, as the record shows it. Whether it was enough, and helped, only the
/// clinician can say: `conservative-care-done` stays a question.
public record CareSoFar(List<Given> given) {

    /// The kinds of care that we can see.
    public enum Kind {
        PHYSIOTHERAPY,
        MANUAL_THERAPY,
        ANTI_INFLAMMATORY
    }

    public record Given(Kind kind, String where, Optional<LocalDate> first, String words) {}

    public CareSoFar {
        given = List.copyOf(given);
    }

    static CareSoFar none() {
        return new CareSoFar(List.of());
    }

    /// Whole weeks since the first of it; empty where none has a date.
    public OptionalLong weeks(LocalDate on) {
        return given.stream()
                .flatMap(one -> one.first().stream())
                .min(LocalDate::compareTo)
                .map(first -> OptionalLong.of(ChronoUnit.WEEKS.between(first, on)))
                .orElse(OptionalLong.empty());
    }
}
