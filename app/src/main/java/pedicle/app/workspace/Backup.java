package pedicle.app.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import pedicle.catalog.BadInput;

/// Copies a workspace to one file while it is in use, and back.
public final class Backup {

    /// The first bytes of every SQLite file (file format, section 1.2).
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private Backup() {}

    /// Writes a whole and consistent copy. The file must not be there yet.
    public static void write(Workspace workspace, Path file) {
        if (!workspace.isFile()) {
            throw new BadInput(
                    workspace.name() + ": a PostgreSQL workspace is backed up with pg_dump, not with this command");
        }
        if (Files.exists(file)) {
            throw new BadInput(file + ": there is a file already; nothing was written");
        }
        workspace
                .jdbi()
                .useHandle(handle -> handle.createUpdate("vacuum into :file")
                        .bind("file", file.toString())
                        .execute());
    }

    /// Puts a backup in the workspace's place and returns where the workspace that was there is kept.
    public static Optional<Path> restore(Path file, Path folder, Instant now) {
        Jdbi backup = openForCheck(file);
        int version =
                Schema.version(backup).orElseThrow(() -> new BadInput(file + ": is no backup of a Pedicle workspace"));
        if (version > Schema.VERSION) {
            throw new BadInput("%s: was made by a newer Pedicle (its tables are version %d, this one knows %d)"
                    .formatted(file, version, Schema.VERSION));
        }
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
        Files.copy(file, arriving, StandardCopyOption.REPLACE_EXISTING);
        Optional<Path> kept = Optional.empty();
        if (Files.exists(live)) {
            Path aside = folder.resolve("pedicle-before-restore-" + STAMP.format(now) + ".db");
            // What the write-ahead log still holds goes into the copy that is kept.
            Jdbi.create(Workspace.fileAt(live))
                    .useHandle(handle -> handle.createUpdate("vacuum into :file")
                            .bind("file", aside.toString())
                            .execute());
            kept = Optional.of(aside);
        }
        Files.deleteIfExists(folder.resolve(Workspace.FILE + "-wal"));
        Files.deleteIfExists(folder.resolve(Workspace.FILE + "-shm"));
        Files.move(arriving, live, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return kept;
    }

    private static Jdbi openForCheck(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BadInput(file + ": there is no such file");
            }
            try (var in = Files.newInputStream(file)) {
                if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                    throw new BadInput(file + ": is no backup of a Pedicle workspace");
                }
            }
        } catch (IOException unreadable) {
            throw new BadInput(file + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        Jdbi jdbi = Jdbi.create(source);
        String verdict = jdbi.withHandle(handle ->
                handle.createQuery("pragma integrity_check").mapTo(String.class).first());
        if (!verdict.equals("ok")) {
            throw new BadInput(file + ": the file is damaged (" + verdict + ")");
        }
        return jdbi;
    }
}
