package pedicle.app.network;

import java.nio.file.Path;
import java.util.Optional;
import pedicle.app.workspace.PostgresServer;
import pedicle.app.workspace.Workspace;

/// The example network in a team's PostgreSQL.
class LoopInPostgresTest extends LoopTest {

    private Optional<Workspace> opened = Optional.empty();

    @Override
    Workspace open() {
        String database = PostgresServer.orSkip().newDatabase();
        opened = Optional.of(Workspace.open(Path.of("target"), Optional.of(database)));
        return opened.orElseThrow();
    }

    @Override
    void shut() {
        opened.ifPresent(Workspace::close);
    }
}
