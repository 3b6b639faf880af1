package pedicle.app.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import pedicle.app.workspace.PostgresServer;
import pedicle.app.workspace.Workspace;

/// The stores in a team's PostgreSQL.
class StoresInPostgresTest extends StoresTest {

    private final List<Workspace> opened = new ArrayList<>();

    @Override
    Workspace open() {
        String database = PostgresServer.orSkip().newDatabase();
        Workspace workspace = Workspace.open(Path.of("target"), Optional.of(database));
        opened.add(workspace);
        return workspace;
    }

    @AfterEach
    void close() {
        opened.forEach(Workspace::close);
    }
}
