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

    /// Files that are read in one go.
    private record Go(List<Path> files, long bytes) {
        Go {
            files = List.copyOf(files);
        }
    }

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
        List<Go> goes = goes(parts);
        boolean sound = !severalExports && isSoundWithoutOrder(type, goes);
        if (!sound) {
            for (Go go : goes) {
                Lines.read(handle, type.table(), type.reader(), go.files());
                steps.read(go.bytes());
            }
        }
        Sieve.Left left = Sieve.clean(handle, type);
        warnings.addAll(left.broken());
        warnings.addAll(LeftOut.strangers(type, left.strangers()));
        if (!sound || deletions) {
            settle(type);
        }
    }

    private boolean isSoundWithoutOrder(ResourceType type, List<Go> goes) {
        handle.execute("set preserve_insertion_order = false");
        boolean whole = goes.stream().allMatch(go -> isWhole(type, go));
        handle.execute("set preserve_insertion_order = true");
        boolean sound = whole
                && handle.createQuery(
                                "select count(*) = count(kind) and count(id) = count(distinct id) from " + type.table())
                        .mapTo(Boolean.class)
                        .one();
        if (!sound) {
            handle.execute("truncate " + type.table());
        }
        return sound;
    }

    private boolean isWhole(ResourceType type, Go go) {
        boolean whole = Lines.readStrictly(handle, type.table(), type.reader(), go.files());
        if (whole) {
            steps.read(go.bytes());
        }
        return whole;
    }

    private static List<Go> goes(List<Exports.Part> parts) {
        List<Go> goes = new ArrayList<>();
        List<Path> together = new ArrayList<>();
        long bytes = 0;
        for (Exports.Part part : parts) {
            together.add(part.file());
            bytes += part.bytes();
            if (bytes >= GO || part.equals(parts.getLast())) {
                goes.add(new Go(together, bytes));
                together = new ArrayList<>();
                bytes = 0;
            }
        }
        return goes;
    }

    private void settle(ResourceType type) {
        Versions.settle(handle, type, type.table(), "file", "rowid");
        handle.createUpdate("delete from %s where rowid in (select place from dropped where type = :type)"
                        .formatted(type.table()))
                .bind("type", type.fhirName())
                .execute();
    }
}
