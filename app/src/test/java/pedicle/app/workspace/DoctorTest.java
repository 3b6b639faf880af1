package pedicle.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.workspace.Doctor.Check;

/// The doctor names what is wrong and looks at the rest all the same.
class DoctorTest {

    /// The bytes in which SQLite's header says how long a page is (file format, section 1.3.2).
    private static final int PAGE_SIZE = 16;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_new_workspace_is_sound() {
        try (Workspace workspace = open()) {
            assertThat(Doctor.examine(workspace)).allMatch(Check::sound);
            assertThat(found(workspace, "rows in coding")).isEqualTo("0");
            assertThat(found(workspace, "workspace")).isEqualTo(file().toString());
        }
    }

    @Test
    void a_loose_knot_is_named() {
        try (Workspace workspace = open()) {
            workspace.write(handle -> handle.execute(
                    "insert into knot (id, kind, label, place) values ('K1', 'finding', 'from nowhere', '/x')"));
            assertThat(unsound(workspace)).containsExactly("the thread");
            assertThat(found(workspace, "the thread")).isEqualTo("broken at finding K1");
        }
    }

    @Test
    void words_that_nothing_was_coded_from_are_no_loose_knot() {
        try (Workspace workspace = open()) {
            Rows.writeTo(workspace);
            assertThat(unsound(workspace)).isEmpty();
        }
    }

    @Test
    void a_broken_reference_is_found() {
        try (Workspace workspace = open()) {
            // Another program's connection does not keep foreign keys.
            FileCheck.untouched(file())
                    .useHandle(
                            handle -> handle.execute("insert into strand (from_id, to_id, why) values ('a', 'b', '')"));
            assertThat(unsound(workspace)).containsExactly("references");
            assertThat(found(workspace, "references")).isEqualTo("2 lead nowhere");
        }
    }

    @Test
    void a_ruined_page_is_found_and_the_rest_is_looked_at_all_the_same() throws IOException {
        try (Workspace workspace = open()) {
            Rows.writeTo(workspace);
        }
        Files.write(file(), withARuinedTable(Files.readAllBytes(file())));
        try (Workspace workspace = open()) {
            assertThat(unsound(workspace)).containsExactly("file", "references");
            assertThat(found(workspace, "references")).startsWith("can't be read: ");
            assertThat(found(workspace, "rows in finding")).isEqualTo("0");
            assertThat(Doctor.examine(workspace))
                    .noneMatch(check -> check.found().contains("\n"));
        }
    }

    /// A workspace's bytes with the first page of its table of codings overwritten.
    static byte[] withARuinedTable(byte[] whole) throws IOException {
        Path copy = Files.createTempFile("pedicle-ruin", ".db");
        Files.write(copy, whole);
        int page = FileCheck.untouched(copy)
                .withHandle(handle -> handle.createQuery("select rootpage from sqlite_master where name = 'coding'")
                        .mapTo(Integer.class)
                        .one());
        Files.delete(copy);
        int size = ByteBuffer.wrap(whole).getShort(PAGE_SIZE);
        byte[] ruined = whole.clone();
        Arrays.fill(ruined, (page - 1) * size, page * size, (byte) 0x5a);
        return ruined;
    }

    private Workspace open() {
        return Workspace.open(folder, Optional.empty());
    }

    private Path file() {
        return folder.resolve(Workspace.FILE);
    }

    private static List<String> unsound(Workspace workspace) {
        return Doctor.examine(workspace).stream()
                .filter(check -> !check.sound())
                .map(Check::what)
                .toList();
    }

    private static String found(Workspace workspace, String what) {
        return Doctor.examine(workspace).stream()
                .filter(check -> check.what().equals(what))
                .map(Check::found)
                .findFirst()
                .orElseThrow();
    }
}
