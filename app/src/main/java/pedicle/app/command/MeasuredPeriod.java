package pedicle.app.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.measure.indicator.Period;
import picocli.CommandLine.Option;

/// The options that say from when to when is measured.
final class MeasuredPeriod {

    @Option(names = "--from", paramLabel = "D", description = "The first day (default: two years before the last).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "D", description = "The last day (default: the end of last year).")
    private @Nullable LocalDate to;

    /// Without days it is the last two whole calendar years.
    Period of(Clock clock) {
        LocalDate end = Optional.ofNullable(to)
                .orElseGet(() -> LocalDate.now(clock).withDayOfYear(1).minusDays(1));
        LocalDate start =
                Optional.ofNullable(from).orElseGet(() -> end.minusYears(2).plusDays(1));
        if (end.isBefore(start)) {
            throw new BadInput(
                    "--from and --to: expected the first day before the last, found %s and %s".formatted(start, end));
        }
        return new Period(start, end);
    }
}
