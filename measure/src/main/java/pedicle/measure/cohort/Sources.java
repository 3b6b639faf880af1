package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes down where what is read comes from, and what an export says is gone.
final class Sources {

    private Sources() {}

    /// `rows` are the files that hold the rows of the parts, in the same order.
    static void write(Handle handle, Exports exports, List<Path> rows) {
        List<Exports.Part> parts = exports.parts();
        PreparedBatch batch = handle.prepareBatch("insert into source values (?, ?, ?)");
        for (int number = 0; number < parts.size(); number++) {
            batch.add(rows.get(number).toString(), parts.get(number).export(), number);
        }
        for (int export = 0; export < exports.each().size(); export++) {
            for (Path file : exports.each().get(export).deletions()) {
                batch.add(file.toString(), export, -1);
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static void deletions(Handle handle, Exports exports) {
        List<Path> files = exports.each().stream()
                .flatMap(export -> export.deletions().stream())
                .toList();
        if (!files.isEmpty()) {
            Lines.read(handle, "deletion", "read-deletion.sql", files);
        }
    }
}
