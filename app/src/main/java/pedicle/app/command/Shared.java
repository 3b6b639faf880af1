package pedicle.app.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import picocli.CommandLine.Option;

/// The options that go with every command.
final class Shared {

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            defaultValue = "pedicle-workspace",
            description = "Where everything is kept (default: ./pedicle-workspace).")
    private Path workspace = Path.of("pedicle-workspace");

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "Keep the workspace's tables in PostgreSQL instead: jdbc:postgresql://host/name.")
    private @Nullable String database;

    Path folder() {
        return workspace.toAbsolutePath().normalize();
    }

    /// Makes the workspace where there is none.
    Workspace open() {
        return Workspace.open(folder(), Optional.ofNullable(database));
    }

    /// For commands that would find nothing in a workspace made for them.
    Workspace openExisting() {
        if (!isThere()) {
            throw new BadInput(folder() + ": there is no workspace; “start” makes one");
        }
        return open();
    }

    boolean isThere() {
        return !usesFile() || Workspace.isIn(folder());
    }

    boolean usesFile() {
        return database == null;
    }
}
