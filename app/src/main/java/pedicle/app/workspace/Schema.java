package pedicle.app.workspace;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import pedicle.catalog.BadInput;

/// The tables' version. Each part keeps its migrations beside its store; their numbers run through the whole house.
final class Schema {

    /// The newest migration in the house. `WorkspaceTest` holds it to the files.
    static final int VERSION = 12;

    private static final String[] PLACES = {
        "classpath:pedicle/catalog/thread/migration",
        "classpath:pedicle/study/store/migration",
        "classpath:pedicle/design/store/migration",
        "classpath:pedicle/care/store/migration",
        "classpath:pedicle/measure/store/migration",
        "classpath:pedicle/app/workspace/migration",
    };

    /// Flyway's own table, and the first of ours.
    private static final String HISTORY = "flyway_schema_history";

    private static final String FIRST = "knot";

    private static final String[] TABLES = {"TABLE"};

    private Schema() {}

    /// Brings the tables up to date. Asks the version first, since a start with nothing to do must not wait for
    /// Flyway.
    static void bringUpToDate(DataSource source, Jdbi jdbi, String name) {
        if (admit(jdbi, name) < VERSION) {
            Flyway.configure().dataSource(source).locations(PLACES).load().migrate();
        }
    }

    /// The version of the tables that are there, 0 in a new database. Refuses the tables of another program and
    /// those of a newer Pedicle.
    static int admit(Jdbi jdbi, String name) {
        int found = version(jdbi).orElse(0);
        if (found > VERSION) {
            throw new BadInput(
                    "%s: this workspace was made by a newer Pedicle (its tables are version %d, this one knows %d);"
                                    .formatted(name, found, VERSION)
                            + " nothing was changed; start it with that version");
        }
        if (found == 0 && holdsOtherTables(jdbi)) {
            throw new BadInput(name + ": expected a workspace, found another program's tables; nothing was changed");
        }
        return found;
    }

    /// The version of the workspace's tables; empty where there are none.
    static Optional<Integer> version(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            if (!tables(handle).containsAll(Set.of(HISTORY, FIRST))) {
                return Optional.empty();
            }
            List<String> versions = handle.createQuery(
                            "select version from flyway_schema_history where version is not null and success")
                    .mapTo(String.class)
                    .list();
            return versions.stream().map(Integer::valueOf).max(Integer::compare);
        });
    }

    /// A history alone is what a first start leaves that was killed before its first table.
    private static boolean holdsOtherTables(Jdbi jdbi) {
        return jdbi.withHandle(handle -> tables(handle).stream().anyMatch(table -> !table.equals(HISTORY)));
    }

    /// The tables of the schema that is written to; a server's other schemas are not ours to look at.
    private static Set<String> tables(Handle handle) {
        return handle.queryMetadata(data -> {
                    Connection connection = data.getConnection();
                    return data.getTables(connection.getCatalog(), connection.getSchema(), "%", TABLES);
                })
                .map((row, _) -> row.getString("TABLE_NAME"))
                .set();
    }
}
