package pedicle.study.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Numbers of binary files as the texts that a CSV would have.
final class Digits {

    /// SPSS counts seconds from the first day of the Gregorian calendar.
    private static final LocalDateTime SPSS_BEGINS = LocalDate.of(1582, 10, 14).atStartOfDay();

    /// A day and a time of day, as survey tools export them.
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final double LAST_SECOND =
            ChronoUnit.SECONDS.between(SPSS_BEGINS, LocalDate.of(9999, 12, 31).atStartOfDay());

    private Digits() {}

    /// All digits and no exponent: 3 and not 3.0, 0.1 and not 1E-1.
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    /// A date beyond the year 9999 is none and stays the number that it is.
    static String shown(double value, SavVariable.Shown as) {
        if (!(value >= 0 && value < LAST_SECOND)) {
            return of(value);
        }
        return switch (as) {
            case NUMBER -> of(value);
            case DATE -> SPSS_BEGINS.plusSeconds((long) value).toLocalDate().toString();
            case MOMENT -> MOMENT.format(SPSS_BEGINS.plusSeconds((long) value));
        };
    }
}
