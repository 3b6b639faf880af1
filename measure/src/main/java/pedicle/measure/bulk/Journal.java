package pedicle.measure.bulk;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;

/// What `fetched.json` says: what the folder holds and as of when, and how far an export is that is not all here yet.
///
/// `scope` is the operation's path; `transactionTime` is empty until a first export is all here.
record Journal(
        URI server,
        String scope,
        List<String> types,
        Optional<String> transactionTime,
        List<Kept> files,
        Optional<Unfinished> unfinished) {

    static final String NAME = "fetched.json";

    Journal {
        types = List.copyOf(types);
        files = List.copyOf(files);
    }

    /// An export that was begun. `transactionTime` is empty until the server has said it.
    record Unfinished(Optional<String> since, URI status, Optional<String> transactionTime, List<Kept> files) {

        Unfinished {
            files = List.copyOf(files);
        }

        static Unfinished begun(Optional<String> since, URI status) {
            return new Unfinished(since, status, Optional.empty(), List.of());
        }

        Unfinished asOf(String time) {
            // Files of another moment do not go with these.
            boolean same = transactionTime.filter(time::equals).isPresent();
            return new Unfinished(since, status, Optional.of(time), same ? files : List.of());
        }

        /// By their names, whichever came first.
        Unfinished inOrder() {
            return new Unfinished(
                    since,
                    status,
                    transactionTime,
                    files.stream().sorted(Comparator.comparing(Kept::name)).toList());
        }

        Unfinished with(Kept file) {
            List<Kept> all = new ArrayList<>(files);
            all.add(file);
            return new Unfinished(since, status, transactionTime, all);
        }
    }

    static Journal blank(ExportRequest request) {
        return new Journal(
                request.server(),
                request.scope().path(),
                request.types(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Journal unfinished(Unfinished now) {
        return new Journal(server, scope, types, transactionTime, files, Optional.of(now));
    }

    Journal givenUp() {
        return new Journal(server, scope, types, transactionTime, files, Optional.empty());
    }

    /// With the export that is all here now.
    Journal finished() {
        Unfinished done = unfinished.orElseThrow();
        List<Kept> all = new ArrayList<>(files);
        all.addAll(done.files());
        return new Journal(server, scope, types, done.transactionTime(), all, Optional.empty());
    }

    /// The request as it is to be asked: `last` is the moment of the export that is here. A folder takes what goes
    /// with what it holds, and nothing else.
    ExportRequest settled(String folder, ExportRequest wanted) {
        if (!server.equals(wanted.server()) || !scope.equals(wanted.scope().path()) || !types.equals(wanted.types())) {
            throw new BadInput("%s: holds an export of %s/%s%s; expected the same request, or another folder"
                    .formatted(folder, server, scope, types.isEmpty() ? "" : " of " + String.join(",", types)));
        }
        ExportRequest settled =
                wanted.since().filter(ExportRequest.LAST::equals).isPresent()
                        ? wanted.since(Optional.of(transactionTime.orElseThrow(() -> noLast(folder))))
                        : wanted;
        if (unfinished.isPresent()) {
            if (!unfinished.orElseThrow().since().equals(settled.since())) {
                throw new BadInput("%s: an export %s is not all here yet; expected the same --since, or --cancel"
                        .formatted(
                                folder,
                                unfinished
                                        .orElseThrow()
                                        .since()
                                        .map(since -> "since " + since)
                                        .orElse("of everything")));
            }
        } else if (transactionTime.isPresent() && wanted.since().isEmpty()) {
            throw new BadInput("%s: holds the export of %s already; --since last adds what changed, another folder"
                            .formatted(folder, transactionTime.orElseThrow())
                    + " takes a new one");
        }
        return settled;
    }

    static BadInput noLast(String folder) {
        return new BadInput(folder + ": --since last needs an export that is all here, and there is none yet");
    }
}
