package pedicle.measure.indicator;

import java.util.OptionalInt;

/// A code set that a definition looks for around the index day.
///
/// `daysBefore` is how far back; empty means ever. `daysAfter` is how far on, 0 for the index day itself and -1 for
/// the day before it. It must be there by `asks`. Look-backs of one `reason` and `part` stand for each other; a reason
/// holds where each of its parts does. `source` says who set these numbers.
public record LookBack(
        String set,
        Role role,
        OptionalInt daysBefore,
        int daysAfter,
        Asks asks,
        int leastAge,
        String reason,
        String part,
        String source) {

    public enum Role {
        /// Imaging is called for: the person belongs to under-use, not to over-use.
        FLAG,
        /// The person is left out.
        EXCLUDE
    }

    /// How much of it must be there.
    public sealed interface Asks {
        /// So many different dates.
        record Dates(int least) implements Asks {}

        /// A medicine at hand on so many days in a row.
        record DaysInARow(int least) implements Asks {}
    }

    public LookBack {
        if (daysBefore.orElse(0) < 0 || daysAfter < -1) {
            throw new IllegalArgumentException("days are counted from 0, or from the day before: " + set);
        }
    }

    /// One that needs a single date and no other set.
    public LookBack(String set, Role role, OptionalInt daysBefore, int daysAfter, String source) {
        this(set, role, daysBefore, daysAfter, new Asks.Dates(1), 0, set, set, source);
    }
}
