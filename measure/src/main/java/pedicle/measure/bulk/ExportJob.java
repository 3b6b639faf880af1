package pedicle.measure.bulk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.BadInput;

/// An export at the server: asked for, waited for, and taken away again.
final class ExportJob {

    private static final String FHIR = "application/fhir+json";

    private final Wire wire;
    private final URI status;

    /// What became of one that we wait for.
    sealed interface State {
        record Ready(Manifest manifest) implements State {}

        /// The server knows it no more.
        record Gone() implements State {}

        /// The server gave it up: going on with it is no use.
        record Failed(String sentence) implements State {}
    }

    ExportJob(Wire wire, URI status) {
        this.wire = wire;
        this.status = status;
    }

    /// Asks for the export.
    static ExportJob begin(Wire wire, ExportRequest request) {
        URI address = request.address();
        // A server that broke down may have begun all the same, so that only those are asked again that say “later”.
        Reply reply = wire.ask(
                Transport.Ask.get(address, Map.of("Accept", FHIR, "Prefer", "respond-async")),
                answer -> answer.mayPass() && answer.status() != 500);
        if (reply.status() == 202) {
            String location = reply.header("Content-Location")
                    .orElseThrow(() -> new BadInput(Address.words(address)
                            + ": took the request, but does not say where to ask for it (no Content-Location)"));
            return new ExportJob(wire, Transport.resolved(address, location));
        }
        throw new BadInput(Address.words(address) + ": " + refusal(request, reply));
    }

    URI status() {
        return status;
    }

    /// Waits until it is ready, and reads all pages of its manifest.
    State await(Watcher watcher) {
        Instant begun = wire.patience().clock().instant();
        for (int asked = 1; ; asked++) {
            Reply reply = wire.get(status, "application/json");
            if (reply.status() == 200) {
                return new State.Ready(pages(Manifest.read(status, reply.json())));
            }
            if (reply.status() == 404 || reply.status() == 410) {
                return new State.Gone();
            }
            if (reply.status() != 202) {
                return stopped(reply);
            }
            Duration waited = Duration.between(begun, wire.patience().clock().instant());
            Duration left = wire.patience().longestWait().minus(waited);
            if (!left.isPositive()) {
                throw new BadInput("%s: not ready after %s%s; the same command goes on waiting, --wait waits longer"
                        .formatted(Address.words(status), words(waited), progress(reply)));
            }
            watcher.waits("The server is at work" + progress(reply));
            Duration pause = reply.header("Retry-After")
                    .flatMap(wire.patience()::pauseOf)
                    .filter(Duration::isPositive)
                    .orElse(wire.patience().backOff(asked));
            wire.patience().sleep(pause.compareTo(left) < 0 ? pause : left);
        }
    }

    /// Tells the server that we want no more of it. What comes back is a warning where it keeps its files.
    Optional<String> end() {
        try {
            Reply reply = wire.ask(
                    new Transport.Ask("DELETE", status, Map.of("Accept", FHIR), ""), answer -> answer.status() == 429);
            // Version 1 has it as an option: 405 and 501 are a server that clears up by itself.
            return reply.isDone() || Set.of(404, 405, 410, 501).contains(reply.status())
                    ? Optional.empty()
                    : Optional.of("The server did not take its export away%s.".formatted(reply.words()));
        } catch (BadInput lost) {
            return Optional.of("The server could not be told that its export is done with: " + lost.getMessage() + ".");
        }
    }

    private Manifest pages(Manifest first) {
        Manifest all = first;
        Set<URI> met = new HashSet<>(Set.of(status));
        while (all.next().isPresent()) {
            URI page = all.next().orElseThrow();
            if (!met.add(page)) {
                throw new BadInput(Address.words(page) + ": expected the manifest's next page, found one read before");
            }
            Reply reply = wire.get(page, "application/json");
            if (reply.status() != 200) {
                throw new BadInput(
                        "%s: the manifest's next page can't be had%s".formatted(Address.words(page), reply.words()));
            }
            all = all.and(Manifest.read(page, reply.json()));
        }
        return all.withoutRepeats();
    }

    private State stopped(Reply reply) {
        String words = Address.words(status) + ": %s" + reply.words();
        if (reply.status() == 401 || reply.status() == 403) {
            throw new BadInput(words.formatted("the server does not tell us of the export"));
        }
        if (reply.mayPass()) {
            throw new BadInput(
                    words.formatted("no good answer after several tries") + "; the same command goes on waiting");
        }
        return new State.Failed(words.formatted("the export failed at the server"));
    }

    private static String refusal(ExportRequest request, Reply reply) {
        String words = reply.words();
        return switch (reply.status()) {
            case 200, 201, 204 ->
                "answered at once, so that it has no bulk export in the background (it passed over “Prefer:"
                        + " respond-async”)";
            case 401 -> "asks who we are%s; --client-id and --key say so, if it knows them".formatted(words);
            case 403 ->
                "does not let this client export%s; its registration needs system/*.rs or system/*.read"
                        .formatted(words);
            case 404, 405, 501 ->
                switch (request.scope()) {
                    case Scope.Group(String id) -> "there is no group “%s” or no bulk export%s".formatted(id, words);
                    case Scope.Everything _, Scope.Patients _ ->
                        "there is no bulk export here%s; expected the address of a FHIR server that has $export"
                                .formatted(words);
                };
            case 429 -> "has too much to do, even after several tries%s; try again later".formatted(words);
            default -> "did not take the request%s".formatted(words);
        };
    }

    private static String progress(Reply reply) {
        return reply.header("X-Progress")
                .map(Issues::plain)
                .filter(text -> !text.isEmpty())
                .map(text -> " (“" + text + "”)")
                .orElse("");
    }

    private static String words(Duration waited) {
        return waited.toMinutes() < 120 ? waited.toMinutes() + " minutes" : waited.toHours() + " hours";
    }
}
