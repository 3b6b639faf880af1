package pedicle.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.measure.fhir.Installable;

/// Writes FHIR resources into a folder that is new or empty: a file each, and all of them as one
/// transaction.
final class ResourceFolder {

    static final String TRANSACTION = "Bundle.json";

    private ResourceFolder() {}

    /// How many resources there are.
    static int write(Path folder, List<ObjectNode> resources) {
        ready(folder);
        resources.forEach(resource -> Output.write(folder.resolve(Installable.fileName(resource)), resource));
        Output.write(folder.resolve(TRANSACTION), Installable.bundle(resources));
        return resources.size();
    }

    private static void ready(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new BadInput("--out: expected a new or empty folder, found one with files in it: " + folder);
                }
            }
        } catch (IOException refused) {
            throw new BadInput("--out: %s can't be a folder (%s)".formatted(folder, refused.getMessage()), refused);
        }
    }
}
