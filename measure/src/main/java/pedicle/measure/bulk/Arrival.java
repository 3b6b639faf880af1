package pedicle.measure.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import pedicle.catalog.Stopped;

/// The files of a manifest as they arrive, several at a time; each is written down when it is here and whole.
final class Arrival {

    /// Up to so many files each is written down at once, beyond it every hundredth: a file more that comes twice after
    /// a crash costs less than a journal of that length for each.
    private static final int SOON = 500;

    private final Wire wire;
    private final Folder folder;
    private final BulkFetch.Manner manner;
    private final Watcher watcher;

    /// A file that is to come, and its name but for the end.
    private record Due(Manifest.Item item, String stem, String source) {}

    Arrival(Wire wire, Folder folder, BulkFetch.Manner manner, Watcher watcher) {
        this.wire = wire;
        this.folder = folder;
        this.manner = manner;
        this.watcher = watcher;
    }

    /// The journal once all of them are here.
    Journal of(Manifest manifest, Journal journal) {
        folder.makeRoom();
        Sources sources = Sources.of(manifest.items());
        Journal.Unfinished before = journal.unfinished().orElseThrow();
        List<Kept> here = before.files().stream()
                .filter(file -> sources.has(file.address()) && folder.holds(file))
                .toList();
        Journal.Unfinished known =
                new Journal.Unfinished(before.since(), before.status(), before.transactionTime(), here);
        List<Due> due = due(manifest, journal.files(), here, sources);
        return all(manifest, journal.unfinished(known), due);
    }

    private Journal all(Manifest manifest, Journal begun, List<Due> due) {
        Wire.Bearer bearer = manifest.needsToken() ? Wire.Bearer.DEMANDED : Wire.Bearer.NONE;
        ExecutorService pool = Executors.newFixedThreadPool(
                manner.parallel(), Thread.ofVirtual().factory());
        CompletionService<Kept> arriving = new ExecutorCompletionService<>(pool);
        Journal now = begun;
        try {
            for (Due one : due) {
                arriving.submit(() -> brought(one, bearer, manifest.transactionTime()));
            }
            int of = manifest.items().size();
            for (int left = due.size(); left > 0; left--) {
                watcher.at(of - left, of);
                Kept file = arriving.take().get();
                now = now.unfinished(now.unfinished().orElseThrow().with(file));
                if (of <= SOON || left % 100 == 0) {
                    folder.write(now);
                }
            }
            watcher.at(of, of);
            now = now.unfinished(now.unfinished().orElseThrow().inOrder());
            return now;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
            pool.close();
            folder.write(now);
        }
    }

    private Kept brought(Due due, Wire.Bearer bearer, String exported) {
        Part part = new Part(folder.waiting(due.stem() + ".part"), due.source());
        Content content = new Download(wire, bearer, due.item(), part, manner.packed()).bring();
        String name = due.stem() + content.suffix();
        part.moveTo(folder.waiting(name));
        return new Kept(
                name, due.item().type(), due.source(), exported, content.sha256(), content.bytes(), content.lines());
    }

    /// What is not here yet, under names that no other file has: `Patient-0001`, `Patient-0002`, on from those of
    /// earlier exports, so that the later word on a patient has the later name.
    private static List<Due> due(Manifest manifest, List<Kept> earlier, List<Kept> here, Sources sources) {
        Map<String, Integer> last = new HashMap<>();
        for (Kept file : earlier) {
            last.merge(Numbered.series(file.name()), Numbered.number(file.name()), Math::max);
        }
        List<String> taken =
                here.stream().map(file -> Numbered.stem(file.name())).toList();
        List<String> kept = here.stream().map(Kept::address).toList();
        List<Due> due = new ArrayList<>();
        for (Manifest.Item item : manifest.items()) {
            String series = item.kind().folder() + item.type();
            String stem = Numbered.stem(series, last.merge(series, 1, Integer::sum));
            if (!kept.contains(sources.of(item))) {
                while (taken.contains(stem)) {
                    stem = Numbered.stem(series, last.merge(series, 1, Integer::sum));
                }
                due.add(new Due(item, stem, sources.of(item)));
            }
        }
        return due;
    }
}
