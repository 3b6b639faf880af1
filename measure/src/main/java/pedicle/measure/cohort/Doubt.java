package pedicle.measure.cohort;

import java.util.List;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// What the staged tables hold that a measure can't use, counted.
final class Doubt {

    private Doubt() {}

    static List<String> in(Handle handle) {
        return handle.createQuery(Sql.of(Doubt.class, "doubts.sql"))
                .map((row, _) -> "%d %s".formatted(row.getLong("n"), row.getString("what")))
                .list();
    }
}
