package pedicle.care.rule;

import java.time.LocalDate;

/// When this episode of pain began.
public sealed interface Onset {

    /// It began on this day or before.
    record Since(LocalDate day, String where) implements Onset {}

    record NotRecorded() implements Onset {}
}
