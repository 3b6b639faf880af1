package pedicle.care.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How many days of systemic corticosteroids the last year's prescriptions amount to.
///
/// HEDIS 2025 asks for 90 consecutive days in the 365 before, with overlapping fills stacked one after the other.
/// We stack as it does, but let gaps pass, since a card should rather see a risk than miss one.
final class SteroidCourse {

    static final int LONG_TERM_DAYS = 90;
    private static final int LOOK_BACK_DAYS = 365;

    private SteroidCourse() {}

    static Known known(List<Entry.Prescription> prescriptions, LocalDate on) {
        long days = 0;
        for (Entry.Prescription one : prescriptions) {
            days += daysWithinTheYear(one, on);
        }
        if (days < LONG_TERM_DAYS) {
            return new Known.NotRecorded();
        }
        Entry.Prescription first = prescriptions.getFirst();
        return new Known.Present(
                first.where(),
                first.start().map(Day::earliest),
                "%s, %d days in the last year".formatted(first.what().words(), days));
    }

    private static long daysWithinTheYear(Entry.Prescription one, LocalDate on) {
        Optional<LocalDate> start = one.start().map(Day::earliest).filter(day -> !day.isAfter(on));
        if (start.isEmpty()) {
            // Undated and still running counts as long-term: the record says that it is taken, not since when.
            return one.running() && one.start().isEmpty() ? LONG_TERM_DAYS : 0;
        }
        LocalDate from = later(start.get(), on.minusDays(LOOK_BACK_DAYS));
        LocalDate to = one.days().isPresent()
                ? earlier(start.get().plusDays(one.days().getAsInt()), on.plusDays(1))
                : one.running() ? on.plusDays(1) : start.get();
        return Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
