package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Csv;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// What is kept in a staging folder: a row of `manifest.csv` for each file that was read to its end. The version is
/// that
/// of the texts that read, so that what an older Pedicle kept is read anew.
final class Manifest {

    private static final List<String> COLUMNS =
            List.of("version", "type", "file", "bytes", "modified", "sha256", "strangers", "broken");

    /// A file as it was when it was read: `broken` are sentences, `strangers` the lines of another type.
    record Entry(
            String version,
            String type,
            Path file,
            long bytes,
            String modified,
            String hash,
            long strangers,
            List<String> broken) {

        Entry {
            broken = List.copyOf(broken);
        }

        static Entry of(Exports.Part part) throws IOException {
            FileTime modified = Files.getLastModifiedTime(part.file());
            return new Entry(
                    Digests.ofTheTexts(),
                    part.type().fhirName(),
                    part.file().toAbsolutePath().normalize(),
                    part.bytes(),
                    modified.toString(),
                    "",
                    0,
                    List.of());
        }

        Entry with(String hash, List<String> broken, long strangers) {
            return new Entry(version, type, file, bytes, modified, hash, strangers, broken);
        }

        String parquet() {
            return "%s-%s-%s.parquet".formatted(type, hash.substring(0, 20), version.substring(0, 8));
        }

        private boolean isAs(Entry fresh) {
            return version.equals(fresh.version)
                    && type.equals(fresh.type)
                    && bytes == fresh.bytes
                    && modified.equals(fresh.modified);
        }

        private List<String> cells() {
            return List.of(
                    version,
                    type,
                    file.toString(),
                    String.valueOf(bytes),
                    modified,
                    hash,
                    String.valueOf(strangers),
                    String.join("\n", broken));
        }

        private static Entry of(Row row) {
            return new Entry(
                    row.required("version"),
                    row.required("type"),
                    Path.of(row.required("file")),
                    Long.parseLong(row.required("bytes")),
                    row.required("modified"),
                    row.required("sha256"),
                    row.whole("strangers"),
                    row.text("broken").lines().toList());
        }
    }

    private final Path folder;
    private final Map<String, Entry> entries;

    private Manifest(Path folder, Map<String, Entry> entries) {
        this.folder = folder;
        this.entries = entries;
    }

    static Manifest in(Path folder) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Path file = folder.resolve("manifest.csv");
        if (Files.exists(file)) {
            try {
                Table.read(file).having(COLUMNS.toArray(String[]::new)).rows().stream()
                        .map(Entry::of)
                        .filter(entry -> entry.version().equals(Digests.ofTheTexts()))
                        .forEach(entry -> entries.put(keyOf(entry.type(), entry.file()), entry));
            } catch (BadInput | NumberFormatException damaged) {
                throw new BadInput(
                        file + ": can't be read; take the folder away, and everything is staged anew", damaged);
            }
        }
        return new Manifest(folder, entries);
    }

    /// The entry of a file that is as it was, by its length and time.
    Optional<Entry> of(Path file, Entry fresh) {
        return Optional.ofNullable(
                        entries.get(keyOf(fresh.type(), file.toAbsolutePath().normalize())))
                .filter(entry -> entry.isAs(fresh));
    }

    /// The entry of some file of the same content.
    Optional<Entry> like(String hash, ResourceType type) {
        return entries.values().stream()
                .filter(entry -> entry.hash().equals(hash) && entry.type().equals(type.fhirName()))
                .findFirst();
    }

    /// Notes that a file was read to its end.
    void keep(Entry entry) throws IOException {
        entries.put(keyOf(entry.type(), entry.file()), entry);
        write();
    }

    /// Takes out files that are no longer there, and all rows that no entry names.
    void dropWhatWent() throws IOException {
        if (entries.values().removeIf(entry -> !Files.exists(entry.file()))) {
            write();
        }
        Set<String> named = entries.values().stream().map(Entry::parquet).collect(Collectors.toSet());
        List<Path> unnamed = new ArrayList<>();
        try (Stream<Path> kept = Files.list(folder)) {
            kept.filter(file -> file.toString().matches(".*\\.parquet(\\.part)?")
                            && !named.contains(String.valueOf(file.getFileName())))
                    .forEach(unnamed::add);
        }
        for (Path file : unnamed) {
            Files.delete(file);
        }
    }

    private void write() throws IOException {
        List<List<String>> rows = entries.values().stream().map(Entry::cells).toList();
        Path half = folder.resolve("manifest.csv.part");
        Files.writeString(half, Csv.write(COLUMNS, rows));
        Files.move(
                half,
                folder.resolve("manifest.csv"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private static String keyOf(String type, Path file) {
        return type + " " + file;
    }
}
