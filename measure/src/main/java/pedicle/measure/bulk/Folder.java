package pedicle.measure.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;

/// The folder that an export goes to, held by one fetch at a time. What is not all here yet lies in `unfinished`, so
/// that a measure never reads half an export.
final class Folder implements AutoCloseable {

    private static final String UNFINISHED = "unfinished";
    private static final String LOCK = ".fetch.lock";

    private final Path folder;
    private final FileChannel channel;

    private Folder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// A new folder is this user's alone, since it will hold patients' records.
    static Folder hold(Path folder) {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new BadInput(folder + ": expected a folder, found a file");
            }
            if (!Files.exists(folder)) {
                make(folder);
            }
            refuseStrangers(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                throw new BadInput(folder + ": another fetch is at work in this folder");
            }
            return new Folder(folder, channel);
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    Optional<Journal> journal() {
        return JournalFile.read(folder.resolve(Journal.NAME));
    }

    void write(Journal journal) {
        Path part = folder.resolve(Journal.NAME + ".part");
        try {
            try (FileChannel out = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(ByteBuffer.wrap(JournalFile.bytes(journal)));
                out.force(true);
            }
            Files.move(part, folder.resolve(Journal.NAME), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    /// Where a file lies until all are here.
    Path waiting(String name) {
        return folder.resolve(UNFINISHED).resolve(name);
    }

    void makeRoom() {
        try {
            for (Manifest.Kind kind : Manifest.Kind.values()) {
                make(waiting(kind.folder()));
            }
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    /// Whether a file that the journal names is here as it was written, or has been put in its place already.
    boolean holds(Kept file) {
        try {
            for (Path place : List.of(waiting(file.name()), folder.resolve(file.name()))) {
                if (Files.isRegularFile(place) && Files.size(place) == file.bytes()) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Puts each file in its place; done again after an end in the midst of it, it does the rest.
    void settle(List<Kept> files) {
        try {
            for (Kept file : files) {
                Path place = folder.resolve(file.name());
                if (Files.exists(waiting(file.name()))) {
                    Files.createDirectories(place.resolveSibling(""));
                    Files.move(waiting(file.name()), place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    /// Takes away what was not all here, and the journal with it where nothing else was.
    void forget(Journal journal) {
        clear();
        if (journal.transactionTime().isPresent()) {
            write(journal.givenUp());
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(Journal.NAME));
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    void clear() {
        Path unfinished = folder.resolve(UNFINISHED);
        if (!Files.exists(unfinished)) {
            return;
        }
        try (Stream<Path> all = Files.walk(unfinished)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException refused) {
            throw unwritable(folder, refused);
        }
    }

    static BadInput unwritable(Path place, IOException why) {
        return new BadInput(
                "%s: can't be written (%s); with room for it, the same command goes on where it stopped"
                        .formatted(place, Issues.plain(String.valueOf(why.getMessage()))),
                why);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(folder.resolve(LOCK));
            channel.close();
        } catch (IOException failed) {
            throw unwritable(folder, failed);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException held) {
            return Optional.empty();
        }
    }

    private static void make(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    /// Records from elsewhere would be measured together with these.
    private static void refuseStrangers(Path folder) throws IOException {
        if (Files.exists(folder.resolve(Journal.NAME))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            Set<String> ours = Set.of(LOCK, UNFINISHED, Journal.NAME + ".part");
            if (entries.anyMatch(entry -> !ours.contains(String.valueOf(entry.getFileName())))) {
                throw new BadInput(
                        folder + ": expected a new or empty folder, or one that “measure fetch” filled, found"
                                + " other files in it");
            }
        }
    }
}
