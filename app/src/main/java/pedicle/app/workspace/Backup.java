package pedicle.app.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import pedicle.catalog.BadInput;

/// Copies a workspace to one file while it is in use, and back.
public final class Backup {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    /// What SQLite calls the write-ahead log and its index beside a file (file format, section 4).
    private static final String LOG = "-wal";

    private static final String INDEX = "-shm";

    private Backup() {}

    /// Writes a whole and consistent copy. The file must not be there yet; it appears when it is whole.
    public static void write(Workspace workspace, Path file) {
        if (!workspace.isFile()) {
            throw new BadInput(
                    workspace.name() + ": a PostgreSQL workspace is backed up with pg_dump, not with this command");
        }
        if (Files.exists(file)) {
            throw new BadInput(file + ": there is a file already; nothing was written");
        }
        Path target = file.toAbsolutePath();
        if (!Files.isDirectory(target.resolveSibling(""))) {
            throw new BadInput(file + ": can't be written, since there is no such folder");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            copy(workspace.jdbi(), part);
            Files.move(part, target);
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }

    /// Puts a backup in the workspace's place and returns where the workspace that was there is kept.
    public static Optional<Path> restore(Path file, Path folder, Instant now) {
        FileCheck.admitBackup(file);
        try (Lock _ = Lock.take(folder)
                .orElseThrow(() -> new BadInput(folder + ": the workspace is in use; stop the server first"))) {
            return swap(file, folder, now);
        } catch (IOException refused) {
            throw new BadInput(folder + ": the backup can't be put there (" + refused.getMessage() + ")", refused);
        }
    }

    private static Optional<Path> swap(Path file, Path folder, Instant now) throws IOException {
        Path live = folder.resolve(Workspace.FILE);
        Path arriving = folder.resolve(Workspace.FILE + ".arriving");
        Files.deleteIfExists(arriving);
        // By way of SQLite, since the file may be another workspace's with a log beside it.
        copy(FileCheck.untouched(file), arriving);
        Optional<Path> kept = Optional.empty();
        if (Files.exists(live)) {
            Path aside = folder.resolve("pedicle-before-restore-" + STAMP.format(now) + ".db");
            keep(live, aside);
            kept = Optional.of(aside);
        }
        Files.deleteIfExists(beside(live, LOG));
        Files.deleteIfExists(beside(live, INDEX));
        Files.move(arriving, live, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    /// What the write-ahead log still holds goes into the copy. What is damaged is kept as it lies, log and all.
    private static void keep(Path live, Path aside) throws IOException {
        try {
            copy(FileCheck.untouched(live), aside);
        } catch (JdbiException damaged) {
            Files.copy(live, aside, StandardCopyOption.REPLACE_EXISTING);
            if (Files.exists(beside(live, LOG))) {
                Files.copy(beside(live, LOG), beside(aside, LOG), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void copy(Jdbi from, Path to) {
        from.useHandle(handle -> handle.createUpdate("vacuum into :file")
                .bind("file", to.toString())
                .execute());
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
