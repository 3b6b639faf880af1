package pedicle.measure.bulk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/// A server on the loopback that answers as it was told, and remembers what it was asked.
final class BulkServer implements AutoCloseable {

    /// What it was asked; the headers by their names in small letters.
    record Call(String method, String path, String query, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    interface Script {
        Answer answer(Call call);
    }

    /// `cutAfter` bytes of the body come, and then the line goes dead; `holds` leaves it open instead.
    static final class Answer {
        private final int status;
        private final byte[] body;
        private final Map<String, String> headers = new ConcurrentHashMap<>();
        private int cutAfter = -1;
        private boolean holds;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        static Answer of(int status, String body) {
            return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer of(int status, byte[] body) {
            return new Answer(status, body);
        }

        static Answer outcome(int status, String code, String text) {
            return of(status, """
                    {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"%s","diagnostics":"%s"}]}""".formatted(code, text));
        }

        Answer with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Answer cutAfter(int bytes) {
            cutAfter = bytes;
            return this;
        }

        Answer heldAfter(int bytes) {
            holds = true;
            return cutAfter(bytes);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    BulkServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    URI fhir() {
        return URI.create(address() + "/fhir");
    }

    BulkServer on(String path, Script script) {
        scripts.put(path, script);
        return this;
    }

    /// One after another; the last again and again.
    BulkServer answers(String path, Answer... answers) {
        AtomicInteger next = new AtomicInteger();
        return on(path, _ -> answers[Math.min(next.getAndIncrement(), answers.length - 1)]);
    }

    /// An export that is ready at once.
    BulkServer exports(String manifest) {
        answers("/fhir/$export", Answer.of(202, "").with("Content-Location", address() + "/status"));
        return on("/status", call -> call.method().equals("DELETE") ? Answer.of(202, "") : Answer.of(200, manifest));
    }

    BulkServer file(String path, String lines) {
        return answers(path, Answer.of(200, lines));
    }

    List<Call> calls(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).toList();
    }

    List<String> methods(String path) {
        return calls(path).stream().map(Call::method).toList();
    }

    /// `entries` as `Patient /1 3`: type, path and count; without a count where it is not said.
    String manifest(String... entries) {
        return manifestWith("", entries);
    }

    String manifestWith(String more, String... entries) {
        return """
                {"transactionTime":"2025-06-01T00:00:00Z","request":"%s","requiresAccessToken":false,%s
                 "output":[%s]}""".formatted(fhir(), more, outputs(entries));
    }

    String outputs(String... entries) {
        return String.join(
                ",",
                Arrays.stream(entries)
                        .map(entry -> entry.split(" "))
                        .map(words -> "{\"type\":\"%s\",\"url\":\"%s\"%s}"
                                .formatted(
                                        words[0],
                                        words[1].startsWith("/") ? address() + words[1] : words[1],
                                        words.length > 2 ? ",\"count\":" + words[2] : ""))
                        .toList());
    }

    /// So many resources of a type, a line each.
    static String lines(String type, int count) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < count; at++) {
            lines.append("{\"resourceType\":\"%s\",\"id\":\"%d\"}%n".formatted(type, at));
        }
        return lines.toString();
    }

    static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            Call call = new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            calls.add(call);
            Answer answer =
                    scripts.getOrDefault(call.path(), _ -> Answer.of(404, "")).answer(call);
            answer.headers.forEach(
                    (name, value) -> exchange.getResponseHeaders().add(name, value));
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            OutputStream out = exchange.getResponseBody();
            if (answer.cutAfter < 0) {
                out.write(answer.body);
            } else {
                out.write(answer.body, 0, answer.cutAfter);
                out.flush();
                if (answer.holds) {
                    Thread.sleep(600_000);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
