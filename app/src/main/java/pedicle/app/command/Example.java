package pedicle.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import pedicle.catalog.BadInput;

/// Where the example network lies: beside the launcher, which passes its own folder on.
final class Example {

    private Example() {}

    static Path folder() {
        Path home = Path.of(System.getProperty("pedicle.home", "."));
        Path lakeside = home.resolve("examples/lakeside");
        if (!Files.isDirectory(lakeside)) {
            throw new BadInput(lakeside + ": the example network is not there");
        }
        return lakeside;
    }
}
