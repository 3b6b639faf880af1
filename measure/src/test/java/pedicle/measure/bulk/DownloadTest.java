package pedicle.measure.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static pedicle.measure.bulk.BulkServer.lines;
import static pedicle.measure.bulk.BulkServer.packed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.bulk.BulkServer.Answer;
import pedicle.measure.bulk.BulkServer.Call;

/// One file on its way, and all that can become of it there.
class DownloadTest {

    private static final String TEN = lines("Patient", 10);
    private static final byte[] BYTES = TEN.getBytes(StandardCharsets.UTF_8);

    private final BulkServer server = new BulkServer();
    private final Fetching fetching = Fetching.openly();

    @TempDir
    private Path temp = Path.of("");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_broken_line_is_gone_on_with_where_it_broke() throws IOException {
        answersInRanges("\"one\"", 100, 100);
        assertThat(fetched()).isEqualTo(TEN);
        assertThat(server.calls("/p").stream().map(call -> call.header("range")))
                .containsExactly("", "bytes=100-", "bytes=200-");
        assertThat(server.calls("/p").getLast().header("if-range")).isEqualTo("\"one\"");
    }

    @Test
    void a_line_may_break_as_often_as_it_likes_while_something_comes() throws IOException {
        answersInRanges("\"one\"", 40, 40, 40, 40, 40, 40, 40);
        assertThat(fetched()).isEqualTo(TEN);
    }

    @Test
    void a_file_that_changed_meanwhile_comes_from_its_beginning() throws IOException {
        String other = lines("Patient", 10).replace("\"9\"", "\"x\"");
        server.exports(server.manifest("Patient /p 10"));
        server.answers(
                "/p",
                Answer.of(200, TEN).with("ETag", "\"one\"").cutAfter(100),
                Answer.of(200, other).with("ETag", "\"two\""));
        assertThat(fetched()).isEqualTo(other);
    }

    @Test
    void without_a_strong_mark_of_the_file_it_comes_from_its_beginning() throws IOException {
        server.exports(server.manifest("Patient /p 10"));
        server.answers("/p", Answer.of(200, TEN).with("ETag", "W/\"one\"").cutAfter(100), Answer.of(200, TEN));
        assertThat(fetched()).isEqualTo(TEN);
        assertThat(server.calls("/p").getLast().header("range")).isEmpty();
    }

    @Test
    void a_server_that_goes_on_elsewhere_is_asked_from_the_beginning() throws IOException {
        server.exports(server.manifest("Patient /p 10"));
        server.answers(
                "/p",
                Answer.of(200, TEN).with("ETag", "\"one\"").cutAfter(100),
                Answer.of(206, TEN.substring(50))
                        .with("Content-Range", "bytes 50-%d/%d".formatted(BYTES.length - 1, BYTES.length)),
                Answer.of(200, TEN));
        assertThat(fetched()).isEqualTo(TEN);
    }

    @Test
    void a_range_that_can_not_be_had_is_forgotten() throws IOException {
        server.exports(server.manifest("Patient /p 10"));
        server.answers(
                "/p",
                Answer.of(200, TEN)
                        .with("Last-Modified", "Sun, 01 Jun 2025 00:00:00 GMT")
                        .cutAfter(100),
                Answer.of(416, ""),
                Answer.of(200, TEN));
        assertThat(fetched()).isEqualTo(TEN);
    }

    @Test
    void what_comes_packed_is_kept_so_and_its_lines_are_counted() throws IOException {
        server.exports(server.manifest("Patient /p 10"));
        server.on(
                "/p",
                call -> call.header("accept-encoding").equals("gzip")
                        ? Answer.of(200, packed(TEN)).with("Content-Encoding", "gzip")
                        : Answer.of(200, TEN));
        Fetched fetched = fetching.everything(server.fhir(), out());
        assertThat(fetched.files().getFirst().name()).isEqualTo("Patient-0001.ndjson.gz");
        assertThat(fetched.files().getFirst().lines()).isEqualTo(10);
        assertThat(out().resolve("Patient-0001.ndjson.gz")).hasBinaryContent(packed(TEN));

        Path plain = temp.resolve("plain");
        new Fetching(fetching.clock(), fetching.access(), new BulkFetch.Manner(1, false, false), fetching.watcher())
                .everything(server.fhir(), plain);
        assertThat(plain.resolve("Patient-0001.ndjson")).hasContent(TEN);
    }

    @Test
    void an_archive_that_ends_too_early_is_fetched_again_and_then_refused() throws IOException {
        server.exports(server.manifest("Patient /p"));
        byte[] whole = packed(TEN);
        Answer half = Answer.of(200, Arrays.copyOf(whole, whole.length - 12)).with("Content-Encoding", "gzip");
        server.answers("/p", half, Answer.of(200, whole).with("Content-Encoding", "gzip"));
        assertThat(fetching.everything(server.fhir(), out()).resources()).isEqualTo(10);

        server.answers("/p", half);
        refused("other").endsWith("/p: the archive is damaged, twice over");
    }

