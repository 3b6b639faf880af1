package pedicle.app.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.app.workspace.Workspace;
import pedicle.care.client.Gate;
import pedicle.care.client.RecordReader;
import pedicle.care.client.Trust;
import pedicle.care.hooks.CardIds;
import pedicle.care.hooks.Discovery;
import pedicle.care.hooks.Hook;
import pedicle.care.hooks.HookDesk;
import pedicle.care.hooks.OrderDesk;
import pedicle.care.hooks.Reply;
import pedicle.care.hooks.Trial;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;

/// The addresses that record systems call: discovery, the three services, feedback.
///
/// Without a trust file only this computer gets in. With one, every call but discovery carries a token, and clients
/// in a browser may come from the listed origins. Whatever goes wrong, the answer is an OperationOutcome.
final class CdsHooks implements AutoCloseable {

    private static final String ROOT = "/cds-services";
    private static final String JSON_TYPE = "application/json";

    /// Twenty times a realistic record of 100 kB.
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int TOO_LONG = 413;
    private static final Duration LINGERS = Duration.ofSeconds(2);

    /// Numbers keep their digits, since orders are sent back as they came.
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final OrderDesk orders;
    private final List<RuleSet> sets;
    private final Duration budget;
    private final Clock clock;
    private final HookDesk desk;
    private final CardLog log;
    private final RecordReader reader;
    private final Optional<Trust> trust;
    private final Callers callers;
    private final Optional<Gate> gate;

    /// `answered` is told when answers to cards have been kept.
    CdsHooks(
            Workspace workspace,
            Reference reference,
            Optional<Trust> trust,
            Duration budget,
            Clock clock,
            Runnable answered) {
        this.trust = trust;
        this.callers = new Callers(trust);
        this.gate = trust.map(known -> new Gate(known, clock));
        this.reader = new RecordReader(trust);
        this.orders = new OrderDesk(reference.facts(), reference.codes(), reference.figures(), CardIds.secret());
        this.sets = List.copyOf(reference.ruleSets());
        this.budget = budget;
        this.clock = clock;
        this.log = new CardLog(workspace, clock, answered);
        this.desk = new HookDesk(orders, sets, reader, budget, clock, log);
    }

    /// Does beforehand what the first request would wait for.
    void begin() {
        Thread.ofVirtual().start(orders::prepare);
        Thread.ofVirtual().start(reader::prepare);
    }

    /// The same desk for those who only try an order.
    Trial trial() {
        return new Trial(orders, sets, reader, budget, clock, log::reasons);
    }

    /// What the workspace holds of clinicians' answers has changed.
    void forget() {
        log.forget();
    }

