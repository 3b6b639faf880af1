package pedicle.catalog;

/// Who watches long work. Told from any thread how far it is; may throw [Stopped] to end it.
@FunctionalInterface
public interface Progress {

    void at(long done, long of);

    /// Nobody watches.
    static Progress unwatched() {
        return (_, _) -> {};
    }
}
