package pedicle.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;

/// Backups are whole, and a restore loses nothing.
class BackupTest {

    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00.5Z");

    private static final String KEPT = "pedicle-before-restore-20260115-090000-500.db";

    private static final int BACKUPS = 5;

    @TempDir
    private Path root = Path.of("");

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private Path backup = Path.of("");

    @BeforeEach
    void name() {
        folder = root.resolve("workspace");
        file = folder.resolve(Workspace.FILE);
        backup = root.resolve("backup.db");
    }

    @Test
    void a_backup_taken_while_another_writes_is_whole() throws Exception {
        try (Workspace workspace = open();
                ExecutorService aside = Executors.newSingleThreadExecutor()) {
            AtomicBoolean enough = new AtomicBoolean();
            Future<?> writing = aside.submit(() -> {
                while (!enough.get()) {
                    Rows.writePairTo(workspace);
                }
            });
            try {
                int last = 0;
                for (int i = 0; i < BACKUPS; i++) {
                    int before = Rows.count(workspace.jdbi());
                    Path copy = root.resolve("backup-" + i + ".db");
                    Backup.write(workspace, copy);
                    FileCheck.admitBackup(copy);
                    int rows = Rows.count(FileCheck.untouched(copy));
                    assertThat(rows).isEven().isGreaterThanOrEqualTo(Math.max(before, last));
                    last = rows;
                }
            } finally {
                enough.set(true);
            }
            writing.get();
        }
        assertThat(root).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void a_backup_does_not_overwrite_and_needs_a_folder() throws IOException {
        Files.writeString(backup, "mine");
        try (Workspace workspace = open()) {
            assertThatThrownBy(() -> Backup.write(workspace, backup))
                    .isInstanceOf(BadInput.class)
                    .hasMessage(backup + ": there is a file already; nothing was written");
            assertThatThrownBy(() -> Backup.write(workspace, root.resolve("no/backup.db")))
                    .isInstanceOf(BadInput.class)
                    .hasMessage(root.resolve("no/backup.db") + ": can't be written, since there is no such folder");
        }
        assertThat(backup).hasContent("mine");
    }

    @Test
    void a_restore_brings_the_backup_and_keeps_what_was_there_with_what_its_log_held() {
        List<String> early;
        List<String> late;
        try (Workspace workspace = open()) {
            Rows.writeTo(workspace);
            early = Rows.of(workspace.jdbi());
            Backup.write(workspace, backup);
            // A connection that stays open keeps the log from being folded into the file.
            try (var _ = workspace.jdbi().open()) {
                Rows.writeTo(workspace);
                late = Rows.of(workspace.jdbi());
                assertThat(Backup.restore(backup, folder, NOW)).contains(folder.resolve(KEPT));
            }
        }
        assertThat(Rows.of(FileCheck.untouched(folder.resolve(KEPT)))).isEqualTo(late);
        assertHolds(early);
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".arriving"));
    }

    @Test
    void a_restore_into_a_folder_that_is_not_there_makes_the_workspace() {
        List<String> rows;
        try (Workspace workspace = open()) {
            Rows.writeTo(workspace);
            rows = Rows.of(workspace.jdbi());
            Backup.write(workspace, backup);
        }
        folder = root.resolve("another");
        assertThat(Backup.restore(backup, folder, NOW)).isEmpty();
        assertHolds(rows);
    }

    @Test
    void a_workspace_s_own_file_is_taken_with_what_its_log_holds() {
        Path other = root.resolve("other");
        try (Workspace running = Workspace.open(other, Optional.empty());
                var _ = running.jdbi().open()) {
            Rows.writeTo(running);
            assertThat(other.resolve(Workspace.FILE + "-wal")).isNotEmptyFile();
            Backup.restore(other.resolve(Workspace.FILE), folder, NOW);
            assertHolds(Rows.of(running.jdbi()));
        }
    }

    @Test
    void a_damaged_workspace_can_be_restored_and_is_kept_as_it_lies() throws IOException {
        try (Workspace workspace = open()) {
            Rows.writeTo(workspace);
            Backup.write(workspace, backup);
        }
        byte[] damaged = Arrays.copyOf(Files.readAllBytes(file), 5000);
        Files.write(file, damaged);
        assertThat(Backup.restore(backup, folder, NOW)).contains(folder.resolve(KEPT));
        assertThat(folder.resolve(KEPT)).hasBinaryContent(damaged);
        assertThat(Rows.count(FileCheck.untouched(file))).isEqualTo(1);
    }

    @Test
    void what_is_no_whole_backup_of_ours_is_refused_and_the_workspace_left_as_it_was() throws IOException {
        try (Workspace workspace = open()) {
            Rows.writeTo(workspace);
            Backup.write(workspace, backup);
        }
        byte[] whole = Files.readAllBytes(backup);

        assertRefused("there is no such file", root.resolve("nothing.db"));

        Files.writeString(backup, "no database");
        assertRefused("expected a workspace, found a file of another kind", backup);

        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("the file is damaged (", backup);

        Files.write(backup, DoctorTest.withARuinedTable(whole));
        assertRefused("the file is damaged (", backup);

        Files.write(backup, new byte[0]);
        assertRefused("found a file of another kind", backup);

        Files.delete(backup);
        Jdbi.create("jdbc:sqlite:" + backup).useHandle(handle -> handle.execute("create table theirs (a text)"));
        assertRefused("found another program's tables", backup);

        Files.write(backup, whole);
        WorkspaceTest.makeNewer(backup);
        assertRefused("made by a newer Pedicle", backup);
    }

    @Test
    void a_workspace_in_use_is_not_restored_over() throws IOException {
        try (Workspace workspace = open()) {
            Backup.write(workspace, backup);
            Rows.writeTo(workspace);
        }
        byte[] before = Files.readAllBytes(file);
        try (Lock _ = Lock.take(folder).orElseThrow()) {
            assertThatThrownBy(() -> Backup.restore(backup, folder, NOW))
                    .isInstanceOf(BadInput.class)
                    .hasMessage(folder + ": the workspace is in use; stop the server first");
        }
        assertThat(file).hasBinaryContent(before);
    }

    private Workspace open() {
        return Workspace.open(folder, Optional.empty());
    }

    private void assertHolds(List<String> rows) {
        try (Workspace workspace = open()) {
            assertThat(Rows.of(workspace.jdbi())).isEqualTo(rows);
            assertThat(Doctor.examine(workspace)).allMatch(Doctor.Check::sound);
        }
    }

    private void assertRefused(String sentence, Path what) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Backup.restore(what, folder, NOW))
                .as(sentence)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence);
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }
}
