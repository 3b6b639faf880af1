package pedicle.measure.indicator;

import java.time.LocalDate;

/// The first and the last day on which a record shows any encounter.
public record Reach(LocalDate first, LocalDate last) {

    public Reach {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a record ends no earlier than it begins: " + first + " to " + last);
        }
    }
}
