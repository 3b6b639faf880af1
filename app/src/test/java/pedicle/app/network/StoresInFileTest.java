package pedicle.app.network;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.workspace.Workspace;

/// The stores in the workspace's own file.
class StoresInFileTest extends StoresTest {

    @TempDir
    private Path folder = Path.of("");

    @Override
    Workspace open() {
        return Workspace.open(folder, Optional.empty());
    }
}
