package pedicle.catalog;

import com.github.f4b6a3.ulid.UlidCreator;

/// Ids that sort by the time at which they were made, also within one millisecond: monotonic ULIDs, 26 characters.
public final class Ids {

    private Ids() {}

    public static String next() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
