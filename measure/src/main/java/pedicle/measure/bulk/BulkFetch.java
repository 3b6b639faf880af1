package pedicle.measure.bulk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;

/// Brings an export from a server into a folder: asked for, waited for, all files fetched and checked, put in their
/// place together, and taken away at the server.
///
/// Whatever ends it on the way, the same fetch goes on where it stopped: with the same export while the server keeps
/// it, else with a new one.
public final class BulkFetch {

    private final Access access;
    private final Patience patience;
    private final Manner manner;
    private final Watcher watcher;

    /// How it is done: `parallel` downloads at a time, `packed` asks for gzip, and `insecure` allows http to other
    /// computers.
    public record Manner(int parallel, boolean packed, boolean insecure) {

        private static final int MOST = 64;

        public Manner {
            if (parallel < 1 || parallel > MOST) {
                throw new BadInput("--parallel: expected 1 to %d, found %d".formatted(MOST, parallel));
            }
        }
    }

    /// An export whose manifest is here.
    private record Ready(ExportJob job, Manifest manifest, Journal journal) {}

    public BulkFetch(Access access, Patience patience, Manner manner, Watcher watcher) {
        this.access = access;
        this.patience = patience;
        this.manner = manner;
        this.watcher = watcher;
    }

    public Fetched fetch(ExportRequest wanted, Path path) {
        try (Folder folder = Folder.hold(path);
                Wire wire = new Wire(wanted.server(), access, patience, manner.insecure())) {
            List<String> warnings = new ArrayList<>();
            Journal known = folder.journal().orElse(Journal.blank(wanted));
            ExportRequest request = known.settled(path.toString(), wanted);
            Ready ready = ready(wire, folder, known, request, warnings);
            Journal whole = new Arrival(wire, folder, manner, watcher).of(ready.manifest(), ready.journal());
            List<Kept> files = whole.unfinished().orElseThrow().files();
            folder.settle(files);
            folder.write(whole.finished());
            folder.clear();
            Remarks.on(path, request, ready.manifest(), files, warnings);
            ready.job().end().ifPresent(warnings::add);
            return new Fetched(wanted.server(), ready.manifest().transactionTime(), files, warnings);
        }
    }

    /// Gives up an export that is not all here: at the server, and what of it is in the folder. What the server said
    /// against it comes back.
    public Optional<String> cancel(ExportRequest wanted, Path path) {
        try (Folder folder = Folder.hold(path);
                Wire wire = new Wire(wanted.server(), access, patience, manner.insecure())) {
            Journal known = folder.journal()
                    .filter(journal -> journal.server().equals(wanted.server()))
                    .filter(journal -> journal.unfinished().isPresent())
                    .orElseThrow(() -> new BadInput(
                            "%s: there is no unfinished export from %s to cancel".formatted(path, wanted.server())));
            Optional<String> against =
                    new ExportJob(wire, known.unfinished().orElseThrow().status()).end();
            folder.forget(known);
            return against;
        }
    }

    private Ready ready(Wire wire, Folder folder, Journal known, ExportRequest request, List<String> warnings) {
        if (known.unfinished().isPresent()) {
            ExportJob before =
                    new ExportJob(wire, known.unfinished().orElseThrow().status());
            switch (before.await(watcher)) {
                case ExportJob.State.Ready ready -> {
                    return ready(before, ready.manifest(), folder, known);
                }
                case ExportJob.State.Gone _ ->
                    warnings.add("The server no longer had the export that was begun before; a new one was asked for.");
                case ExportJob.State.Failed failed -> throw givenUp(before, folder, known, failed.sentence());
            }
            folder.clear();
        }
        ExportJob job = ExportJob.begin(wire, request);
        Journal begun = known.unfinished(Journal.Unfinished.begun(request.since(), job.status()));
        folder.write(begun);
        return switch (job.await(watcher)) {
            case ExportJob.State.Ready ready -> ready(job, ready.manifest(), folder, begun);
            case ExportJob.State.Gone _ ->
                throw givenUp(
                        job,
                        folder,
                        begun,
                        Address.words(job.status()) + ": the server took the request, but knows nothing of it now");
            case ExportJob.State.Failed failed -> throw givenUp(job, folder, begun, failed.sentence());
        };
    }

    private static Ready ready(ExportJob job, Manifest manifest, Folder folder, Journal journal) {
        Journal asOf = journal.unfinished(journal.unfinished().orElseThrow().asOf(manifest.transactionTime()));
        folder.write(asOf);
        return new Ready(job, manifest, asOf);
    }

    private static BadInput givenUp(ExportJob job, Folder folder, Journal journal, String sentence) {
        Optional<String> _ = job.end();
        folder.forget(journal);
        return new BadInput(sentence);
    }
}
