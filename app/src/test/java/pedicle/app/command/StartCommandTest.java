package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Child;
import pedicle.app.Lakeside;
import pedicle.app.Main;
import pedicle.app.workspace.Lock;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.reference.Reference;

/// Starting, and what may be done beside a running server.
class StartCommandTest {

    private static final String READY = "Pedicle is ready at ";

    @TempDir
    private Path root = Path.of("");

    private Path workspace = Path.of("");

    @BeforeEach
    void name() {
        workspace = root.resolve("workspace").toAbsolutePath();
    }

    @Test
    void a_trust_file_that_is_none_is_named_before_a_workspace_is_made() throws IOException {
        Path file = Files.writeString(root.resolve("trust.json"), "{\"baseUrl\": \"https://cds.example\"}")
                .toAbsolutePath();
        Said.by("start", "--port", "0", "--workspace", workspace.toString(), "--trust", file.toString())
                .assertBadInput(file + ": issuers: expected at least one with iss and jwks or jwksUri, found none");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void a_network_of_one_s_own_is_loaded_into_an_empty_workspace_alone() {
        Path nowhere = root.resolve("nowhere");
        start("--network", nowhere.toString()).assertBadInput(nowhere + ": there is no such folder");
        assertThat(workspace).doesNotExist();
        Path lakeside = Lakeside.copyTo(root.resolve("lakeside"));
        start("--example", "--network", lakeside.toString())
                .assertBadInput("--network and --example: expected one of them, found both");
        try (Workspace full = Workspace.open(workspace, Optional.empty())) {
            Lakeside.loadInto(full, Reference.load());
        }
        start("--network", lakeside.toString())
                .assertBadInput(workspace
                        + ": this workspace holds a network or a measure already; name another with --workspace");
    }

    private Said start(String... more) {
        return Said.by(
                Stream.concat(Stream.of("start", "--port", "0", "--workspace", workspace.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void a_running_server_shows_the_example_is_backed_up_and_lets_nobody_else_in() throws Exception {
        Process server =
                Child.start(Main.class, "start", "--example", "--port", "0", "--workspace", workspace.toString());
        try (BufferedReader said = server.inputReader();
                HttpClient browser = HttpClient.newHttpClient()) {
            String ready = said.readLine();
            assertThat(ready).startsWith(READY + "http://127.0.0.1:");
            URI address = URI.create(ready.substring(READY.length()));
            HttpRequest overview = HttpRequest.newBuilder(address.resolve("/")).build();
            assertThat(browser.send(overview, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("Lakeside");

            Said.by("start", "--port", "0", "--workspace", workspace.toString())
                    .assertBadInput(workspace + ": another Pedicle serves this workspace already; stop it first");

            Path other = root.resolve("other").toAbsolutePath();
            Said.by("start", "--port", Integer.toString(address.getPort()), "--workspace", other.toString())
                    .assertBadInput("port %d is in use by another program; choose one with --port"
                            .formatted(address.getPort()));
            // Refused before anything is made.
            assertThat(other).doesNotExist();

            Path backup = root.resolve("backup.db");
            Said.by("doctor", "--workspace", workspace.toString()).assertDone();
            Said.by("backup", backup.toString(), "--workspace", workspace.toString())
                    .assertDone();
            Said.by("restore", backup.toString(), "--workspace", workspace.toString())
                    .assertBadInput(workspace + ": the workspace is in use; stop the server first");
            Said.by("restore", backup.toString(), "--workspace", other.toString())
                    .assertDone();
            Said restored = Said.by("doctor", "--workspace", other.toString());
            restored.assertDone();
            assertThat(restored.out()).containsPattern("rows in transcript +21");
        } finally {
            server.destroy();
            server.waitFor();
        }
        Lock.take(workspace).orElseThrow().close();
    }

    @Test
    void a_card_given_out_just_before_a_signal_to_stop_is_on_the_disk() throws Exception {
        Process server = Child.start(Main.class, "start", "--port", "0", "--workspace", workspace.toString());
        try (BufferedReader said = server.inputReader();
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(said.readLine().substring(READY.length()));
            HttpRequest order = HttpRequest.newBuilder(address.resolve("/cds-services/lumbar-imaging-sign"))
                    .POST(HttpRequest.BodyPublishers.ofFile(
                            Path.of("..", "examples", "lakeside", "orders", "acute-12-days.json")))
                    .build();
            assertThat(client.send(order, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        } finally {
            server.destroy();
            server.waitFor();
        }
        try (Workspace stopped = Workspace.open(workspace, Optional.empty())) {
            assertThat(stopped.<Integer>read(handle -> handle.createQuery("select count(*) from shown_card")
                            .mapTo(Integer.class)
                            .one()))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_port_that_another_program_holds_is_named_and_the_workspace_let_go_of() throws IOException {
        Workspace.open(workspace, Optional.empty()).close();
        byte[] before = Files.readAllBytes(workspace.resolve("pedicle.db"));
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(holder.getLocalPort());
            Said.by("start", "--port", port, "--workspace", workspace.toString())
                    .assertBadInput("port " + port + " is in use by another program; choose one with --port");
        }
        assertThat(workspace.resolve("pedicle.db")).hasBinaryContent(before);
        Lock.take(workspace).orElseThrow().close();
    }

    @Test
    void a_newer_workspace_is_not_served() throws IOException {
        Workspace.open(workspace, Optional.empty()).close();
        Path file = workspace.resolve("pedicle.db");
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle ->
                        handle.execute("update flyway_schema_history set version = '99' where version = '1'"));
        byte[] before = Files.readAllBytes(file);
        Said said = Said.by("start", "--port", "0", "--workspace", workspace.toString());
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .startsWith(
                        "pedicle: " + file + ": this workspace was made by a newer Pedicle (its tables are version 99")
                .hasLineCount(1);
        assertThat(file).hasBinaryContent(before);
    }
}
