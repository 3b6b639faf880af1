package pedicle.bench.order;

import java.util.Arrays;
import java.util.Locale;

/// How long requests took, from when each was due to when its answer was there.
final class Latencies {

    private final long[] nanos;

    Latencies(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /// The least time within which this share of requests was answered, in milliseconds (nearest rank).
    double millis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * nanos.length);
        return nanos[Math.clamp(rank - 1L, 0, nanos.length - 1)] / 1e6;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f, p90 %.2f, p99 %.2f, p99.9 %.2f, max %.1f ms",
                millis(0.5),
                millis(0.9),
                millis(0.99),
                millis(0.999),
                millis(1));
    }
}
