package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;

/// A folder of FHIR R4 bulk NDJSON, or of the same as Parquet: which files hold which type, in the order of
/// their names, and which say what was deleted.
///
/// A file belongs to the type that stands as a word in its name, as in `Patient.ndjson`,
/// `1.Patient.ndjson.gz` and `Patient-0001.ndjson`. A table is a file such as `Patient.parquet`, or a folder of that
/// name. Deletions are Bundles: files with that word in their name, and all that lie in a folder `deleted` inside.
public record Export(
        Path folder, Map<ResourceType, List<Path>> files, Map<ResourceType, List<Path>> parquet, List<Path> deletions) {

    /// What a staging folder keeps of a file, which is no export: see [Manifest.Entry#parquet()].
    private static final Pattern KEPT = Pattern.compile("\\w+-[0-9a-f]{20}-[0-9a-f]{8}\\.parquet");

    /// A folder of NDJSON.
    public static Export in(Path folder) {
        Export export = withParquet(folder);
        export.parquet().values().stream().flatMap(List::stream).findFirst().ifPresent(table -> {
            throw new BadInput(table + ": it is Parquet, which only --engine spark reads; export it as NDJSON, or name"
                    + " that engine alone");
        });
        return export;
    }

    /// A folder of NDJSON or Parquet, or of some types as the one and some as the other.
    public static Export withParquet(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + ": expected a folder of FHIR R4 bulk NDJSON, found "
                    + (Files.exists(folder) ? "a file" : "nothing"));
        }
        List<Path> lines = ndjsonIn(folder);
        List<Path> tables = parquetIn(folder);
        Path deleted = folder.resolve("deleted");
        List<Path> deletions = Stream.concat(
                        lines.stream().filter(file -> hasWord("Bundle", file)),
                        Files.isDirectory(deleted) ? ndjsonIn(deleted).stream() : Stream.of())
                .toList();
        if (lines.isEmpty() && tables.isEmpty() && deletions.isEmpty()) {
            throw new BadInput(folder + ": expected FHIR R4 bulk files such as Patient.ndjson or Patient.ndjson.gz,"
                    + " found none");
        }
        Stream.concat(
                        tables.stream().filter(table -> hasWord("Bundle", table)),
                        Files.isDirectory(deleted) ? parquetIn(deleted).stream() : Stream.of())
                .findFirst()
                .ifPresent(table -> {
                    throw new BadInput(
                            table + ": what was deleted is read from Bundles as NDJSON alone, found Parquet");
                });
        return new Export(folder, byType(lines), byType(tables), deletions);
    }

    private static Map<ResourceType, List<Path>> byType(List<Path> entries) {
        Map<ResourceType, List<Path>> byType = new EnumMap<>(ResourceType.class);
        for (ResourceType type : ResourceType.values()) {
            List<Path> its = entries.stream()
                    .filter(entry -> hasWord(type.fhirName(), entry))
                    .toList();
            if (!its.isEmpty()) {
                byType.put(type, its);
            }
        }
        return byType;
    }

    private static List<Path> ndjsonIn(Path folder) {
        return entriesOf(folder)
                .filter(Files::isRegularFile)
                .filter(file -> nameOf(file).endsWith(".ndjson") || nameOf(file).endsWith(".ndjson.gz"))
                .toList();
    }

    private static List<Path> parquetIn(Path folder) {
        return entriesOf(folder)
                .filter(table -> nameOf(table).endsWith(".parquet"))
                .filter(table -> !KEPT.matcher(nameOf(table)).matches())
                .toList();
    }

    private static Stream<Path> entriesOf(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new BadInput(folder + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    private static boolean hasWord(String word, Path file) {
        return Arrays.asList(nameOf(file).split("[^A-Za-z]+")).contains(word);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
