package pedicle.care.client;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The ids of tokens that were let in, each kept until the token would have run out anyway.
final class SeenTokens {

    /// How many may come before those that ran out are swept away.
    private static final int SWEEP_EVERY = 1_000;

    private final ConcurrentMap<String, Instant> seen = new ConcurrentHashMap<>();
    private int sinceSweep;

    /// Whether this is the first time.
    boolean isNew(String issuer, String id, Instant expires, Instant now) {
        sweep(now);
        return seen.putIfAbsent(issuer + "\n" + id, expires) == null;
    }

    int size() {
        return seen.size();
    }

    private synchronized void sweep(Instant now) {
        sinceSweep++;
        if (sinceSweep >= SWEEP_EVERY) {
            sinceSweep = 0;
            seen.values().removeIf(expires -> expires.isBefore(now));
        }
    }
}
