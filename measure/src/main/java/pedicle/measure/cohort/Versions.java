package pedicle.measure.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// Settles which line stands where several share an id, or where a resource was deleted.
final class Versions {

    private Versions() {}

    /// Notes in `dropped` what does not stand. `place` is what numbers the lines of `rows`.
    static void settle(Handle handle, ResourceType type, String rows, String file, String place) {
        handle.execute("create or replace temporary view version as select %s as file, %s as place, id, updated from %s"
                .formatted(file, place, rows));
        handle.createUpdate(Sql.of(Versions.class, "versions.sql"))
                .bind("type", type.fhirName())
                .execute();
        handle.execute("drop view version");
    }

    /// What is said of it.
    static List<String> words(Handle handle) {
        Map<String, Long> counts = handle.createQuery("select type || ' ' || why, count(*) from dropped group by all")
                .reduceRows(new HashMap<>(), (map, row) -> {
                    map.put(row.getColumn(1, String.class), row.getColumn(2, Long.class));
                    return map;
                });
        List<String> words = new ArrayList<>();
        for (ResourceType type : ResourceType.values()) {
            words.addAll(LeftOut.repeats(type, counts.getOrDefault(type.fhirName() + " repeated", 0L)));
        }
        for (ResourceType type : ResourceType.values()) {
            words.addAll(LeftOut.outdated(
                    type,
                    counts.getOrDefault(type.fhirName() + " replaced", 0L),
                    counts.getOrDefault(type.fhirName() + " deleted", 0L)));
        }
        return words;
    }
}
