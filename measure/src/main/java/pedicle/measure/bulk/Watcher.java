package pedicle.measure.bulk;

import pedicle.catalog.Progress;

/// Who watches a fetch: files that are here of those that are to come, and what is waited for.
public interface Watcher extends Progress {

    /// What is waited for, in a few words.
    void waits(String words);

    /// Nobody watches.
    static Watcher unwatched() {
        return new Watcher() {
            @Override
            public void at(long done, long of) {}

            @Override
            public void waits(String words) {}
        };
    }
}
