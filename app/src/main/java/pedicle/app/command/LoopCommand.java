package pedicle.app.command;

import java.io.IOException;
import java.nio.file.Files;
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
    public Integer call() throws IOException {
        NetworkFolder network = NetworkFolder.open(folder);
        Path scratch = Files.createTempDirectory("pedicle-loop");
        try {
            Reference reference = Reference.load();
            Loop loop = walk(network, scratch, reference);
            JsonFile.writeText(out, Report.render(loop, reference));
            if (json != null) {
                JsonFile.write(json, LoopJson.of(loop));
            }
        } finally {
            Scratch.remove(scratch);
        }
        System.err.println("Wrote " + out);
        return 0;
    }

    private Loop walk(NetworkFolder network, Path scratch, Reference reference) {
        try (Workspace workspace = Workspace.scratch(scratch)) {
            Loading.load(network, workspace, reference, clock.instant());
            return Loop.read(workspace, reference).orElseThrow();
        }
    }
}
