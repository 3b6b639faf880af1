package pedicle.care.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Fetches what a request did not bring from the FHIR server that it names, all of it at the same time.
///
/// A name in a request must not lead us anywhere: only https or the loopback, only the servers listed where trust
/// is required, no redirect, and no answer beyond [#MOST_BYTES].
public final class RecordReader implements AutoCloseable {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Empty until [#prepare] or the first record: a client reads all certificates that this machine trusts, for
    /// which no start should wait.
    private Optional<HttpClient> http = Optional.empty();

    /// Empty where no trust is required.
    private final Optional<List<URI>> listed;

    public RecordReader(Optional<Trust> trust) {
        this.listed = trust.map(Trust::fhirServers);
    }

    /// Does beforehand what the first request would wait for.
    public void prepare() {
        http();
    }

    private synchronized HttpClient http() {
        if (http.isEmpty()) {
            http = Optional.of(HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build());
        }
        return http.get();
    }

    /// Whether this server may be asked at all. Without a list, one beyond this computer only with the token that
    /// the client gave for it, since nothing leaves the house unasked.
    public boolean mayAsk(EhrAccess access) {
        URI server = access.server();
        if (listed.isPresent()) {
            return listed.get().contains(server);
        }
        return EhrAccess.isLoopback(server)
                || (EhrAccess.isHttps(server) && access.token().isPresent());
    }

    /// The answers to these queries, by the same keys; what failed, or did not come within `budget` in all, is not
    /// among them.
    public Map<String, JsonNode> read(EhrAccess access, Map<String, String> queries, Duration budget) {
        if (!mayAsk(access)) {
            return Map.of();
        }
        long end = System.nanoTime() + budget.toNanos();
        Map<String, CompletableFuture<HttpResponse<byte[]>>> asked = new LinkedHashMap<>();
        HttpClient client = http();
        queries.forEach((key, query) -> asked.put(
                key,
                client.sendAsync(
                        request(access, query, budget),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES))));
        Map<String, JsonNode> came = new HashMap<>();
        asked.forEach((key, answer) -> arrived(answer, end).ifPresent(json -> came.put(key, json)));
        return came;
    }

    @Override
    public synchronized void close() {
        http.ifPresent(HttpClient::shutdownNow);
    }

    private static HttpRequest request(EhrAccess access, String query, Duration budget) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.server() + "/" + query))
                .header("Accept", "application/fhir+json")
                .timeout(budget);
        access.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.GET().build();
    }

    private static Optional<JsonNode> arrived(CompletableFuture<HttpResponse<byte[]>> answer, long end) {
        try {
            HttpResponse<byte[]> response = answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return response.statusCode() == 200 ? json(response.body()) : Optional.empty();
        } catch (TimeoutException late) {
            boolean _ = answer.cancel(true);
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
