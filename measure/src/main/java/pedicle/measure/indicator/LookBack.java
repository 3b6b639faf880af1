package pedicle.measure.indicator;

import java.util.OptionalInt;

/// A code set that a definition looks for in a window of days.
///
/// It must be there by `asks`. Look-backs of one `reason` and `part` stand for each other; a reason holds where each of
/// its parts does. `source` says who set these numbers.
public record LookBack(
        String set, Role role, Window window, Asks asks, int leastAge, String reason, String part, String source) {

    public enum Role {
        /// Imaging is called for: the person belongs to under-use, not to over-use.
        FLAG,
        /// The person is left out.
        EXCLUDE
    }

    /// The days on which it is looked for.
    public sealed interface Window {
        /// From so many days before the index day, or ever where that is empty, to so many after it: 0 is the index day
        /// itself and -1 the day before it.
        record AroundIndexDay(OptionalInt before, int after) implements Window {
            public AroundIndexDay {
                if (before.orElse(0) < 0 || after < -1) {
                    throw new IllegalArgumentException(
                            "days are counted from 0, or from the day before: " + before + " to " + after);
                }
            }
        }

        /// The days of the period, wherever the index day lies in it.
        record Within(Stretch stretch) implements Window {}
    }

    public enum Stretch {
        PERIOD,
        /// The period and the twelve months before it.
        PERIOD_OR_YEAR_BEFORE
    }

    /// How much of it must be there.
    public sealed interface Asks {
        /// So many different dates.
        record Dates(int least) implements Asks {}

        /// A medicine at hand on so many days in a row.
        record DaysInARow(int least) implements Asks {}
    }

    /// One around the index day that needs a single date and no other set.
    public LookBack(String set, Role role, OptionalInt daysBefore, int daysAfter, String source) {
        this(set, role, new Window.AroundIndexDay(daysBefore, daysAfter), new Asks.Dates(1), 0, set, set, source);
    }
}
