package pedicle.app.command;

import java.io.Console;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import pedicle.catalog.Progress;

/// How far long work is, on standard error, where that is a terminal. Work of less than a second shows nothing.
final class Waiting implements Progress {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Instant begun;
    private final Clock clock;
    private final AtomicLong shown = new AtomicLong(-1);

    private Waiting(Clock clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    static Progress onTerminal(Clock clock) {
        Optional<Console> console = Optional.ofNullable(System.console());
        return console.filter(Console::isTerminal).isPresent() ? new Waiting(clock) : Progress.unwatched();
    }

    @Override
    public void at(long done, long of) {
        long percent = of == 0 ? 0 : 100 * done / of;
        long before = shown.get();
        if (percent > before
                && Duration.between(begun, clock.instant()).compareTo(QUIET) > 0
                && shown.compareAndSet(before, percent)) {
            System.err.printf("\r%3d%% done", percent);
            if (percent >= 100) {
                System.err.print("\r          \r");
            }
        }
    }
}
