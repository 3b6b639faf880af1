package pedicle.app.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import pedicle.catalog.BadInput;

/// Looks at a file before it is used as a workspace, and changes nothing in it.
final class FileCheck {

    /// The first bytes of every SQLite file (file format, section 1.2).
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private FileCheck() {}

    /// Refuses what is no workspace, and the workspace of a newer Pedicle. An empty file is a new workspace.
    static void admit(Path file) {
        if (!isEmpty(file)) {
            refuseOtherFiles(file);
            withSentence(file, () -> Schema.admit(untouched(file), file.toString()));
        }
    }

    /// Refuses what is not a whole workspace.
    static void admitBackup(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadInput(file + ": there is no such file");
        }
        refuseOtherFiles(file);
        withSentence(file, () -> {
            if (Schema.admit(untouched(file), file.toString()) == 0) {
                throw new BadInput(file + ": is no backup of a Pedicle workspace");
            }
            String verdict = untouched(file)
                    .withHandle(handle -> handle.createQuery("pragma integrity_check")
                            .mapTo(String.class)
                            .first());
            if (!verdict.equals("ok")) {
                throw damaged(file, verdict.replace('\n', ' '));
            }
        });
    }

    /// The file without the settings of [Workspace#fileAt], which would turn its journal into a write-ahead log.
    static Jdbi untouched(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return Jdbi.create(source);
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static void refuseOtherFiles(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new BadInput(file + ": expected a workspace, found a file of another kind; nothing was changed");
            }
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private static BadInput unreadable(Path file, IOException why) {
        return new BadInput(file + ": can't be read (" + why.getMessage() + ")", why);
    }

    /// What SQLite calls corrupt is the file's trouble; what else it throws is ours.
    private static void withSentence(Path file, Runnable look) {
        try {
            look.run();
        } catch (JdbiException failed) {
            if (failed.getCause() instanceof SQLiteException cause && isDamage(cause.getResultCode())) {
                throw damaged(file, cause.getResultCode().message);
            }
            throw failed;
        }
    }

    private static boolean isDamage(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_CORRUPT || code == SQLiteErrorCode.SQLITE_NOTADB;
    }

    private static BadInput damaged(Path file, String how) {
        return new BadInput(
                "%s: the file is damaged (%s); nothing was changed; put a backup in its place with “restore”"
                        .formatted(file, how));
    }
}
