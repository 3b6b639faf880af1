package pedicle.app.web.measure;

import java.util.Optional;
import pedicle.measure.store.StoredRun;

/// What is shown of a run's clinicians, worked out once: what is kept back takes a search through all counts.
final class Listings {

    private record Known(String run, Listing listing) {}

    private Optional<Known> known = Optional.empty();

    /// Whoever asks meanwhile waits.
    synchronized Listing of(StoredRun run) {
        Known now = known.filter(before -> before.run().equals(run.id()))
                .orElseGet(() -> new Known(run.id(), Listing.of(run)));
        known = Optional.of(now);
        return now.listing();
    }

    /// For a reader of this standing.
    Listing of(StoredRun run, ListRight.Standing standing) {
        return standing.entitled() ? Listing.whole(run) : of(run);
    }
}
