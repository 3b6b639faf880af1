package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.BadInput;

/// A folder in which what was read of each file is kept as Parquet, named by what the file holds. The next time only
/// files that are new or that changed are read; after an interruption, those that are still to do. A file that went is
/// taken out.
final class Staged {

    private final Handle handle;
    private final Path folder;
    private final Manifest manifest;
    private final Steps steps;

    private Staged(Handle handle, Path folder, Steps steps) {
        this.handle = handle;
        this.folder = folder;
        this.manifest = Manifest.in(folder);
        this.steps = steps;
    }

    /// Makes the raw tables views of the kept files, and gives the cohort that was made of just these the last time, or
    /// the place for this one.
    static KeptCohort read(Handle handle, Exports exports, Path folder, String codes, Steps steps) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = alone(channel, folder)) {
                return new Staged(handle, folder, steps).read(exports, codes);
            }
        } catch (IOException refused) {
            throw new BadInput(folder + ": nothing can be kept there (" + refused.getMessage() + ")", refused);
        }
    }

    private static FileLock alone(FileChannel channel, Path folder) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException alsoHere) {
            throw taken(folder);
        }
        throw taken(folder);
    }

    private static BadInput taken(Path folder) {
        return new BadInput(folder + ": another run is staging there; wait for it or name another folder");
    }

    private KeptCohort read(Exports exports, String codes) throws IOException {
        List<Exports.Part> parts = exports.parts();
        Map<Exports.Part, Manifest.Entry> entries = new LinkedHashMap<>();
        for (Exports.Part part : parts) {
            entries.put(part, staged(part));
            steps.read(part.bytes());
        }
        manifest.dropWhatWent();
        String key = key(exports, entries, codes);
        KeptCohort kept = KeptCohort.in(folder, key);
        Sources.write(
                handle,
                exports,
                entries.values().stream().map(entry -> rowsOf(entry)).toList());
        if (!kept.isThere()) {
            Sources.deletions(handle, exports);
        } else {
            kept.dropped(handle);
        }
        for (ResourceType type : ResourceType.values()) {
            List<Path> rows = entries.entrySet().stream()
                    .filter(entry -> entry.getKey().type() == type)
                    .map(entry -> rowsOf(entry.getValue()))
                    .distinct()
                    .toList();
            // Of a cohort that is kept, only whether it has reports of images is looked for in what was read.
            if (!rows.isEmpty() && (!kept.isThere() || type == ResourceType.DIAGNOSTIC_REPORT)) {
                view(type, rows, kept.isThere());
            }
        }
        return kept.having(kept.isThere() ? List.of() : warnings(entries));
    }

    /// What was kept of the file if it is as it was, else what is read of it now.
    private Manifest.Entry staged(Exports.Part part) throws IOException {
        Manifest.Entry fresh = Manifest.Entry.of(part);
        Optional<Manifest.Entry> known = manifest.of(part.file(), fresh).filter(this::isThere);
        if (known.isPresent()) {
            return known.orElseThrow();
        }
        String hash = Digests.of(part.file());
        Manifest.Entry entry = manifest.like(hash, part.type())
                .filter(this::isThere)
                .map(same -> fresh.with(hash, same.broken(), same.strangers()))
                .orElseGet(() -> take(part, fresh, hash));
        manifest.keep(entry);
        return entry;
    }

    private boolean isThere(Manifest.Entry entry) {
        return Files.isRegularFile(rowsOf(entry));
    }

    private Path rowsOf(Manifest.Entry entry) {
        return folder.resolve(entry.parquet());
    }

    private Manifest.Entry take(Exports.Part part, Manifest.Entry fresh, String hash) {
        ResourceType type = part.type();
        Lines.read(handle, type.table(), type.reader(), List.of(part.file()));
        Sieve.Left left = Sieve.clean(handle, type);
        Manifest.Entry entry = fresh.with(hash, left.broken(), left.strangers());
        Path half = folder.resolve(entry.parquet() + ".part");
        handle.execute("copy (select * exclude (file) from %s) to %s (format parquet)"
                .formatted(type.table(), Lines.text(half.toString())));
        handle.execute("truncate " + type.table());
        try {
            Files.move(half, rowsOf(entry), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new BadInput(folder + ": nothing can be kept there (" + refused.getMessage() + ")", refused);
        }
        return entry;
    }

    private void view(ResourceType type, List<Path> rows, boolean settled) {
        String parquet = "read_parquet(%s, filename = true, file_row_number = true)".formatted(Lines.listed(rows));
        if (!settled) {
            Versions.settle(handle, type, parquet, "filename", "file_row_number");
        }
        boolean whole = handle.createQuery("select not exists (from dropped where type = :type)")
                .bind("type", type.fhirName())
                .mapTo(Boolean.class)
                .one();
        handle.execute("drop table " + type.table());
        handle.execute(
                "create view %s as select filename as file, * exclude (filename, file_row_number) from %s as line %s"
                        .formatted(
                                type.table(),
                                parquet,
                                whole
                                        ? ""
                                        : ("where not exists (from dropped where dropped.type = '%s'"
                                                        + " and dropped.file = line.filename"
                                                        + " and dropped.place = line.file_row_number)")
                                                .formatted(type.fhirName())));
    }

    private List<String> warnings(Map<Exports.Part, Manifest.Entry> entries) {
        List<String> warnings = new ArrayList<>();
        for (ResourceType type : ResourceType.values()) {
            List<Manifest.Entry> its = entries.entrySet().stream()
                    .filter(entry -> entry.getKey().type() == type)
                    .map(Map.Entry::getValue)
                    .toList();
            its.forEach(entry -> warnings.addAll(entry.broken()));
            warnings.addAll(LeftOut.strangers(
                    type, its.stream().mapToLong(Manifest.Entry::strangers).sum()));
        }
        warnings.addAll(Versions.words(handle));
        return warnings;
    }

    /// What the cohort depends on: the files in their order, the deletions, the code sets, and how it is made.
    private static String key(Exports exports, Map<Exports.Part, Manifest.Entry> entries, String codes) {
        String files = entries.entrySet().stream()
                .map(entry -> "%d %s %s"
                        .formatted(
                                entry.getKey().export(),
                                entry.getKey().type(),
                                entry.getValue().hash()))
                .collect(Collectors.joining("\n"));
        String deletions = IntStream.range(0, exports.each().size())
                .boxed()
                .flatMap(export ->
                        exports.each().get(export).deletions().stream().map(file -> export + " " + Digests.of(file)))
                .collect(Collectors.joining("\n"));
        return Digests.of(String.join("\n\n", files, deletions, codes, Digests.ofTheTexts()));
    }
}
