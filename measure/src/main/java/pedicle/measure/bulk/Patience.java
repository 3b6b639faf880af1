package pedicle.measure.bulk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Predicate;
import pedicle.catalog.Stopped;

/// How long we wait, how often we try again, and by which clock. `stall` is how long a download may bring nothing.
public record Patience(Clock clock, Rest rest, int attempts, Duration longestWait, Duration stall) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// Lets time pass.
    @FunctionalInterface
    public interface Rest {
        void take(Duration pause) throws InterruptedException;
    }

    /// One try of something that may fail for a while.
    @FunctionalInterface
    interface Try {
        Reply once() throws IOException;
    }

    /// Six tries: half a minute in all, which outlasts a server's restart behind a balancer.
    public static Patience usual(Clock clock, Duration longestWait) {
        return new Patience(clock, Thread::sleep, 6, longestWait, Duration.ofMinutes(2));
    }

    /// The first answer that will not pass by itself, or the last one.
    Reply until(Try attempt, Predicate<Reply> willPass) throws IOException {
        for (int failed = 1; ; failed++) {
            Optional<Duration> asked = Optional.empty();
            try {
                Reply reply = attempt.once();
                if (!willPass.test(reply) || failed >= attempts) {
                    return reply;
                }
                asked = reply.header("Retry-After").flatMap(this::pauseOf);
            } catch (IOException lost) {
                if (failed >= attempts) {
                    throw lost;
                }
            }
            sleep(asked.orElse(backOff(failed)));
        }
    }

    /// One second, two, four, up to a minute.
    Duration backOff(int failed) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failed - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /// RFC 9110, section 10.2.3: seconds, or a date. Never negative, never beyond our longest wait.
    Optional<Duration> pauseOf(String retryAfter) {
        return read(retryAfter.strip())
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .map(pause -> pause.compareTo(longestWait) < 0 ? pause : longestWait);
    }

    void sleep(Duration pause) {
        try {
            rest.take(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private Optional<Duration> read(String text) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        return date(text).map(then -> Duration.between(clock.instant(), then));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
