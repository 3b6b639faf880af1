package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `measure fetch` from a server that hands out a generated population.
class MeasureFetchCommandTest {

    private final HttpServer server = listening();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void population() {
        Said.by("measure", "generate", records().toString(), "--patients", "300", "--plain")
                .assertDone();
        server.createContext("/", this::handle);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void what_is_fetched_measures_as_what_was_exported() throws IOException {
        Path out = folder.resolve("out");
        Said said = Said.by("measure", "fetch", address(), "--out", out.toString(), "--json", "-");
        said.assertDone();
        JsonNode json = new ObjectMapper().readTree(said.out());
        assertThat(json.at("/transactionTime").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(json.at("/files/0/sha256").asText()).hasSize(64);
        assertThat(json.at("/resources").asLong()).isPositive();
        assertThat(patients(out)).hasSameTextualContentAs(patients(records()));
    }

    @Test
    void a_person_is_told_what_came_and_what_to_do_with_it() {
        Path out = folder.resolve("out");
        Said said = Said.by("measure", "fetch", address(), "--out", out.toString(), "--types", "Patient,Claim");
        said.assertDone();
        assertThat(said.out())
                .contains(" resources in ")
                .contains("Measure them: ./pedicle measure run " + out)
                .contains("Note: No Claim came, though asked for");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void there_is_nothing_to_give_up_where_nothing_was_begun() {
        Path out = folder.resolve("out");
        Said.by("measure", "fetch", address(), "--out", out.toString(), "--cancel")
                .assertBadInput(out + ": there is no unfinished export from " + address() + " to cancel");
    }

    @Test
    void options_that_can_not_be_are_named() {
        String out = folder.resolve("out").toString();
        Said.by("measure", "fetch", address(), "--out", out, "--client-id", "us")
                .assertBadInput("--client-id and --key: expected both or neither");
        Said.by("measure", "fetch", address(), "--out", out, "--wait", "soon")
                .assertBadInput("--wait: expected a time such as 90m, 24h or 2d, found “soon”");
        assertThat(Said.by("measure", "fetch", address(), "--out", out, "--group", "1", "--system")
                        .status())
                .isEqualTo(2);
        assertThat(Said.by("measure", "fetch", address()).status()).isEqualTo(2);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private Path patients(Path export) {
        Path file = folder.resolve(export.getFileName() + ".csv");
        Said.by(
                        "measure",
                        "run",
                        export.toString(),
                        "--from",
                        "2024-01-01",
                        "--to",
                        "2025-12-31",
                        "--patients",
                        file.toString())
                .assertDone();
        return file;
    }

    private Path records() {
        return folder.resolve("records");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/$export")) {
                exchange.getResponseHeaders().add("Content-Location", address() + "/status");
                exchange.sendResponseHeaders(202, -1);
            } else if (path.equals("/status")) {
                answer(exchange, manifest().getBytes(StandardCharsets.UTF_8));
            } else {
                answer(exchange, Files.readAllBytes(records().resolve(path.substring(1))));
            }
        }
    }

    private String manifest() throws IOException {
        try (Stream<Path> files = Files.list(records())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".ndjson"))
                    .map(name -> "{\"type\":\"%s\",\"url\":\"%s/%s\"}"
                            .formatted(name.substring(0, name.indexOf('-')), address(), name))
                    .collect(Collectors.joining(
                            ",",
                            "{\"transactionTime\":\"2026-01-01T00:00:00Z\",\"requiresAccessToken\":false,\"output\":[",
                            "]}"));
        }
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
