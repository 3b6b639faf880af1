package pedicle.lakeside;

import java.time.LocalDate;
import java.util.Locale;

/// Before the strategy started, or from that day on.
enum Period {
    BEFORE,
    AFTER;

    static Period of(LocalDate day) {
        return day.isBefore(Calendar.CHANGE) ? BEFORE : AFTER;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
