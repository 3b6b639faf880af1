package pedicle.care.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// A server on the loopback that plays a record system: it answers with the texts that it was given, and remembers
/// what it was asked.
public final class LocalServer implements AutoCloseable {

    /// `path` is with its query; `authorization` is empty where there was no such header.
    public record Asked(String path, String authorization) {}

    private record Answer(int status, String body, Map<String, String> headers, long afterMillis) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public LocalServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public LocalServer with(String path, String body) {
        return with(path, 200, body, Map.of(), 0);
    }

    public LocalServer with(String path, int status, String body, Map<String, String> headers, long afterMillis) {
        answers.put(path, new Answer(status, body, headers, afterMillis));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /// By the path with or without its query.
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(new Asked(
                    path,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .orElse("")));
            String bare = exchange.getRequestURI().getPath();
            Answer answer = answers.getOrDefault(path, answers.getOrDefault(bare, new Answer(404, "{}", Map.of(), 0)));
            LockSupport.parkNanos(answer.afterMillis() * 1_000_000);
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
