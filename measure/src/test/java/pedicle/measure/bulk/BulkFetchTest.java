package pedicle.measure.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pedicle.measure.bulk.BulkServer.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.bulk.BulkServer.Answer;

/// From the request to the files: FHIR Bulk Data Access 2.0.0, step by step.
class BulkFetchTest {

    private final BulkServer server = new BulkServer();
    private final Fetching fetching = Fetching.openly();

    @TempDir
    private Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void the_request_asks_for_an_answer_in_the_background() {
        server.exports(server.manifest());
        server.answers("/fhir/Group/a-1/$export", Answer.of(202, "").with("Content-Location", "/status"));
        fetching.fetch()
                .fetch(
                        new ExportRequest(
                                server.fhir(),
                                new Scope.Group("a-1"),
                                List.of("Patient", "Condition"),
                                Optional.of("2025-01-01T00:00:00+01:00")),
                        out());
        BulkServer.Call call = server.calls("/fhir/Group/a-1/$export").getFirst();
        assertThat(call.header("prefer")).isEqualTo("respond-async");
        assertThat(call.header("accept")).isEqualTo("application/fhir+json");
        assertThat(call.query()).contains("%2B");
        assertThat(List.of(URLDecoder.decode(call.query(), UTF_8).split("&")))
                .containsExactly(
                        "_type=Patient,Condition",
                        "_since=2025-01-01T00:00:00+01:00",
                        "_outputFormat=application/fhir+ndjson");
    }

    @Test
    void patients_and_the_whole_system_have_operations_of_their_own() {
        assertThat(new Scope.Patients().path()).isEqualTo("Patient/$export");
        assertThat(Fetching.all(server.fhir()).address().getPath()).isEqualTo("/fhir/$export");
        assertThatThrownBy(() -> new Scope.Group("../Patient")).hasMessageStartingWith("--group: ");
    }

