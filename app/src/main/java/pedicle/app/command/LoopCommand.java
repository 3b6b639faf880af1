package pedicle.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.app.network.Loading;
import pedicle.app.network.Loop;
import pedicle.app.network.LoopJson;
import pedicle.app.network.NetworkFolder;
import pedicle.app.web.Report;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
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
    public Integer call() throws IOException {
        NetworkFolder network = NetworkFolder.open(folder);
        refuseWherePagesCantLie(out);
        if (json != null && !isTerminal(json)) {
            refuseWherePagesCantLie(json);
        }
        Reference reference = Reference.load();
        Loop loop = walk(network, reference);
        write(out, Report.render(loop, reference));
        if (json != null) {
            String written = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(LoopJson.of(loop));
            if (isTerminal(json)) {
                System.out.println(written);
            } else {
                write(json, written);
            }
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

    private static boolean isTerminal(Path file) {
        return file.toString().equals("-");
    }

    /// Said before the work, not after it.
    private static void refuseWherePagesCantLie(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput(file + ": expected a file to write, found a folder");
        }
        if (!Files.isDirectory(folderOf(file))) {
            throw new BadInput(file + ": can't be written, since there is no folder " + folderOf(file));
        }
    }

    private static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /// Whole or not at all: a reader never meets half a page.
    private static void write(Path file, String text) {
        try {
            Path part = Files.createTempFile(folderOf(file), ".pedicle", ".part");
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }
}
