package pedicle.care.rule;

import java.time.LocalDate;

/// A day as a record gives it: `2024` or `2024-03` may be any day of that year or month.
public record Day(LocalDate earliest, LocalDate latest) {

    public Day {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("a day's latest is not before its earliest: " + earliest);
        }
    }

    public static Day on(LocalDate day) {
        return new Day(day, day);
    }
}