    static boolean isAt(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    void routes(RoutesConfig routes) {
        routes.get(ROOT, context -> admitted(context, () -> new Reply(200, Discovery.write())));
        routes.post(ROOT + "/{id}", context -> admitted(context, () -> answer(context)));
        routes.post(ROOT + "/{id}/feedback", context -> admitted(context, () -> feedback(context)));
        for (String path : List.of(ROOT, ROOT + "/{id}", ROOT + "/{id}/feedback")) {
            routes.options(path, this::preflight);
        }
        routes.get(ROOT + "/{id}", CdsHooks::onlyPost);
        routes.get(ROOT + "/{id}/feedback", CdsHooks::onlyPost);
    }

    /// For what no route takes; a reply of ours with the same status stays as it is.
    static void nowhere(Context context) {
        if (Optional.ofNullable(context.res().getContentType()).orElse("").startsWith(JSON_TYPE)) {
            return;
        }
        write(
                context,
                Reply.refusal(404, "expected an address under /cds-services as discovery lists them, found another"));
    }

    static void fault(Context context) {
        write(context, Reply.refusal(500, "a fault of ours; the terminal of the service says which"));
    }

    @Override
    public void close() {
        reader.close();
        log.close();
        gate.ifPresent(Gate::close);
    }

    private interface Answering {
        Reply answer() throws IOException;
    }

    private void admitted(Context context, Answering answering) {
        Optional<String> stranger = callers.stranger(context);
        if (stranger.isPresent()) {
            write(context, Reply.refusal(403, stranger.get()));
            return;
        }
        callers.allowOrigin(context);
        try {
            write(context, answering.answer());
        } catch (BadInput bad) {
            write(context, Reply.refusal(400, String.valueOf(bad.getMessage())));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private Reply answer(Context context) throws IOException {
        Optional<Hook> hook = Hook.of(context.pathParam("id"));
        if (hook.isEmpty()) {
            return unknown(context);
        }
        Optional<Reply> refused = refused(context, Set.of(address(hook.get())));
        return refused.isPresent()
                ? refused.get()
                : read(context, json -> desk.answer(hook.get(), json, base(context)));
    }

    private Reply feedback(Context context) throws IOException {
        Optional<Hook> hook = Hook.of(context.pathParam("id"));
        if (hook.isEmpty()) {
            return unknown(context);
        }
        String service = address(hook.get());
        Optional<Reply> refused = refused(context, Set.of(service, service + "/feedback"));
        return refused.isPresent() ? refused.get() : read(context, json -> desk.feedback(hook.get(), json));
    }

    private static Reply unknown(Context context) {
        return Reply.refusal(
                404, "expected one of the services that /cds-services lists, found “" + context.pathParam("id") + "”");
    }

    /// Why a token keeps its bearer out; empty where it lets in, or none is asked for.
    private Optional<Reply> refused(Context context, Set<String> audiences) {
        if (gate.isEmpty()) {
            return Optional.empty();
        }
        return switch (gate.get().admit(Optional.ofNullable(context.header("Authorization")), audiences)) {
            case Gate.Admission.Admitted _ -> Optional.empty();
            case Gate.Admission.Refused(String why) -> {
                context.header("WWW-Authenticate", "Bearer");
                yield Optional.of(Reply.refusal(401, why));
            }
        };
    }

    private interface Reading {
        Reply of(JsonNode json);
    }

    /// No body is kept beyond the most.
    private static Reply read(Context context, Reading reading) throws IOException {
        long length = context.req().getContentLengthLong();
        if (length > MOST_BYTES) {
            return tooLong(context);
        }
        // Where the length is known the body is read into one piece, else it grows as it comes.
        byte[] body = length < 0
                ? context.req().getInputStream().readNBytes(MOST_BYTES + 1)
                : whole(context.req().getInputStream(), Math.toIntExact(length));
        if (body.length > MOST_BYTES) {
            return tooLong(context);
        }
        try {
            return reading.of(JSON.readTree(body));
        } catch (JsonProcessingException broken) {
            return Reply.refusal(400, "expected JSON, found something else" + at(broken));
        }
    }

    /// Shorter where the client stopped before the end that it gave.
    private static byte[] whole(InputStream from, int length) throws IOException {
        byte[] body = new byte[length];
        int came = from.readNBytes(body, 0, length);
        return came == length ? body : Arrays.copyOf(body, came);
    }

    /// What is too deep or too long for any sense has no place to name.
    static String at(JsonProcessingException broken) {
        return Optional.ofNullable(broken.getLocation())
                .map(place -> " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr()))
                .orElse("");
    }

    private static Reply tooLong(Context context) {
        context.header("Connection", "close");
        return Reply.refusal(TOO_LONG, "expected a request of at most %d bytes, found more".formatted(MOST_BYTES));
    }

    /// The address by which a token names its service.
    private String address(Hook hook) {
        return trust.map(known -> known.baseUrl().toString()).orElse("") + ROOT + "/" + hook.id();
    }

    /// The address of our pages as the client's browser will find them.
    private String base(Context context) {
        return trust.map(known -> known.baseUrl().toString()).orElseGet(() -> "http://" + context.host());
    }

    /// A browser asks before it lets its page call us.
    private void preflight(Context context) {
        Optional<String> stranger = callers.stranger(context);
        if (stranger.isPresent()) {
            write(context, Reply.refusal(403, stranger.get()));
            return;
        }
        callers.allowOrigin(context);
        context.header("Access-Control-Allow-Methods", "GET, POST");
        context.header("Access-Control-Allow-Headers", "Authorization, Content-Type");
        context.header("Access-Control-Max-Age", "600");
        context.status(204);
    }

    private static void onlyPost(Context context) {
        context.header("Allow", "POST");
        write(context, Reply.refusal(405, "expected POST, found GET"));
    }

    private static void write(Context context, Reply reply) {
        try {
            byte[] body = JSON.writeValueAsBytes(reply.body());
            context.status(reply.status()).contentType(JSON_TYPE);
            if (reply.status() == TOO_LONG) {
                Lingering.say(context, body, LINGERS);
            } else {
                context.result(body);
            }
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a reply can't be written", unwritable);
        }
    }
}
