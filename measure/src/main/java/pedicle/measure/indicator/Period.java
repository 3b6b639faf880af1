package pedicle.measure.indicator;

import java.time.LocalDate;

/// The days on which an episode may start, both ends included.
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends no earlier than it starts: " + from + " to " + to);
        }
    }
}
