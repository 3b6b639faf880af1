package pedicle.app.workspace;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import pedicle.catalog.BadInput;

/// The tables' version. Each part keeps its migrations beside its store; their numbers run through the whole house.
final class Schema {

    /// The newest migration in the house. `SchemaTest` holds it to the files.
    static final int VERSION = 6;

    private static final String[] PLACES = {
        "classpath:pedicle/catalog/thread/migration",
        "classpath:pedicle/study/store/migration",
        "classpath:pedicle/design/store/migration",
        "classpath:pedicle/care/store/migration",
        "classpath:pedicle/measure/store/migration",
        "classpath:pedicle/app/workspace/migration",
    };

    private Schema() {}

    /// Brings the tables up to date. Asks the version first, since a start with nothing to do must not wait for
    /// Flyway.
    static void bringUpToDate(DataSource source, Jdbi jdbi, String name) {
        int found = version(jdbi).orElse(0);
        if (found > VERSION) {
            throw new BadInput(
                    "%s: this workspace was made by a newer Pedicle (its tables are version %d, this one knows %d);"
                                    .formatted(name, found, VERSION)
                            + " nothing was changed; start it with that version");
        }
        if (found < VERSION) {
            Flyway.configure().dataSource(source).locations(PLACES).load().migrate();
        }
    }

    /// The version of the tables that are there; empty in a new database.
    static Optional<Integer> version(Jdbi jdbi) {
        return jdbi.withHandle(handle -> {
            boolean known = !handle.queryMetadata(data -> data.getTables(null, null, "flyway_schema_history", null))
                    .mapToMap()
                    .list()
                    .isEmpty();
            if (!known) {
                return Optional.empty();
            }
            List<String> versions = handle.createQuery(
                            "select version from flyway_schema_history where version is not null and success")
                    .mapTo(String.class)
                    .list();
            return versions.stream().map(Integer::valueOf).max(Integer::compare);
        });
    }
}
