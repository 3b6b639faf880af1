package pedicle.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.app.network.Loading;
import pedicle.app.network.Loop;
import pedicle.app.network.LoopJson;
import pedicle.app.network.NetworkFolder;
import pedicle.app.web.Report;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "loop", description = "The whole loop from files, no server: a network's folder in, one page out.")
final class LoopCommand implements Callable<Integer> {

    private final Clock clock;

    @Parameters(paramLabel = "DIR", description = "A network's folder, such as examples/lakeside.")
    private Path folder = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "REPORT.html", description = "The page to write.")
    private Path out = Path.of("");

    @Option(names = "--json", paramLabel = "F", description = "Also write what was found as JSON (- for the terminal).")
    private @Nullable Path json;

    LoopCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        NetworkFolder network = NetworkFolder.open(folder);
        Output.refuseWhereItCantLie(out);
        if (json != null) {
            Output.refuseWhereItCantLie(json);
        }
        Reference reference = Reference.load();
        Loop loop = walk(network, reference);
        Output.write(out, Report.render(loop, reference));
        if (json != null) {
            Output.write(json, LoopJson.of(loop));
        }
        loop.run().warnings().forEach(warning -> System.err.println("pedicle: warning: " + warning));
        System.err.println("Wrote " + out);
        return 0;
    }

    private Loop walk(NetworkFolder network, Reference reference) {
        try (Scratch scratch = Scratch.make("loop");
                Workspace workspace = Workspace.scratch(scratch.folder())) {
            Loading.load(network, workspace, reference, clock.instant());
            return Loop.read(workspace, reference).orElseThrow();
        }
    }
}
