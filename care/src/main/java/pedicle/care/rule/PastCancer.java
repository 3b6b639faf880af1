package pedicle.care.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/// A cancer of the record. `type` is the organ's name, “cancer” where the record does not say; `toBone` whether
/// cancers of that organ are known for spreading to bone.
public record PastCancer(String where, String type, boolean toBone, Optional<LocalDate> since, String words) {

    /// Whole years between its date and the order; empty where it has no date.
    public OptionalInt yearsBefore(LocalDate on) {
        return since.map(day -> OptionalInt.of(Period.between(day, on).getYears()))
                .orElse(OptionalInt.empty());
    }
}
