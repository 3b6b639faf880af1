package pedicle.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the time of one piece of work, which only this user may read. It is taken away when the work ends,
/// and also when the process is told to end before that: it may hold people's words.
public final class Scratch implements AutoCloseable {

    private final Path folder;
    private final Thread atTheEnd;

    private Scratch(Path folder) {
        this.folder = folder;
        this.atTheEnd = new Thread(() -> remove(folder));
        try {
            Runtime.getRuntime().addShutdownHook(atTheEnd);
        } catch (IllegalStateException endingAlready) {
            remove(folder);
            throw endingAlready;
        }
    }

    /// A new folder among the system's temporary ones; `work` becomes part of its name.
    public static Scratch make(String work) {
        try {
            return new Scratch(Files.createTempDirectory("pedicle-" + work));
        } catch (IOException refused) {
            throw new UncheckedIOException("there is no room for temporary files", refused);
        }
    }

    /// The same in a folder of the user's choice, which has the room.
    public static Scratch in(Path parent, String work) {
        try {
            return new Scratch(Files.createTempDirectory(parent, "pedicle-" + work));
        } catch (IOException refused) {
            throw new BadInput(parent + ": nothing can be written there (" + refused.getMessage() + ")", refused);
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        remove(folder);
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException endingAnyway) {
            // The hook finds nothing left to do.
        }
    }

    private static void remove(Path folder) {
        try {
            for (Path path : deepestFirst(folder)) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("temporary files can't be taken away: " + folder, failed);
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
