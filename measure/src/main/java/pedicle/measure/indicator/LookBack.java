package pedicle.measure.indicator;

import java.util.OptionalInt;

/// A code set that a definition looks for around the index day.
///
/// `daysBefore` is how far back; empty means ever. `daysAfter` is how far on, 0 for the index day itself.
/// `source` says who set these numbers.
public record LookBack(String set, Role role, OptionalInt daysBefore, int daysAfter, String source) {

    public enum Role {
        /// Imaging is called for: the person belongs to under-use, not to over-use.
        FLAG,
        /// The person is left out.
        EXCLUDE
    }

    public LookBack {
        if (daysBefore.orElse(0) < 0 || daysAfter < 0) {
            throw new IllegalArgumentException("days are counted from 0: " + set);
        }
    }
}
