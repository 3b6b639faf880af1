package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// Takes out of a raw table what is no resource of its type, and all but the last of those that share an
/// id.
final class Sieve {

    private Sieve() {}

    static List<String> clean(Handle handle, ResourceType type) {
        List<String> warnings = new ArrayList<>(broken(handle, type));
        warnings.addAll(strangers(handle, type));
        warnings.addAll(repeats(handle, type));
        return warnings;
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
        handle.execute("delete from %s where kind is null".formatted(type.table()));
        return warnings;
    }

    private static List<String> strangers(Handle handle, ResourceType type) {
        int strangers = handle.execute("delete from %s where kind <> ?".formatted(type.table()), type.fhirName());
        return LeftOut.strangers(type, strangers);
    }

    private static List<String> repeats(Handle handle, ResourceType type) {
        long repeats = handle.createQuery("select count(id) - count(distinct id) from " + type.table())
                .mapTo(Long.class)
                .one();
        if (repeats == 0) {
            return List.of();
        }
        handle.execute("delete from %s where id is not null and rowid not in (select max(rowid) from %s group by id)"
                .formatted(type.table(), type.table()));
        return LeftOut.repeats(type, repeats);
    }
}
