package pedicle.app.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
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
            }
        }
        return 0;
    }
}
