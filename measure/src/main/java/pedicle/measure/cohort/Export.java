package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;

/// A folder of FHIR R4 bulk NDJSON: which files hold which type, in the order of their names, and which say what was
/// deleted.
///
/// A file belongs to the type that stands as a word in its name, as in `Patient.ndjson`,
/// `1.Patient.ndjson.gz` and `Patient-0001.ndjson`. Deletions are Bundles: files with that word in their name, and
/// all that lie in a folder `deleted` inside.
public record Export(Path folder, Map<ResourceType, List<Path>> files, List<Path> deletions) {

    public static Export in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + ": expected a folder of FHIR R4 bulk NDJSON, found "
                    + (Files.exists(folder) ? "a file" : "nothing"));
        }
        List<Path> lines = ndjsonIn(folder);
        Path deleted = folder.resolve("deleted");
        List<Path> deletions = Stream.concat(
                        lines.stream().filter(file -> hasWord("Bundle", file)),
                        Files.isDirectory(deleted) ? ndjsonIn(deleted).stream() : Stream.of())
                .toList();
        if (lines.isEmpty() && deletions.isEmpty()) {
            throw new BadInput(folder + ": expected FHIR R4 bulk files such as Patient.ndjson or Patient.ndjson.gz,"
                    + " found none");
        }
        Map<ResourceType, List<Path>> files = new EnumMap<>(ResourceType.class);
        for (ResourceType type : ResourceType.values()) {
            List<Path> its = lines.stream()
                    .filter(file -> hasWord(type.fhirName(), file))
                    .toList();
            if (!its.isEmpty()) {
                files.put(type, its);
            }
        }
        return new Export(folder, files, deletions);
    }

    private static List<Path> ndjsonIn(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file ->
                            nameOf(file).endsWith(".ndjson") || nameOf(file).endsWith(".ndjson.gz"))
                    .sorted()
                    .toList();
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
