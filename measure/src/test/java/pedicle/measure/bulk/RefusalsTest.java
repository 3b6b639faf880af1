package pedicle.measure.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static pedicle.measure.bulk.BulkServer.lines;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.bulk.BulkServer.Answer;

/// What a server says no to, and what it says that nobody can use: one sentence each.
class RefusalsTest {

    private final BulkServer server = new BulkServer();
    private final Fetching fetching = Fetching.openly();

    @TempDir
    private Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_request_that_is_refused_says_why_and_what_to_do() {
        server.answers("/fhir/$export", Answer.outcome(401, "login", "Who is there?"));
        refused("401")
                .isEqualTo("asks who we are (401: “Who is there?”); --client-id and --key say so, if it knows them");
        server.answers("/fhir/$export", Answer.outcome(403, "forbidden", "Not for you"));
        refused("403")
                .isEqualTo("does not let this client export (403: “Not for you”); its registration needs system/*.rs"
                        + " or system/*.read");
        server.answers("/fhir/$export", Answer.of(404, "<html>"));
        refused("404")
                .isEqualTo(
                        "there is no bulk export here (404); expected the address of a FHIR server that has $export");
        server.answers("/fhir/$export", Answer.outcome(400, "not-supported", "_type Claim"));
        refused("400").isEqualTo("did not take the request (400: “_type Claim”)");
        server.answers("/fhir/$export", Answer.outcome(500, "processing", "Broken"));
        refused("500").isEqualTo("did not take the request (500: “Broken”)");
        server.answers("/fhir/$export", Answer.of(200, "{\"resourceType\":\"Bundle\"}"));
        refused("200").startsWith("answered at once, so that it has no bulk export in the background");
        server.answers("/fhir/$export", Answer.of(202, ""));
        refused("202").startsWith("took the request, but does not say where to ask for it");
        assertThat(temp.resolve("202")).isEmptyDirectory();
    }

    @Test
    void a_group_that_is_not_there_is_named() {
        assertThatThrownBy(() -> fetching.fetch()
                        .fetch(
                                new ExportRequest(server.fhir(), new Scope.Group("7"), List.of(), Optional.empty()),
                                temp.resolve("out")))
                .hasMessage(server.fhir() + "/Group/7/$export: there is no group “7” or no bulk export (404)");
    }

    @Test
    void a_server_that_is_busy_is_asked_again_and_not_for_ever() {
        server.answers("/fhir/$export", Answer.of(429, ""), Answer.of(202, "").with("Content-Location", "/status"));
        server.answers("/status", Answer.of(200, server.manifest()));
        fetching.everything(server.fhir(), temp.resolve("out"));
        server.answers("/fhir/$export", Answer.of(429, ""));
        refused("busy").startsWith("has too much to do, even after several tries (429)");
    }

    @Test
    void an_export_that_never_ends_is_waited_for_as_long_as_was_said_and_kept() throws IOException {
        server.exports("");
        server.answers("/status", Answer.of(202, "").with("X-Progress", "1%").with("Retry-After", "999999"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                .hasMessage(server.address() + "/status: not ready after 60 minutes (“1%”); the same command goes on"
                        + " waiting, --wait waits longer");
        assertThat(server.methods("/status")).doesNotContain("DELETE");
        server.answers("/status", Answer.of(200, server.manifest()));
        fetching.everything(server.fhir(), temp.resolve("out"));
        assertThat(server.calls("/fhir/$export")).hasSize(1);
    }

    @Test
    void an_export_that_fails_at_the_server_is_given_up_and_can_be_asked_for_again() {
        server.exports("");
        server.answers("/status", Answer.outcome(500, "processing", "Out of disk"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                .hasMessage(server.address() + "/status: the export failed at the server (500: “Out of disk”)");
        assertThat(temp.resolve("out")).isEmptyDirectory();
    }

    @Test
    void a_server_that_can_not_say_for_a_while_how_far_it_is_is_asked_again() {
        server.exports("");
        server.answers(
                "/status",
                Answer.outcome(500, "transient", "Later"),
                Answer.of(502, "<html>"),
                Answer.of(200, server.manifest()));
        assertThat(fetching.everything(server.fhir(), temp.resolve("out")).files())
                .isEmpty();
        server.answers("/status", Answer.of(503, ""));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("other")))
                .hasMessage(server.address()
                        + "/status: no good answer after several tries (503); the same command goes" + " on waiting");
        server.answers("/status", Answer.of(401, ""));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("other")))
                .hasMessage(server.address() + "/status: the server does not tell us of the export (401)");
    }

    @Test
    void a_manifest_that_is_none_is_named_with_what_it_lacks() {
        Map<String, String> wrong = Map.of(
                "[]",
                "an object with “transactionTime” and a list “output”",
                "<html>",
                "an object with “transactionTime” and a list “output”",
                "{\"transactionTime\":\"2025-06-01T00:00:00Z\"}",
                "an object with",
                "{\"transactionTime\":\"today\",\"output\":[]}",
                "an instant as “transactionTime”",
                server.manifest("../../x /p"),
                "a “type” and an “url” in each of “output”",
                server.manifest().replace("[]", "[{\"type\":\"Patient\"}]"),
                "a “type” and an “url”");
        wrong.forEach((manifest, expected) -> {
            server.exports(manifest);
            assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith(
                            server.address() + "/status: expected a manifest of a bulk export with " + expected);
        });
        server.exports(server.manifest("Patient ftp://127.0.0.1/p"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                .hasMessageContaining("names an address that is none: “ftp://127.0.0.1/p”");
    }

    @Test
    void a_server_that_is_not_there_is_said_so() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);
        assertThatThrownBy(() -> fetching.everything(nobody, temp.resolve("a")))
                .hasMessage(nobody + "/$export: can't be reached (nobody answers there)");
        URI nowhere = URI.create("https://nowhere.invalid/fhir");
        assertThatThrownBy(() -> fetching.everything(nowhere, temp.resolve("b")))
                .hasMessage(nowhere + "/$export: can't be reached (no computer has this name)");
    }

