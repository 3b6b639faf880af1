package pedicle.measure.bulk;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A fetch as the tests ask for it: everything, with four tries and a clock that is turned by hand.
record Fetching(HandClock clock, Access access, BulkFetch.Manner manner, Watcher watcher) {

    static Fetching openly() {
        return new Fetching(
                new HandClock(), new Access.Open(), new BulkFetch.Manner(2, true, false), Watcher.unwatched());
    }

    static Fetching as(Access access) {
        return new Fetching(new HandClock(), access, new BulkFetch.Manner(2, true, false), Watcher.unwatched());
    }

    BulkFetch fetch() {
        return new BulkFetch(access, clock.patience(), manner, watcher);
    }

    Fetched everything(URI server, Path folder) {
        return fetch().fetch(all(server), folder);
    }

    static ExportRequest all(URI server) {
        return new ExportRequest(server, new Scope.Everything(), List.of(), Optional.empty());
    }
}
