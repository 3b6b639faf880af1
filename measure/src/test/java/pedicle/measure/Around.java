package pedicle.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds files that lie around the project, such as the example network or public data, wherever tests are
/// run from.
public final class Around {

    private Around() {}

    /// The nearest such path in a folder above the one that the tests run in.
    public static Optional<Path> find(String path) {
        return Stream.iterate(
                        Optional.of(Path.of("").toAbsolutePath()),
                        Optional::isPresent,
                        here -> here.flatMap(folder -> Optional.ofNullable(folder.getParent())))
                .map(folder -> folder.orElseThrow().resolve(path))
                .filter(Files::exists)
                .findFirst();
    }
}
