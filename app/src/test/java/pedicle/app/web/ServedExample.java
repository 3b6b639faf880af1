package pedicle.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.network.Loading;
import pedicle.app.network.NetworkFolder;
import pedicle.app.web.measure.ListRight;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.reference.Reference;

/// A workspace of its own, with the example network or with nothing in it, served on a free port.
final class ServedExample implements AutoCloseable {

    private static final Path LAKESIDE = Path.of("..", "examples", "lakeside");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    private final Path folder;
    private final Workspace workspace;
    private final Server server;

    private ServedExample(Path folder, Workspace workspace, Server server) {
        this.folder = folder;
        this.workspace = workspace;
        this.server = server;
    }

    static ServedExample full() {
        return serve(true, new ListRight.Off());
    }

    /// With each person of the records, listed to whoever has the key.
    static ServedExample withLists(ListRight lists) {
        return serve(true, lists);
    }

    static ServedExample empty() {
        return serve(false, new ListRight.Off());
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static ServedExample serve(boolean full, ListRight lists) {
        Reference reference = Reference.load();
        Path folder = scratch();
        Workspace workspace = Workspace.open(folder, Optional.empty());
        if (full) {
            Loading.load(NetworkFolder.open(LAKESIDE), workspace, reference, NOW, Server.keeping(lists));
        }
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new ServedExample(
                folder,
                workspace,
                Server.start(
                        workspace, reference, () -> NetworkFolder.open(LAKESIDE), 0, clock, Optional.empty(), lists));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("pedicle-served");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
