package pedicle.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Systemic corticosteroids of the last year, from the dates of prescriptions.
///
/// `days` are those covered in all, `longestRun` those without a gap. `milligramsADay` is the mean dose on the days
/// whose dose is known, and `milligrams` the sum over them, both as prednisone. `wheres` are the prescriptions.
public record SteroidUse(
        int days,
        int longestRun,
        OptionalDouble milligramsADay,
        double milligrams,
        Optional<LocalDate> from,
        List<String> wheres,
        String words) {

    public SteroidUse {
        wheres = List.copyOf(wheres);
        if (longestRun > days || days < 0 || milligrams < 0) {
            throw new IllegalArgumentException("a run of %d days is part of %d".formatted(longestRun, days));
        }
    }

    static SteroidUse none() {
        return new SteroidUse(0, 0, OptionalDouble.empty(), 0, Optional.empty(), List.of(), "");
    }

    boolean isLongTerm() {
        return days >= SteroidCourse.LONG_TERM_DAYS;
    }
}
