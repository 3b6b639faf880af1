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
    private final boolean deletions;
    private final List<String> warnings = new ArrayList<>();

    private Plain(Handle handle, Steps steps, boolean deletions) {
        this.handle = handle;
        this.steps = steps;
        this.deletions = deletions;
    }

    /// The warnings that the files gave cause for.
    static List<String> read(Handle handle, Exports exports, Steps steps) {
        boolean deletions =
                exports.each().stream().anyMatch(export -> !export.deletions().isEmpty());
        Plain plain = new Plain(handle, steps, deletions);
        List<Exports.Part> parts = exports.parts();
        Sources.write(handle, exports, parts.stream().map(Exports.Part::file).toList());
        Sources.deletions(handle, exports);
        for (ResourceType type : ResourceType.values()) {
            List<Exports.Part> its =
                    parts.stream().filter(part -> part.type() == type).toList();
            if (!its.isEmpty()) {
                plain.read(type, its, exports.each().size() > 1);
            }
        }
        plain.warnings.addAll(Versions.words(handle));
        return plain.warnings;
    }

    /// Lines are read faster where their order is not kept. It matters only where one is broken, whose place is
    /// named, or where several share an id: such a type is read again in order.
    private void read(ResourceType type, List<Exports.Part> parts, boolean severalExports) {
        boolean sound = !severalExports && isSoundWithoutOrder(type, parts);
        if (!sound) {
            lines(type, parts);
        }
        Sieve.Left left = Sieve.clean(handle, type);
        warnings.addAll(left.broken());
        warnings.addAll(LeftOut.strangers(type, left.strangers()));
        if (!sound || deletions) {
            settle(type);
        }
    }

    private boolean isSoundWithoutOrder(ResourceType type, List<Exports.Part> parts) {
        handle.execute("set preserve_insertion_order = false");
        lines(type, parts);
        handle.execute("set preserve_insertion_order = true");
        boolean sound = handle.createQuery(
                        "select count(*) = count(kind) and count(id) = count(distinct id) from " + type.table())
                .mapTo(Boolean.class)
                .one();
        if (!sound) {
            handle.execute("truncate " + type.table());
        }
        return sound;
    }

    private void lines(ResourceType type, List<Exports.Part> parts) {
        List<Path> together = new ArrayList<>();
        long bytes = 0;
        for (Exports.Part part : parts) {
            together.add(part.file());
            bytes += part.bytes();
            if (bytes >= GO || part.equals(parts.getLast())) {
                Lines.read(handle, type.table(), type.reader(), together);
                steps.read(bytes);
                together.clear();
                bytes = 0;
            }
        }
    }

    private void settle(ResourceType type) {
        Versions.settle(handle, type, type.table(), "file", "rowid");
        handle.createUpdate("delete from %s where rowid in (select place from dropped where type = :type)"
                        .formatted(type.table()))
                .bind("type", type.fhirName())
                .execute();
    }
}
