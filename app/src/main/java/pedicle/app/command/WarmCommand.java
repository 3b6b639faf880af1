package pedicle.app.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import pedicle.app.network.Loading;
import pedicle.app.network.Loop;
import pedicle.app.network.NetworkFolder;
import pedicle.app.web.Report;
import pedicle.app.web.Server;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Reference;
import picocli.CommandLine.Command;

/// Walks once through everything that a start and a loop need, so that Java can keep ready what they load (JEP
/// 483).
@Command(name = "warm", hidden = true, description = "A walk through the example for the AOT cache.")
final class WarmCommand implements Callable<Integer> {

    private static final List<String> PAGES = List.of(
            "/",
            "/study",
            "/study/survey",
            "/study/survey/lakeside",
            "/study/survey/lakeside/structure",
            "/study/survey/lakeside/compare",
            "/study/survey/lakeside/regress",
            "/study/interviews",
            "/study/interviews/GP1",
            "/design",
            "/care",
            "/care/responses",
            "/measure",
            "/catalog",
            "/catalog/tdf-2012",
            "/workspace",
            "/health");

    private static final int ROUNDS = 300;

    private final Clock clock;

    WarmCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Reference reference = Reference.load();
        try (Scratch scratch = Scratch.make("warm");
                Workspace workspace = Workspace.scratch(scratch.folder())) {
            Loading.load(NetworkFolder.open(Example.folder()), workspace, reference, clock.instant());
            Report.render(Loop.read(workspace, reference).orElseThrow(), reference);
            try (Server server =
                            Server.start(workspace, reference, () -> NetworkFolder.open(Example.folder()), 0, clock);
                    HttpClient browser = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + page))
                            .build();
                    browser.send(request, HttpResponse.BodyHandlers.discarding());
                }
                askForCards(browser, server.port());
            }
        }
        return 0;
    }

    /// So often that what Java learns of this path, which is kept with the classes (JEP 515), lets it compile the path
    /// at once in every later start.
    private static void askForCards(HttpClient client, int port) throws IOException, InterruptedException {
        List<HttpRequest> requests = new ArrayList<>();
        for (Path order : orders()) {
            requests.add(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cds-services/lumbar-imaging-sign"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofFile(order))
                            .build());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (HttpRequest request : requests) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static List<Path> orders() throws IOException {
        try (Stream<Path> files = Files.list(Example.folder().resolve("orders"))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
