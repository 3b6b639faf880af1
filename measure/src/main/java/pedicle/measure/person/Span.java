package pedicle.measure.person;

import java.time.LocalDate;

/// Days from the first to the last, both included: one day, several days in a row, or the days of which the
/// one that is meant is not known.
public record Span(LocalDate first, LocalDate last) {

    /// As staging writes what has no date that can be read.
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days run from the first to the last: " + first + " to " + last);
        }
    }

    public boolean oneDay() {
        return first.equals(last);
    }

    public boolean dated() {
        return !first.equals(EVER);
    }

    /// Whether the end lies further off than any record reaches.
    public boolean open() {
        return last.getYear() == 9999;
    }
}
