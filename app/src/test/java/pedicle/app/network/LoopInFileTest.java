package pedicle.app.network;

import java.util.Optional;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.Scratch;

/// The example network in the workspace's own file.
class LoopInFileTest extends LoopTest {

    private final Scratch scratch = Scratch.make("loop-test");

    @Override
    Workspace open() {
        return Workspace.open(scratch.folder(), Optional.empty());
    }

    @Override
    void shut() {
        scratch.close();
    }
}
