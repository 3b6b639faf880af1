package pedicle.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Ids;

/// The workspace's file: how it is made, what is refused in its place, and that a refusal changes nothing.
class WorkspaceTest {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_new_workspace_has_all_tables_a_log_and_foreign_keys_and_waits_for_the_disk() {
        try (Workspace workspace = open()) {
            assertThat(Schema.version(workspace.jdbi())).contains(Schema.VERSION);
            assertThat(ask(workspace, "pragma journal_mode")).isEqualTo("wal");
            assertThat(ask(workspace, "pragma foreign_keys")).isEqualTo("1");
            // 2 is FULL: a commit returns when the disk has it.
            assertThat(ask(workspace, "pragma synchronous")).isEqualTo("2");
            assertThat(workspace.name()).isEqualTo(file().toString());
        }
    }

    @Test
    void an_empty_file_becomes_a_workspace() throws IOException {
        Files.createFile(file());
        try (Workspace workspace = open()) {
            assertThat(Schema.version(workspace.jdbi())).contains(Schema.VERSION);
        }
    }

    @Test
    void a_folder_that_is_not_there_yet_is_made() {
        Path deep = folder.resolve("a/b with spaces/ç");
        Workspace.open(deep, Optional.empty()).close();
        assertThat(deep.resolve(Workspace.FILE)).isRegularFile();
    }

    @Test
    void a_second_opening_changes_nothing() throws IOException {
        open().close();
        byte[] before = Files.readAllBytes(file());
        open().close();
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void a_first_opening_that_was_stopped_half_way_is_taken_up_again() {
        open().close();
        // What stands after Flyway's own table is made and before the first of ours.
        FileCheck.untouched(file()).useHandle(handle -> {
            for (String table : tables(handle)) {
                handle.execute(table.equals("flyway_schema_history") ? "delete from " + table : "drop table " + table);
            }
        });
        try (Workspace workspace = open()) {
            assertThat(Schema.version(workspace.jdbi())).contains(Schema.VERSION);
        }
    }

    @Test
    void the_newest_version_is_that_of_the_newest_migration_and_none_is_left_out() throws IOException {
        List<Integer> all = IntStream.rangeClosed(1, Schema.VERSION).boxed().toList();
        assertThat(migrations()).containsExactlyInAnyOrderElementsOf(all);
        try (Workspace workspace = open()) {
            List<Integer> done = workspace.read(handle -> handle.createQuery(
                            "select cast(version as integer) from flyway_schema_history order by installed_rank")
                    .mapTo(Integer.class)
                    .list());
            assertThat(done).isEqualTo(all);
        }
    }

    @Test
    void ids_sort_in_the_order_in_which_they_were_made_also_within_a_millisecond() {
        List<String> ids = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.length() == 26);
    }

    @Test
    void a_newer_workspace_is_refused_with_one_sentence_and_left_as_it_was() throws IOException {
        open().close();
        makeNewer(file());
        assertRefusedUnchanged(file()
                + ": this workspace was made by a newer Pedicle (its tables are version 13, this one knows 12); nothing was"
                + " changed; start it with that version");
    }

    @Test
    void a_newer_workspace_without_a_log_is_not_given_one() throws IOException {
        open().close();
        makeNewer(file());
        Jdbi.create("jdbc:sqlite:" + file()).useHandle(handle -> handle.execute("pragma journal_mode = delete"));
        assertRefusedUnchanged("made by a newer Pedicle");
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_as_it_was() throws IOException {
        Files.writeString(file(), "These are my notes, and they are not a database.\n".repeat(200));
        assertRefusedUnchanged(file() + ": expected a workspace, found a file of another kind; nothing was changed");
    }

    @Test
    void a_database_that_is_no_workspace_is_refused_and_left_as_it_was() throws IOException {
        Jdbi.create("jdbc:sqlite:" + file()).useHandle(handle -> handle.execute("create table theirs (a text)"));
        assertRefusedUnchanged(file() + ": expected a workspace, found another program's tables; nothing was changed");
    }

    @Test
    void a_file_that_was_cut_short_is_refused_as_damaged_and_left_as_it_was() throws IOException {
        open().close();
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, 5000));
        assertRefusedUnchanged("the file is damaged (");
    }

    @Test
    void a_file_in_the_folder_s_place_is_refused() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> Workspace.open(taken, Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(taken + ": no workspace can be made there");
    }

    @Test
    void a_lock_is_held_by_one_at_a_time_and_let_go_of() {
        Lock first = Lock.take(folder).orElseThrow();
        assertThat(Lock.take(folder)).isEmpty();
        first.close();
        Lock.take(folder).orElseThrow().close();
    }

    static void makeNewer(Path file) {
        Jdbi.create(Workspace.fileAt(file))
                .useHandle(handle -> handle.execute(
                        "update flyway_schema_history set version = ? where version = '1'",
                        Integer.toString(Schema.VERSION + 1)));
    }

    private void assertRefusedUnchanged(String sentence) throws IOException {
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(this::open)
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence)
                .message()
                .doesNotContain("\n");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file()));
    }

    private Workspace open() {
        return Workspace.open(folder, Optional.empty());
    }

    private Path file() {
        return folder.resolve(Workspace.FILE);
    }

    private static String ask(Workspace workspace, String question) {
        return workspace.read(
                handle -> handle.createQuery(question).mapTo(String.class).one());
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list();
    }

    /// The versions of all migrations of the house, whichever part keeps them.
    private static List<Integer> migrations() throws IOException {
        List<Integer> versions = new ArrayList<>();
        for (String part : List.of("catalog", "study", "design", "care", "measure", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", part, "src", "main", "resources"))) {
                files.map(file -> MIGRATION.matcher(file.getFileName().toString()))
                        .filter(Matcher::matches)
                        .forEach(found -> versions.add(Integer.valueOf(found.group(1))));
            }
        }
        return versions;
    }
}
