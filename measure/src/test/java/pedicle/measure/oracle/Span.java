package pedicle.measure.oracle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/// The days that a date, a month or a year may mean.
record Span(LocalDate first, LocalDate last) {

    static final Span ANY = new Span(LocalDate.MIN, LocalDate.MAX);

    static Optional<Span> of(String written) {
        try {
            return switch (written.length()) {
                case 0, 1, 2, 3 -> Optional.empty();
                case 4 -> {
                    Year year = Year.parse(written);
                    yield Optional.of(new Span(year.atDay(1), year.atMonth(12).atEndOfMonth()));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(written);
                    yield Optional.of(new Span(month.atDay(1), month.atEndOfMonth()));
                }
                default -> {
                    LocalDate day = LocalDate.parse(written.substring(0, 10));
                    yield Optional.of(new Span(day, day));
                }
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    boolean isOneDay() {
        return first.equals(last);
    }
}