    @Test
    void what_passes_is_waited_for_and_what_does_not_ends() {
        server.exports(server.manifest("Patient /p 10"));
        server.answers(
                "/p",
                Answer.of(503, "").with("Retry-After", "30"),
                Answer.of(429, ""),
                Answer.of(500, "<html>"),
                Answer.of(200, TEN));
        fetching.everything(server.fhir(), out());
        assertThat(fetching.clock().rests())
                .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(4));

        server.answers("/p", Answer.outcome(503, "transient", "Busy"));
        refused("busy").contains("/p: the server could not send it (503: “Busy”), and no more came in 4 tries");
        server.answers("/p", Answer.of(410, ""));
        refused("gone").endsWith("/p: the server has it no more (410)");
        server.answers("/p", Answer.of(403, ""));
        refused("forbidden").endsWith("/p: the server does not let us have it (403)");
        server.answers("/p", Answer.of(200, TEN).with("Content-Encoding", "br"));
        refused("brotli").endsWith("/p: expected it plain or packed with gzip, found “br”");
    }

    @Test
    void a_connection_that_brings_nothing_is_given_up() throws IOException {
        server.exports(server.manifest("Patient /p 10"));
        server.answers("/p", Answer.of(200, TEN).with("ETag", "\"one\"").heldAfter(100), Answer.of(200, TEN));
        assertThat(fetched()).isEqualTo(TEN);
    }

    @Test
    void a_short_file_is_fetched_once_more_and_then_refused() throws IOException {
        server.exports(server.manifest("Patient /p 10"));
        server.answers("/p", Answer.of(200, lines("Patient", 9)), Answer.of(200, TEN));
        assertThat(fetched()).isEqualTo(TEN);
        server.answers("/p", Answer.of(200, lines("Patient", 9)));
        refused("short").endsWith("/p: the manifest says 10 resources, and 9 came, twice over");
        assertThat(temp.resolve("short").resolve("unfinished")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_of_something_else_is_named() {
        server.exports(server.manifest("Patient /p"));
        server.answers("/p", Answer.of(200, lines("Condition", 2)));
        refused("type").endsWith("/p: expected a Patient in its first line, found a Condition");
        server.answers("/p", Answer.of(200, lines("Patient", 2) + "{\"resourceType\":\"Pat"));
        refused("cut").endsWith("/p: expected a Patient in its last line, found no JSON");
        server.answers("/p", Answer.of(200, "<html>Please log in</html>"));
        refused("html").endsWith("/p: expected a Patient in its first line, found no JSON");
        server.answers("/p", Answer.outcome(200, "processing", "No such job"));
        refused("outcome")
                .endsWith("/p: expected a Patient in its first line, found an OperationOutcome: “No such job”");
    }

    @Test
    void a_file_with_nothing_in_it_is_one() throws IOException {
        server.exports(server.manifest("Patient /p 0"));
        server.answers("/p", Answer.of(200, ""));
        assertThat(fetched()).isEmpty();
    }

    @Test
    void no_more_files_come_at_a_time_than_were_asked_for() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String[] entries = new String[12];
        for (int at = 0; at < entries.length; at++) {
            entries[at] = "Patient /p%d 10".formatted(at);
            server.on("/p" + at, _ -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                pause();
                now.decrementAndGet();
                return Answer.of(200, TEN);
            });
        }
        server.exports(server.manifest(entries));
        assertThat(fetching.everything(server.fhir(), out()).resources()).isEqualTo(120);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void a_disk_that_is_full_is_said_at_once() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        Path file = Files.createSymbolicLink(temp.resolve("Patient-0001.part"), full);
        assertThatThrownBy(() -> new Part(file, "").append(new ByteArrayInputStream(BYTES)))
                .isInstanceOf(BadInput.class)
                .hasMessage(file + ": can't be written (No space left on device); with room for it, the same command"
                        + " goes on where it stopped");
    }

    /// Each time so many bytes more, then the line is cut.
    private void answersInRanges(String tag, int... cuts) {
        AtomicInteger next = new AtomicInteger();
        server.exports(server.manifest("Patient /p 10"));
        server.on("/p", call -> {
            int from = from(call);
            int at = next.getAndIncrement();
            Answer answer = Answer.of(from == 0 ? 200 : 206, Arrays.copyOfRange(BYTES, from, BYTES.length))
                    .with("ETag", tag);
            if (from > 0) {
                answer = answer.with("Content-Range", "bytes %d-%d/%d".formatted(from, BYTES.length - 1, BYTES.length));
            }
            return at < cuts.length ? answer.cutAfter(cuts[at]) : answer;
        });
    }

    private static int from(Call call) {
        List<String> words = List.of(call.header("range").split("[=-]"));
        return words.size() < 2 ? 0 : Integer.parseInt(words.get(1));
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Path out() {
        return temp.resolve("out");
    }

    private String fetched() throws IOException {
        fetching.everything(server.fhir(), out());
        return Files.readString(out().resolve("Patient-0001.ndjson"));
    }

    private AbstractStringAssert<?> refused(String folder) {
        String sentence = catchThrowableOfType(
                        BadInput.class, () -> fetching.everything(server.fhir(), temp.resolve(folder)))
                .getMessage();
        return assertThat(String.valueOf(sentence));
    }
}
