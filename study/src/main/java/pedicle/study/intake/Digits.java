package pedicle.study.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Numbers of binary files as the texts that a CSV would have.
final class Digits {

    /// SPSS counts seconds from the first day of the Gregorian calendar.
    private static final LocalDateTime SPSS_BEGINS = LocalDate.of(1582, 10, 14).atStartOfDay();

    private Digits() {}

    /// All digits and no exponent: 3 and not 3.0, 0.1 and not 1E-1.
    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    static String shown(double value, SavVariable.Shown as) {
        return switch (as) {
            case NUMBER -> of(value);
            case DATE -> SPSS_BEGINS.plusSeconds((long) value).toLocalDate().toString();
            case MOMENT -> SPSS_BEGINS.plusSeconds((long) value).toString().replace('T', ' ');
        };
    }
}
