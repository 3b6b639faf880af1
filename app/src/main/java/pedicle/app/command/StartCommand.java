package pedicle.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import pedicle.app.network.Loading;
import pedicle.app.network.NetworkFolder;
import pedicle.app.web.Server;
import pedicle.app.web.measure.ListRight;
import pedicle.app.workspace.Lock;
import pedicle.app.workspace.Workspace;
import pedicle.care.client.Trust;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Serves the workspace on 127.0.0.1.")
final class StartCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private Shared shared = new Shared();

    @Option(names = "--port", defaultValue = "8800", description = "The port (default: 8800).")
    private int port = 8800;

    @Option(names = "--example", description = "Load the example network first if the workspace is empty.")
    private boolean example;

    @Option(
            names = "--network",
            paramLabel = "DIR",
            description = "Load this network's folder first, made as examples/lakeside is, into an empty workspace.")
    private @Nullable Path network;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Whom the CDS Hooks services let in (default: trust.json in the workspace, if it is there).")
    private @Nullable Path trustFile;

    @Option(
            names = "--patient-lists",
            description = "Keep the people of a network that is loaded, and list them behind the measure's numbers to"
                    + " whoever opens the address with the key that is printed.")
    private boolean patientLists;

    StartCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new BadInput("--port: expected a number from 0 to 65535, found " + port);
        }
        Optional<NetworkFolder> first = first();
        // Before a workspace is made or filled for nothing.
        Optional<Trust> trust = trust();
        Server.refuseTakenPort(port);
        ListRight lists = lists();
        try (Lock _ = Lock.take(shared.folder())
                        .orElseThrow(() -> new BadInput(
                                shared.folder() + ": another Pedicle serves this workspace already; stop it first"));
                Workspace workspace = shared.open()) {
            Reference reference = Reference.load();
            first.ifPresent(folder -> load(folder, workspace, reference, lists));
            try (Server server = Server.start(
                    workspace, reference, () -> NetworkFolder.open(Example.folder()), port, clock, trust, lists)) {
                // A signal to stop ends the process without leaving this block: what still waits is written here.
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
                System.out.println("Pedicle is ready at http://127.0.0.1:" + server.port());
                if (lists instanceof ListRight.Keyed keyed) {
                    System.out.printf(
                            "Lists of people open, until this server stops, with http://127.0.0.1:%d%s%s%n",
                            server.port(), ListRight.DOOR, keyed.key());
                }
                Thread.currentThread().join();
            }
        }
        return 0;
    }

    /// What an empty workspace is filled with.
    private Optional<NetworkFolder> first() {
        if (network != null && example) {
            throw new BadInput("--network and --example: expected one of them, found both");
        }
        return Optional.ofNullable(network)
                .or(() -> example ? Optional.of(Example.folder()) : Optional.empty())
                .map(NetworkFolder::open);
    }

    /// The example is asked for again with each start; a network of one's own, to be loaded now.
    private void load(NetworkFolder folder, Workspace workspace, Reference reference, ListRight lists) {
        if (Loading.isEmpty(workspace)) {
            System.err.printf("Loading the network %s%s%n", folder.name(), folder.synthetic() ? " (invented)" : "");
            Loading.load(folder, workspace, reference, clock.instant(), Server.keeping(lists));
        } else if (network != null) {
            throw new BadInput("%s: this workspace holds a network or a measure already; name another with --workspace"
                    .formatted(shared.folder()));
        }
    }

    /// A new key for each start, which only the terminal shows.
    private ListRight lists() {
        if (!patientLists) {
            return new ListRight.Off();
        }
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return new ListRight.Keyed(HexFormat.of().formatHex(bytes));
    }

    /// Empty where nobody is asked for a token, since only this computer gets in.
    private Optional<Trust> trust() {
        Path usual = shared.folder().resolve("trust.json");
        return Optional.ofNullable(trustFile)
                .or(() -> Optional.of(usual).filter(Files::exists))
                .map(Trust::read);
    }
}
