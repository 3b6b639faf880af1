package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Exports read into tables in memory, of which nothing is kept.
final class Plain {

    /// So many bytes are read in one go, so that somebody who waits sees it go on.
    private static final long GO = 1L << 28;

    private final Handle handle;
    private final Steps steps;
    private final List<String> warnings = new ArrayList<>();

    private Plain(Handle handle, Steps steps) {
        this.handle = handle;
        this.steps = steps;
    }

    /// The warnings that the files gave cause for.
    static List<String> read(Handle handle, Exports exports, Steps steps) {
        Plain plain = new Plain(handle, steps);
        List<Exports.Part> parts = exports.parts();
        Sources.write(handle, exports, parts.stream().map(Exports.Part::file).toList());
        for (ResourceType type : ResourceType.values()) {
            List<Exports.Part> its =
                    parts.stream().filter(part -> part.type() == type).toList();
            if (!its.isEmpty()) {
                plain.read(type, its);
            }
        }
        Sources.deletions(handle, exports);
        for (ResourceType type : ResourceType.values()) {
            if (exports.has(type)) {
                plain.settle(type);
            }
        }
        plain.warnings.addAll(Versions.words(handle));
        return plain.warnings;
    }

    private void read(ResourceType type, List<Exports.Part> parts) {
        List<Path> together = new ArrayList<>();
        long bytes = 0;
        for (Exports.Part part : parts) {
            together.add(part.file());
            bytes += part.bytes();
            if (bytes >= GO || part.equals(parts.getLast())) {
                Lines.read(handle, type.reader(), together);
                steps.read(bytes);
                together.clear();
                bytes = 0;
            }
        }
        Sieve.Left left = Sieve.clean(handle, type);
        warnings.addAll(left.broken());
        warnings.addAll(LeftOut.strangers(type, left.strangers()));
    }

    private void settle(ResourceType type) {
        Versions.settle(handle, type, type.table(), "file", "rowid");
        handle.createUpdate("delete from %s where rowid in (select place from dropped where type = :type)"
                        .formatted(type.table()))
                .bind("type", type.fhirName())
                .execute();
    }
}
