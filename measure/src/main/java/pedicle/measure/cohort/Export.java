package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;

/// A folder of FHIR R4 bulk NDJSON: which files hold which type, in the order of their names.
///
/// A file belongs to the type that stands as a word in its name, as in `Patient.ndjson`,
/// `1.Patient.ndjson.gz` and `Patient-0001.ndjson`.
public record Export(Path folder, Map<ResourceType, List<Path>> files) {

    public static Export in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + ": expected a folder of FHIR R4 bulk NDJSON, found "
                    + (Files.exists(folder) ? "a file" : "nothing"));
        }
        List<Path> lines = ndjsonIn(folder);
        if (lines.isEmpty()) {
            throw new BadInput(folder + ": expected FHIR R4 bulk files such as Patient.ndjson or Patient.ndjson.gz,"
                    + " found none");
        }
        Map<ResourceType, List<Path>> files = new EnumMap<>(ResourceType.class);
        for (ResourceType type : ResourceType.values()) {
            List<Path> its =
                    lines.stream().filter(file -> isNamedAfter(type, file)).toList();
            if (!its.isEmpty()) {
                files.put(type, its);
            }
        }
        return new Export(folder, files);
    }

    public boolean has(ResourceType type) {
        return files.containsKey(type);
    }

    /// What no figure can be had without, and is not there.
    public List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        for (ResourceType type : List.of(ResourceType.PATIENT, ResourceType.ENCOUNTER, ResourceType.CONDITION)) {
            if (!has(type)) {
                lacking.add(type.fhirName());
            }
        }
        if (!has(ResourceType.PROCEDURE) && !has(ResourceType.IMAGING_STUDY)) {
            lacking.add("Procedure or ImagingStudy");
        }
        return lacking;
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

    private static boolean isNamedAfter(ResourceType type, Path file) {
        return Arrays.asList(nameOf(file).split("[^A-Za-z]+")).contains(type.fhirName());
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