    @Test
    void the_status_is_asked_as_late_as_the_server_says_and_its_progress_is_told() {
        Instant at = fetching.clock().instant().plusSeconds(17 + 90);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
        server.exports("");
        server.answers(
                "/status",
                Answer.of(202, "").with("Retry-After", "17").with("X-Progress", "a third\u0007"),
                Answer.of(202, "").with("Retry-After", date),
                Answer.of(202, ""),
                Answer.of(202, "").with("Retry-After", "soon"),
                Answer.of(200, server.manifest()));
        List<String> told = new ArrayList<>();
        new Fetching(fetching.clock(), fetching.access(), fetching.manner(), new Watcher() {
                    @Override
                    public void at(long done, long of) {}

                    @Override
                    public void waits(String words) {
                        told.add(words);
                    }
                })
                .everything(server.fhir(), out());
        assertThat(fetching.clock().rests())
                .containsExactly(
                        Duration.ofSeconds(17), Duration.ofSeconds(90), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(told.getFirst()).isEqualTo("The server is at work (“a third”)");
    }

    @Test
    void the_files_lie_where_a_measure_reads_them_and_the_rest_beside() throws Exception {
        server.exports(server.manifestWith(
                "\"deleted\":[%s],\"error\":[%s],"
                        .formatted(server.outputs("Bundle /d 1"), server.outputs("OperationOutcome /e")),
                "Patient /p1 2",
                "Patient /p2 3",
                "Condition /c 1"));
        server.file("/p1", lines("Patient", 2)).file("/p2", lines("Patient", 3)).file("/c", lines("Condition", 1));
        server.file("/d", lines("Bundle", 1));
        server.file("/e", """
                {"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"x","diagnostics":"No Claims"}]}
                """.repeat(3));
        Fetched fetched = fetching.everything(server.fhir(), out());
        assertThat(names())
                .containsExactly(
                        "Condition-0001.ndjson",
                        "Patient-0001.ndjson",
                        "Patient-0002.ndjson",
                        "deleted/Bundle-0001.ndjson",
                        "errors/OperationOutcome-0001.ndjson",
                        "fetched.json");
        assertThat(Files.readString(out().resolve("Patient-0002.ndjson"))).isEqualTo(lines("Patient", 3));
        assertThat(fetched.resources()).isEqualTo(6);
        assertThat(fetched.warnings())
                .contains("The server says, 3 time(s): warning, “No Claims”.")
                .anyMatch(warning -> warning.contains("say what was deleted"));
        JsonNode journal = journal();
        assertThat(journal.at("/server").asText()).isEqualTo(server.fhir().toString());
        assertThat(journal.at("/transactionTime").asText()).isEqualTo("2025-06-01T00:00:00Z");
        JsonNode first = journal.at("/files/0");
        assertThat(journal.at("/files").findValuesAsText("name")).hasSize(5).isSorted();
        assertThat(journal.has("unfinished")).isFalse();
        assertThat(first.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(
                                        out().resolve(first.path("name").asText())))));
    }

    @Test
    void the_export_is_taken_away_at_the_server_when_all_is_here() {
        server.exports(server.manifest("Patient /p 1")).file("/p", lines("Patient", 1));
        fetching.everything(server.fhir(), out());
        assertThat(server.methods("/status")).containsExactly("GET", "DELETE");
    }

    @Test
    void a_server_that_can_not_take_it_away_is_no_trouble_and_one_that_fails_is_told() {
        for (int status : List.of(405, 500)) {
            server.exports(server.manifest());
            String manifest = server.manifest();
            server.on(
                    "/status",
                    call -> call.method().equals("DELETE") ? Answer.of(status, "") : Answer.of(200, manifest));
            List<String> warnings = fetching.everything(server.fhir(), temp.resolve("out" + status))
                    .warnings();
            assertThat(warnings.contains("The server did not take its export away (500)."))
                    .isEqualTo(status == 500);
        }
    }

    @Test
    void every_page_of_a_manifest_is_read() throws IOException {
        server.exports(server.manifestWith("\"link\":[{\"relation\":\"next\",\"url\":\"/page2\"}],", "Patient /p1 1"));
        server.answers("/page2", Answer.of(200, server.manifest("Patient /p2 2", "Patient /p1 1")));
        server.file("/p1", lines("Patient", 1)).file("/p2", lines("Patient", 2));
        assertThat(fetching.everything(server.fhir(), out()).files()).hasSize(2);
        assertThat(server.calls("/p1")).hasSize(1);

        server.exports(server.manifestWith("\"link\":[{\"relation\":\"next\",\"url\":\"/status\"}],", "Patient /p1 1"));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), temp.resolve("circle")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found one read before");
    }

    @Test
    void the_third_draft_of_the_standard_is_understood_too() {
        server.exports("""
                {"transactionTime":"2025-06-01T00:00:00Z","secure":false,"output":[{"type":"Patient","url":"%s/p"}]}""".formatted(server.address()));
        server.file("/p", lines("Patient", 2));
        Fetched fetched = fetching.everything(server.fhir(), out());
        assertThat(fetched.resources()).isEqualTo(2);
        assertThat(fetched.warnings()).anyMatch(warning -> warning.contains("does not say how many"));
    }

    @Test
    void a_type_that_did_not_come_and_one_that_nobody_asked_for_are_named() {
        server.exports(server.manifest("Patient /p 1", "Basic /b 1"));
        server.file("/p", lines("Patient", 1)).file("/b", lines("Basic", 1));
        Fetched fetched = fetching.fetch()
                .fetch(
                        new ExportRequest(
                                server.fhir(),
                                new Scope.Everything(),
                                List.of("Patient", "Encounter"),
                                Optional.empty()),
                        out());
        assertThat(fetched.warnings())
                .containsExactly(
                        "No Encounter came, though asked for: there is none, or it is not exported.",
                        "The server also sent what was not asked for: Basic.");
    }

    @Test
    void what_changed_since_the_last_export_goes_beside_it() throws IOException {
        server.exports(server.manifest("Patient /p 1")).file("/p", lines("Patient", 1));
        fetching.everything(server.fhir(), out());
        assertThatThrownBy(() -> fetching.everything(server.fhir(), out()))
                .hasMessage(
                        out() + ": holds the export of 2025-06-01T00:00:00Z already; --since last adds what changed,"
                                + " another folder takes a new one");
        server.exports(server.manifest("Patient /q 2").replace("2025-06-01", "2025-07-01"));
        server.file("/q", lines("Patient", 2));
        fetching.fetch().fetch(sinceLast(), out());
        assertThat(server.calls("/fhir/$export").getLast().query()).contains("_since=2025-06-01T00%3A00%3A00Z");
        assertThat(names()).containsExactly("Patient-0001.ndjson", "Patient-0002.ndjson", "fetched.json");
        assertThat(journal().at("/transactionTime").asText()).isEqualTo("2025-07-01T00:00:00Z");
        assertThat(journal().at("/files/0/exported").asText()).isEqualTo("2025-06-01T00:00:00Z");
    }

    @Test
    void there_is_no_last_export_in_a_new_folder_and_none_of_another_kind() {
        assertThatThrownBy(() -> fetching.fetch().fetch(sinceLast(), out()))
                .hasMessage(out() + ": --since last needs an export that is all here, and there is none yet");
        server.exports(server.manifest());
        fetching.everything(server.fhir(), out());
        assertThatThrownBy(() -> fetching.fetch()
                        .fetch(
                                new ExportRequest(server.fhir(), new Scope.Patients(), List.of(), Optional.of("last")),
                                out()))
                .hasMessageContaining("holds an export of " + server.fhir() + "/$export; expected the same request");
    }

    @Test
    void a_folder_with_files_of_others_is_left_alone() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("Patient.ndjson"), "");
        assertThatThrownBy(() -> fetching.everything(server.fhir(), out()))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith(out() + ": expected a new or empty folder");
        assertThat(names()).containsExactly("Patient.ndjson");
    }

    @Test
    void an_export_can_be_given_up_here_and_at_the_server() throws IOException {
        server.exports(server.manifest("Patient /p 1")).answers("/p", Answer.of(404, ""));
        assertThatThrownBy(() -> fetching.everything(server.fhir(), out())).isInstanceOf(BadInput.class);
        assertThat(journal().has("unfinished")).isTrue();
        assertThat(fetching.fetch().cancel(Fetching.all(server.fhir()), out())).isEmpty();
        assertThat(server.methods("/status")).containsExactly("GET", "DELETE");
        assertThat(out()).isEmptyDirectory();
        assertThatThrownBy(() -> fetching.fetch().cancel(Fetching.all(server.fhir()), out()))
                .hasMessage(out() + ": there is no unfinished export from " + server.fhir() + " to cancel");
    }

    private ExportRequest sinceLast() {
        return new ExportRequest(server.fhir(), new Scope.Everything(), List.of(), Optional.of("last"));
    }

    private Path out() {
        return temp.resolve("out");
    }

    private JsonNode journal() throws IOException {
        return new ObjectMapper().readTree(out().resolve("fetched.json").toFile());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(out())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
