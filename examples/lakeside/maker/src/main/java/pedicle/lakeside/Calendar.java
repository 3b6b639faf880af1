package pedicle.lakeside;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/// The days that matter in Lakeside. All times are UTC, so that a day is the same for every reader.
final class Calendar {

    static final LocalDate RECORDS_FROM = LocalDate.of(2023, 1, 1);
    static final LocalDate WINDOW_FROM = LocalDate.of(2024, 1, 1);
    static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);
    static final LocalDate WINDOW_TO = LocalDate.of(2025, 12, 31);

    /// HEDIS LBP, negative diagnosis history: 180 days (NCQA, measurement year 2025).
    static final int CLEAR_DAYS = 180;

    /// HEDIS LBP, imaging on the index date or within 28 days after it (NCQA, measurement year 2025).
    static final int IMAGING_DAYS = 28;

    private Calendar() {}

    static LocalDate day(Date moment) {
        return LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }

    static Date at(LocalDate day, int hour, int minute) {
        return Date.from(Instant.from(day.atTime(hour, minute).atOffset(ZoneOffset.UTC)));
    }

    static boolean inWindow(LocalDate day) {
        return !day.isBefore(WINDOW_FROM) && !day.isAfter(WINDOW_TO);
    }
}
