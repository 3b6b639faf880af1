package pedicle.measure.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A clock that stands still until somebody rests: then it goes on at once by as much.
final class HandClock extends Clock {

    private Instant now = Instant.parse("2025-06-02T08:00:00Z");
    private final List<Duration> rests = new CopyOnWriteArrayList<>();

    synchronized void rest(Duration pause) {
        rests.add(pause);
        now = now.plus(pause);
    }

    /// How long was rested, each time.
    List<Duration> rests() {
        return List.copyOf(rests);
    }

    Patience patience() {
        return new Patience(this, this::rest, 4, Duration.ofHours(1), Duration.ofMillis(400));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
