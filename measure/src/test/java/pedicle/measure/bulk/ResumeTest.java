package pedicle.measure.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pedicle.measure.bulk.BulkServer.lines;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.bulk.BulkServer.Answer;

/// A fetch that ends on the way, and the next one.
class ResumeTest {

    private final BulkServer server = new BulkServer();
    private final Fetching fetching = new Fetching(
            new HandClock(), new Access.Open(), new BulkFetch.Manner(1, false, false), Watcher.unwatched());

    @TempDir
    private Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void after_a_kill_only_what_is_lacking_is_fetched() throws Exception {
        String second = lines("Patient", 500);
        CountDownLatch begun = new CountDownLatch(1);
        server.exports(server.manifest("Condition /c 1", "Patient /p 500", "Encounter /e 2"));
        server.file("/c", lines("Condition", 1)).file("/e", lines("Encounter", 2));
        server.on("/p", call -> {
            if (begun.getCount() > 0) {
                begun.countDown();
                return Answer.of(200, second).with("ETag", "\"p\"").heldAfter(9000);
            }
            int from = Integer.parseInt(call.header("range").replaceAll("[^0-9]", ""));
            return Answer.of(206, second.substring(from))
                    .with("Content-Range", "bytes %d-%d/%d".formatted(from, second.length() - 1, second.length()));
        });
        Process child = Child.start(server.fhir(), out());
        try {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            Path part = out().resolve("unfinished/Patient-0001.part");
            while (!Files.exists(part) || Files.size(part) < 9000) {
                Thread.sleep(10);
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(measurable()).isEmpty();

        Fetched fetched = fetching.everything(server.fhir(), out());
        assertThat(fetched.resources()).isEqualTo(503);
        assertThat(Files.readString(out().resolve("Patient-0001.ndjson"))).isEqualTo(second);
        assertThat(server.calls("/fhir/$export")).hasSize(1);
        assertThat(server.calls("/c")).hasSize(1);
        assertThat(server.calls("/p").getLast().header("range")).isEqualTo("bytes=9000-");
        assertThat(measurable()).hasSize(3);
        assertThat(server.methods("/status")).containsExactly("GET", "GET", "DELETE");
    }

    @Test
    void where_the_server_forgot_the_export_a_new_one_is_asked_for() throws IOException {
        server.exports(server.manifest("Condition /c 1", "Patient /p 1"));
        server.file("/c", lines("Condition", 1)).answers("/p", Answer.of(404, ""));
        broken();
        server.answers("/status", Answer.of(404, ""));
        server.answers("/fhir/$export", Answer.of(202, "").with("Content-Location", server.address() + "/again"));
        server.answers(
                "/again",
                Answer.of(200, server.manifest("Condition /c 1", "Patient /q 1").replace("2025-06-01", "2025-06-02")));
        server.file("/q", lines("Patient", 1));
        Fetched fetched = fetching.everything(server.fhir(), out());
        assertThat(fetched.warnings())
                .contains("The server no longer had the export that was begun before; a new one was asked for.");
        assertThat(server.calls("/c")).hasSize(2);
        assertThat(fetched.transactionTime()).startsWith("2025-06-02");
        assertThat(measurable()).containsExactly("Condition-0001.ndjson", "Patient-0001.ndjson");
    }

    @Test
    void addresses_that_are_signed_anew_are_the_same_files() {
        server.exports(server.manifest("Condition /c?sign=1 1", "Patient /p?sign=1 1"));
        server.file("/c", lines("Condition", 1)).answers("/p", Answer.of(403, ""));
        broken();
        server.exports(server.manifest("Condition /c?sign=2 1", "Patient /p?sign=2 1"));
        server.file("/p", lines("Patient", 1));
        assertThat(fetching.everything(server.fhir(), out()).resources()).isEqualTo(2);
        assertThat(server.calls("/c")).hasSize(1);
        assertThat(server.calls("/p").getLast().query()).isEqualTo("sign=2");
    }

    @Test
    void a_signature_is_not_kept() throws IOException {
        server.exports(server.manifest("Condition /c?sign=secret 1"));
        server.file("/c", lines("Condition", 1));
        fetching.everything(server.fhir(), out());
        assertThat(Files.readString(out().resolve("fetched.json"))).doesNotContain("secret");
    }

    @Test
    void files_that_only_a_query_tells_apart_stay_apart() throws IOException {
        server.exports(server.manifest("Patient /p?part=1 1", "Patient /p?part=2 2"));
        server.on("/p", call -> Answer.of(200, lines("Patient", call.query().equals("part=1") ? 1 : 2)));
        assertThat(fetching.everything(server.fhir(), out()).resources()).isEqualTo(3);
        assertThat(Files.readAllLines(out().resolve("Patient-0002.ndjson"))).hasSize(2);
    }

    @Test
    void a_file_that_was_lost_meanwhile_comes_again() throws IOException {
        server.exports(server.manifest("Condition /c 1", "Patient /p 1"));
        server.file("/c", lines("Condition", 1)).answers("/p", Answer.of(404, ""));
        broken();
        Files.delete(out().resolve("unfinished/Condition-0001.ndjson"));
        server.file("/p", lines("Patient", 1));
        assertThat(fetching.everything(server.fhir(), out()).resources()).isEqualTo(2);
        assertThat(server.calls("/c")).hasSize(2);
    }

    @Test
    void an_end_while_the_files_are_put_in_their_place_is_made_up_for() throws IOException {
        server.exports(server.manifest("Condition /c 1", "Patient /p 1"));
        server.file("/c", lines("Condition", 1)).answers("/p", Answer.of(404, ""));
        broken();
        Files.move(out().resolve("unfinished/Condition-0001.ndjson"), out().resolve("Condition-0001.ndjson"));
        server.file("/p", lines("Patient", 1));
        fetching.everything(server.fhir(), out());
        assertThat(server.calls("/c")).hasSize(1);
        assertThat(measurable()).containsExactly("Condition-0001.ndjson", "Patient-0001.ndjson");
        assertThat(new ObjectMapper()
                        .readTree(out().resolve("fetched.json").toFile())
                        .at("/files"))
                .hasSize(2);
    }

    @Test
    void an_unfinished_export_is_not_mixed_with_another_one() {
        server.exports(server.manifest("Patient /p 1")).answers("/p", Answer.of(404, ""));
        broken();
        assertThatThrownBy(() -> fetching.fetch()
                        .fetch(
                                new ExportRequest(
                                        server.fhir(),
                                        new Scope.Everything(),
                                        List.of(),
                                        Optional.of("2025-01-01T00:00:00Z")),
                                out()))
                .hasMessage(out() + ": an export of everything is not all here yet; expected the same --since, or"
                        + " --cancel");
    }

    private void broken() {
        assertThatThrownBy(() -> fetching.everything(server.fhir(), out())).isInstanceOf(BadInput.class);
    }

    private Path out() {
        return temp.resolve("out");
    }

    private List<String> measurable() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.contains(".ndjson"))
                    .sorted()
                    .toList();
        }
    }
}