    @Test
    void a_server_that_is_away_later_is_waited_for() {
        server.exports("");
        server.answers("/status", Answer.of(202, "").with("Retry-After", "7"));
        String status = server.address() + "/status";
        List<Duration> rests = new ArrayList<>();
        Patience patience = new Patience(
                fetching.clock(),
                pause -> {
                    rests.add(pause);
                    server.close();
                },
                4,
                Duration.ofHours(1),
                Duration.ofMinutes(1));
        assertThatThrownBy(() -> new BulkFetch(fetching.access(), patience, fetching.manner(), fetching.watcher())
                        .fetch(Fetching.all(server.fhir()), temp.resolve("out")))
                .hasMessage(status + ": can't be reached (nobody answers there)");
        assertThat(rests.stream().map(Duration::toSeconds)).containsExactly(7L, 1L, 2L, 4L);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_taken() throws Exception {
        Path keys = temp.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keys.toString())
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), new TrustManager[0], new SecureRandom());
        HttpsServer safe = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        safe.setHttpsConfigurator(new HttpsConfigurator(context));
        safe.start();
        try {
            URI address = URI.create("https://127.0.0.1:" + safe.getAddress().getPort());
            assertThatThrownBy(() -> fetching.everything(address, temp.resolve("out")))
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith(address + "/$export: no safe connection (");
            assertThat(fetching.clock().rests()).isEmpty();
        } finally {
            safe.stop(0);
        }
    }

    @Test
    void nothing_is_asked_in_the_open_unless_that_is_allowed() {
        URI open = URI.create("http://records.invalid/fhir");
        assertThatThrownBy(() -> fetching.everything(open, temp.resolve("out")))
                .hasMessage(
                        open + "/$export: expected https, since patients' data goes this way; --insecure-http allows"
                                + " it");
        server.exports(server.manifest("Patient http://records.invalid/p"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                .hasMessageContaining("http://records.invalid/p: expected https");
        server.answers("/fhir/$export", Answer.of(307, "").with("Location", "http://records.invalid/$export"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("led")))
                .hasMessageContaining("expected https");
        assertThatThrownBy(() -> new Fetching(
                                fetching.clock(),
                                fetching.access(),
                                new BulkFetch.Manner(1, true, true),
                                fetching.watcher())
                        .everything(open, temp.resolve("allowed")))
                .hasMessageContaining("no computer has this name");
    }

    @Test
    void a_circle_of_redirects_ends() {
        server.answers("/fhir/$export", Answer.of(302, "").with("Location", "/fhir/$export"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                .hasMessageContaining("led from one address to the next more than 5 times");
        assertThat(server.calls("/fhir/$export")).hasSize(6);
    }

    @Test
    void an_address_a_type_or_a_moment_that_is_none_is_named() {
        for (String none : List.of("records", "ftp://a/b", "https://", "https://me:secret@a/b", "https://a/b?c=d")) {
            assertThatThrownBy(() -> ExportRequest.serverAddress(none))
                    .as(none)
                    .isInstanceOf(BadInput.class)
                    .hasMessageStartingWith("The server’s address: expected ")
                    .hasMessageNotContaining("secret");
        }
        assertThat(ExportRequest.serverAddress("https://a/b//")).isEqualTo(URI.create("https://a/b"));
        assertThatThrownBy(() ->
                        new ExportRequest(server.fhir(), new Scope.Patients(), List.of("patient"), Optional.empty()))
                .hasMessage("--types: expected names of FHIR resources such as Patient, found “patient”");
        assertThatThrownBy(() ->
                        new ExportRequest(server.fhir(), new Scope.Patients(), List.of(), Optional.of("2025-01-01")))
                .hasMessageStartingWith("--since: expected an instant such as");
        assertThatThrownBy(() -> new BulkFetch.Manner(0, true, true)).hasMessageStartingWith("--parallel: ");
    }

    @Test
    void a_place_that_is_no_folder_and_a_journal_that_is_none_are_named() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> fetching.everything(server.fhir(), file))
                .hasMessage(file + ": expected a folder, found a file");
        Path journal = Files.createDirectory(temp.resolve("out")).resolve("fetched.json");
        Files.writeString(journal, "{\"server\":1}");
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("out")))
                .hasMessageStartingWith(journal + ": expected what “measure fetch” wrote");
    }

    @Test
    void two_fetches_into_one_folder_are_kept_apart() {
        server.exports(server.manifest("Patient /p 1"));
        server.on("/p", _ -> {
            assertThatThrownBy(() -> Fetching.openly().everything(server.fhir(), temp.resolve("out")))
                    .hasMessage(temp.resolve("out") + ": another fetch is at work in this folder");
            return Answer.of(200, lines("Patient", 1));
        });
        assertThat(fetching.everything(server.fhir(), temp.resolve("out")).resources())
                .isEqualTo(1);
    }

    private AbstractStringAssert<?> refused(String folder) {
        String sentence = String.valueOf(
                catchThrowableOfType(BadInput.class, () -> fetching.everything(server.fhir(), temp.resolve(folder)))
                        .getMessage());
        assertThat(sentence).startsWith(server.fhir() + "/$export: ");
        return assertThat(sentence.substring((server.fhir() + "/$export: ").length()));
    }
}
