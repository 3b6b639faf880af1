package pedicle.measure.store;

import java.time.YearMonth;
import pedicle.measure.person.Trait;

/// A point of a chart, or a row of a table, as far as there are people behind it.
public sealed interface Behind {

    /// Those whose index day lies in it.
    record Month(YearMonth month) implements Behind {}

    record Clinician(String id) implements Behind {}

    /// A clinician's from a first to a last month.
    record Stretch(String clinician, YearMonth first, YearMonth last) implements Behind {}

    /// `name` is empty for those of whom the trait is not recorded.
    record Group(Trait trait, String name) implements Behind {}

    /// Which of them.
    enum Part {
        EVERYONE,
        /// Counted for over-use.
        OVER_USE,
        IMAGED,
        /// Counted for under-use.
        FLAGGED,
        MISSED,
        LEFT_OUT
    }
}
