package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pedicle.catalog.BadInput;

/// Exports that are read as one, the earliest first: yesterday's whole one, and what changed since.
public record Exports(List<Export> each) {

    /// A file of one type, the number of its export, and its length in bytes.
    public record Part(ResourceType type, Path file, int export, long bytes) {}

    /// Exports of NDJSON; one that holds Parquet is refused.
    public static Exports in(List<Path> folders) {
        return of(folders, Export::in);
    }

    /// Exports of NDJSON or of Parquet.
    public static Exports withParquet(List<Path> folders) {
        return of(folders, Export::withParquet);
    }

    private static Exports of(List<Path> folders, Function<Path, Export> read) {
        if (folders.stream().distinct().count() < folders.size()) {
            throw new BadInput("expected folders that differ, found one of them twice");
        }
        return new Exports(folders.stream().map(read).toList());
    }

    /// Every file of NDJSON that is read, by type, then by export, then by name.
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (ResourceType type : ResourceType.values()) {
            for (int export = 0; export < each.size(); export++) {
                for (Path file : each.get(export).files().getOrDefault(type, List.of())) {
                    parts.add(new Part(type, file, export, bytes(file)));
                }
            }
        }
        return parts;
    }

    public boolean has(ResourceType type) {
        return each.stream()
                .anyMatch(export ->
                        export.files().containsKey(type) || export.parquet().containsKey(type));
    }

    /// Whether payers' claims stand in it, which say who was seen, for what, and what was done.
    boolean hasClaims() {
        return has(ResourceType.CLAIM) || has(ResourceType.EXPLANATION_OF_BENEFIT);
    }

    /// What no figure can be had without, and is not there. `imagesReported` says that some report is of an image:
    /// a file with laboratories' reports alone shows none.
    public List<String> lacking(boolean imagesReported) {
        List<String> lacking = new ArrayList<>();
        if (!has(ResourceType.PATIENT)) {
            lacking.add(ResourceType.PATIENT.fhirName());
        }
        for (ResourceType type : List.of(ResourceType.ENCOUNTER, ResourceType.CONDITION)) {
            if (!has(type) && !hasClaims()) {
                lacking.add(type.fhirName());
            }
        }
        if (!has(ResourceType.PROCEDURE) && !has(ResourceType.IMAGING_STUDY) && !hasClaims() && !imagesReported) {
            lacking.add("Procedure or ImagingStudy");
        }
        return lacking;
    }

    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new BadInput(file + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }
}
