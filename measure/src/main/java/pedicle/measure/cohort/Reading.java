package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.Optional;
import pedicle.catalog.Progress;

/// How an export is read: the folder in which what was read is kept for the next time, where there is one, the room
/// that there is, and who watches.
public record Reading(Optional<Path> staged, Room room, Progress progress) {

    /// Nothing is kept, and nobody watches.
    public static Reading once() {
        return new Reading(Optional.empty(), Room.ofTheMachine(), Progress.unwatched());
    }
}
