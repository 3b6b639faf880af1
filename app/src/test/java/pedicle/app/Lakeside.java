package pedicle.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import pedicle.app.network.Loading;
import pedicle.app.network.NetworkFolder;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.reference.Reference;

/// The example network for tests: where it lies, copies of it to break, and a workspace that it is loaded into.
public final class Lakeside {

    public static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    private static final Path FOLDER = Path.of("..", "examples", "lakeside");

    /// What the network is; what made it and what was planted in it stay behind.
    private static final List<String> PARTS =
            List.of("network.json", "survey", "interviews", "design", "orders", "care", "fhir");

    private Lakeside() {}

    public static NetworkFolder network() {
        return NetworkFolder.open(FOLDER);
    }

    public static void loadInto(Workspace workspace, Reference reference) {
        Loading.load(network(), workspace, reference, NOW);
    }

    /// With each person of the records kept.
    public static void loadInto(Workspace workspace, Reference reference, Loading.Keeping keeping) {
        Loading.load(network(), workspace, reference, NOW, keeping);
    }

    /// A whole copy in a folder of its own.
    public static Path copyTo(Path folder) {
        return copy(folder, _ -> true);
    }

    /// A copy with next to no records, for faults that are found before records are read.
    public static Path copyWithoutRecords(Path folder) {
        return copy(folder, file -> !file.toString().contains("fhir/") || file.endsWith("Organization.ndjson.gz"));
    }

    private interface Choice {
        boolean takes(Path file);
    }

    private static Path copy(Path folder, Choice choice) {
        try {
            for (String part : PARTS) {
                for (Path file : filesOf(FOLDER.resolve(part))) {
                    Path target = folder.resolve(FOLDER.relativize(file).toString());
                    if (choice.takes(file)) {
                        Files.createDirectories(target.resolveSibling(""));
                        Files.copy(file, target);
                    }
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> filesOf(Path part) throws IOException {
        try (Stream<Path> walk = Files.walk(part)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
