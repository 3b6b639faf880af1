package pedicle.measure.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The days that a written date may mean: one, a month of them, a year of them, or any day where nothing is written.
public record Days(LocalDate first, LocalDate last) {

    static final Days ANY = new Days(LocalDate.MIN, LocalDate.MAX);

    /// Empty where nothing is written, or no date of a life. An offset is never applied: care is on its place's day.
    public static Optional<Days> written(String text) {
        try {
            if (text.length() == 4) {
                return living(new Days(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31")));
            }
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return living(new Days(month.atDay(1), month.atEndOfMonth()));
            }
            if (text.length() >= 10) {
                LocalDate day = LocalDate.parse(text.substring(0, 10));
                return living(new Days(day, day));
            }
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Days> living(Days days) {
        int year = days.first.getYear();
        return Optional.of(days).filter(_ -> year >= 1850 && year <= 2199);
    }

    Optional<LocalDate> known() {
        return first.equals(last) ? Optional.of(first) : Optional.empty();
    }

    public boolean mayTouch(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }
}
