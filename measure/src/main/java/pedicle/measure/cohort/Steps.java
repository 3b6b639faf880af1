package pedicle.measure.cohort;

import pedicle.catalog.Progress;

/// How far the reading is: the bytes that were read of all, and after them the steps of the staging, which take about a
/// third as long.
final class Steps {

    private final Progress watching;
    private final long bytes;
    private long read;

    Steps(Progress watching, long bytes) {
        this.watching = watching;
        this.bytes = Math.max(1, bytes);
    }

    /// What is read again is not counted again.
    void read(long more) {
        read = Math.min(bytes, read + more);
        watching.at(read, bytes + bytes / 3);
    }

    void staged(int step, int of) {
        watching.at(bytes + bytes / 3 * step / of, bytes + bytes / 3);
    }
}
