package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// Takes out of a raw table what is no resource of its type.
final class Sieve {

    private Sieve() {}

    /// A sentence for each file with broken lines, and the number of lines that are another type of resource.
    record Left(List<String> broken, long strangers) {}

    static Left clean(Handle handle, ResourceType type) {
        return new Left(broken(handle, type), strangers(handle, type));
    }

    private static List<String> broken(Handle handle, ResourceType type) {
        List<String> warnings = new ArrayList<>();
        record Broken(String file, long count) {}
        List<Broken> files = handle.createQuery(
                        "select file, count(*) from %s where kind is null group by file order by file"
                                .formatted(type.table()))
                .map((row, _) -> new Broken(row.getString(1), row.getLong(2)))
                .list();
        for (Broken broken : files) {
            // Lines are kept in the order of the file, so that a row's place is its line but for the blank
            // ones.
            List<Long> places = handle.createQuery(
                            Sql.of(Sieve.class, "broken-lines.sql").replace("raw_resource", type.table()))
                    .bind("file", broken.file())
                    .mapTo(Long.class)
                    .list();
            warnings.add(LeftOut.broken(Path.of(broken.file()), broken.count(), places));
        }
        if (!files.isEmpty()) {
            handle.execute("delete from %s where kind is null".formatted(type.table()));
        }
        return warnings;
    }

    private static long strangers(Handle handle, ResourceType type) {
        return handle.execute("delete from %s where kind <> ?".formatted(type.table()), type.fhirName());
    }
}
