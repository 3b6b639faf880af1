package pedicle.bench.order;

import java.time.Duration;
import java.util.Locale;

/// What came of some seconds of requests: how many were answered, how many failed, and the share of the cores that
/// the server and this client took.
record Load(Latencies latencies, int answered, int failed, double seconds, Duration server, Duration client) {

    double perSecond() {
        return answered / seconds;
    }

    /// What one request costs the server, which other work on the machine sways less than the rate.
    double serverMillis() {
        return server.toNanos() / 1e6 / answered;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%.0f a second, %d failed; server %.2f cores (%.2f ms a request), client %.2f cores",
                perSecond(),
                failed,
                server.toNanos() / 1e9 / seconds,
                serverMillis(),
                client.toNanos() / 1e9 / seconds);
    }

    Load and(Load other) {
        return new Load(
                other.latencies,
                answered + other.answered,
                failed + other.failed,
                seconds + other.seconds,
                server.plus(other.server),
                client.plus(other.client));
    }
}
