package pedicle.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;

/// A workspace in PostgreSQL, which may hold more than ours.
class PostgresWorkspaceTest {

    @TempDir
    private Path folder = Path.of("");

    private final PostgresServer server = PostgresServer.orSkip();
    private String database = "";

    @BeforeEach
    void makeOne() {
        database = server.newDatabase();
    }

    @Test
    void the_tables_are_made_once_and_found_again() {
        open().close();
        try (Workspace again = open()) {
            assertThat(Schema.version(again.jdbi())).contains(Schema.VERSION);
            assertThat(again.isFile()).isFalse();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_name_that_people_see_holds_no_password() {
        try (Workspace workspace = Workspace.open(folder, Optional.of(database + "&password=secret"))) {
            assertThat(workspace.name())
                    .startsWith("jdbc:postgresql://127.0.0.1")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_newer_workspace_is_refused() {
        open().close();
        Jdbi.create(database)
                .useHandle(handle ->
                        handle.execute("update flyway_schema_history set version = '99' where version = '1'"));
        assertRefused("made by a newer Pedicle (its tables are version 99, this one knows " + Schema.VERSION + ")");
    }

    @Test
    void another_program_s_tables_are_refused_and_left_alone() {
        Jdbi.create(database).useHandle(handle -> handle.execute("create table theirs (a text)"));
        assertRefused("expected a workspace, found another program's tables");
        Jdbi.create(database).useHandle(handle -> {
            handle.execute("create table flyway_schema_history (version text, success boolean)");
            handle.execute("insert into flyway_schema_history values ('50', true)");
        });
        assertRefused("expected a workspace, found another program's tables");
    }

    @Test
    void another_program_s_tables_in_a_schema_of_their_own_are_no_hindrance() {
        Jdbi.create(database).useHandle(handle -> {
            handle.execute("create schema theirs");
            handle.execute("create table theirs.flyway_schema_history (version text, success boolean)");
            handle.execute("create table theirs.knot (id text)");
        });
        try (Workspace workspace = open()) {
            assertThat(Schema.version(workspace.jdbi())).contains(Schema.VERSION);
        }
    }

    @Test
    void a_server_or_database_that_is_not_there_is_named_without_its_password() {
        String nowhere = "jdbc:postgresql://127.0.0.1:1/lakeside";
        assertThatThrownBy(() -> Workspace.open(folder, Optional.of(nowhere + "?user=a&password=secret")))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(nowhere + ": the database can't be used (")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Workspace.open(folder, Optional.of(server.address("lakeside"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("\"lakeside\" does not exist");
    }

    @Test
    void an_address_of_another_kind_is_refused() {
        for (String address : new String[] {"jdbc:mysql://host/name", "lakeside", "jdbc:postgresql://host:port/name"}) {
            assertThatThrownBy(() -> Workspace.open(folder, Optional.of(address + "?password=secret")))
                    .as(address)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("expected an address such as jdbc:postgresql://host/name")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void a_backup_is_pg_dump_s_work() {
        try (Workspace workspace = open()) {
            assertThatThrownBy(() -> Backup.write(workspace, folder.resolve("backup.db")))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("pg_dump");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Workspace open() {
        return Workspace.open(folder, Optional.of(database));
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::open).isInstanceOf(BadInput.class).hasMessageContaining(sentence);
    }
}
