package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Child;
import pedicle.app.Lakeside;
import pedicle.app.Main;

/// The whole loop from files: a page of it from a sound folder, and one clear sentence from a broken one.
class LoopCommandTest {

    @TempDir
    private Path root = Path.of("");

    private Path network = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void name() throws IOException {
        network = root.resolve("network");
        out = Files.createDirectory(root.resolve("out"));
    }

    @Test
    void a_sound_network_becomes_one_page_and_one_object() throws IOException {
        Said said = loop(
                Lakeside.network().folder(), "--json", out.resolve("loop.json").toString());
        said.assertDone();
        assertThat(said.err()).endsWith("Wrote " + report() + System.lineSeparator());
        assertThat(said.out()).isEmpty();
        assertThat(out).isDirectoryContaining("glob:**loop.json").isDirectoryNotContaining("glob:**.part");

        String page = Files.readString(report());
        assertThat(page)
                .contains("The loop at Lakeside", "Lakeside is invented")
                .doesNotContain("<script");
        JsonNode json = new ObjectMapper().readTree(out.resolve("loop.json").toFile());
        assertThat(json.at("/network").asText()).isEqualTo("Lakeside");
        assertThat(json.at("/survey/n").asInt()).isEqualTo(240);
        assertThat(json.at("/results").size()).isEqualTo(2);
        assertThat(json.at("/warnings").isArray()).isTrue();
    }

    @Test
    void a_broken_line_is_left_out_and_named_while_the_run_goes_on() throws IOException {
        Lakeside.copyTo(network);
        Path patients = unpacked("Patient");
        List<String> lines = Files.readAllLines(patients);
        lines.set(6, "{\"resourceType\": \"Pat");
        Files.write(patients, lines);

        Said said = loop(network, "--json", "-");
        said.assertDone();
        String warning = "Patient.ndjson: 1 line(s) are no FHIR resource and were left out (line 7).";
        assertThat(said.err()).contains("pedicle: warning: " + warning);
        assertThat(new ObjectMapper().readTree(said.out()).at("/warnings/0").asText())
                .isEqualTo(warning);
        assertThat(report()).content().contains(warning);
    }

    @Test
    void a_folder_that_is_not_there_or_lacks_a_part_is_named() throws IOException {
        loop(network).assertBadInput(network + ": there is no such folder");
        Lakeside.copyWithoutRecords(network);
        Files.move(network.resolve("survey"), network.resolve("surveys"));
        loop(network).assertBadInput(network + ": expected a folder “survey” in it, found none");
        assertNothingWritten();
    }

    @Test
    void a_network_file_that_is_cut_short_is_named_with_its_line() throws IOException {
        Path file = Lakeside.copyWithoutRecords(network).resolve("network.json");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 60));
        loop(network).assertBadInput(file + ", line 4: not JSON");

        Files.writeString(file, "{\"name\": \"Lakeside\"}");
        loop(network).assertBadInput(file + ", field “statement”: expected words, found none");
        assertNothingWritten();
    }

    @Test
    void days_that_can_not_be_are_named() throws IOException {
        Path file = Lakeside.copyWithoutRecords(network).resolve("network.json");
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("2025-12-31", "2025-13-31"));
        loop(network).assertBadInput(file + ", field “to”: expected a date such as 2025-01-31, found “2025-13-31”");
        Files.writeString(file, sound.replace("2024-01-01", "2026-01-01"));
        loop(network)
                .assertBadInput(file + ": expected the change between the period's days, found 2026-01-01, 2025-01-01,"
                        + " 2025-12-31");
        assertNothingWritten();
    }

    @Test
    void a_survey_line_with_a_field_too_many_is_named() throws IOException {
        Path file = Lakeside.copyWithoutRecords(network).resolve("survey/data.csv");
        List<String> lines = Files.readAllLines(file);
        int fields = lines.getFirst().split(",", -1).length;
        lines.set(4, lines.get(4) + ",more");
        Files.write(file, lines);
        loop(network)
                .assertBadInput("%s, line 5: expected %d fields as in the header, found %d"
                        .formatted(file, fields, fields + 1));
        assertNothingWritten();
    }

    @Test
    void a_file_with_only_a_header_is_named_where_lines_are_needed() throws IOException {
        Lakeside.copyWithoutRecords(network);
        for (String name : List.of("survey/scales.csv", "interviews/codebook.csv")) {
            Path file = network.resolve(name);
            List<String> lines = Files.readAllLines(file);
            Files.write(file, lines.subList(0, 1));
            assertThat(loop(network).err()).startsWith("pedicle: " + file + ": expected a line for every ");
            Files.write(file, lines);
        }
        assertNothingWritten();
    }

    @Test
    void a_word_document_that_is_cut_short_is_named() throws IOException {
        Path file = Lakeside.copyWithoutRecords(network).resolve("interviews/GP1.docx");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 2000));
        loop(network).assertBadInput(file + ": expected a Word document (.docx), found a damaged or truncated file");
        assertNothingWritten();
    }

    @Test
    void an_order_that_is_broken_is_named_though_it_is_not_the_one_that_is_shown() throws IOException {
        Path file = Lakeside.copyWithoutRecords(network).resolve("orders/cancer-history.json");
        Files.writeString(file, "{\n\"hook\": ");
        loop(network).assertBadInput(file + ", line 2: not JSON");
        assertNothingWritten();
    }

    @Test
    void a_sample_order_that_is_missing_or_leads_to_no_card_is_named() throws IOException {
        Path file = Lakeside.copyWithoutRecords(network).resolve("network.json");
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("acute-12-days-all-asked.json", "lost.json"));
        loop(network)
                .assertBadInput(
                        network.resolve("orders") + ": expected the sample order “lost.json” in it, found none");
        Files.writeString(file, sound.replace("acute-12-days-all-asked.json", "abdominal-ct.json"));
        loop(network)
                .assertBadInput(file + ", field “sampleOrder”: expected an order that leads to a card, found"
                        + " “abdominal-ct.json”, which leads to none");
        assertNothingWritten();
    }

    @Test
    void an_archive_that_is_cut_short_is_named() throws IOException {
        Path file = Lakeside.copyTo(network).resolve("fhir/Condition.ndjson.gz");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 400_000));
        loop(network).assertBadInput(file + ": the file is cut short or is not a gzip archive; export it again");
        assertNothingWritten();
    }

    @Test
    void a_place_where_no_page_can_lie_is_refused_before_the_work() throws IOException {
        Lakeside.copyWithoutRecords(network);
        Path nowhere = root.resolve("nowhere/report.html");
        Said.by("loop", network.toString(), "--out", nowhere.toString())
                .assertBadInput(nowhere + ": can't be written, since there is no folder " + root.resolve("nowhere"));
        Said.by("loop", network.toString(), "--out", out.toString())
                .assertBadInput(out + ": expected a file to write, found a folder");
        loop(network, "--json", nowhere.toString())
                .assertBadInput(nowhere + ": can't be written, since there is no folder " + root.resolve("nowhere"));
        assertNothingWritten();
    }

    @Test
    void a_report_that_was_there_stays_when_the_new_one_fails() throws IOException {
        Files.writeString(report(), "the last one");
        Path file = Lakeside.copyWithoutRecords(network).resolve("network.json");
        Files.writeString(file, "{");
        assertThat(loop(network).status()).isEqualTo(1);
        assertThat(report()).hasContent("the last one");
    }

    @Test
    void no_temporary_folder_is_left_whether_it_ends_well_or_badly_or_is_told_to_stop() throws Exception {
        Path temporary = Files.createDirectory(root.resolve("tmp"));
        String sound = Lakeside.network().folder().toString();

        assertThat(child(temporary, sound).waitFor()).isZero();
        assertThat(temporary).isEmptyDirectory();

        Path file = Lakeside.copyTo(network).resolve("fhir/Condition.ndjson.gz");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 400_000));
        assertThat(child(temporary, network.toString()).waitFor()).isEqualTo(1);
        assertThat(temporary).isEmptyDirectory();

        Process stopped = child(temporary, sound);
        while (stopped.isAlive() && holdsNoneOfOurs(temporary)) {
            Thread.sleep(5);
        }
        stopped.destroy();
        stopped.waitFor();
        assertThat(temporary).isDirectoryNotContaining("glob:**/pedicle-*");
    }

    private static boolean holdsNoneOfOurs(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, "pedicle-*")) {
            return !folders.iterator().hasNext();
        }
    }

    private Process child(Path temporary, String folder) throws IOException {
        return Child.start(
                List.of("-Djava.io.tmpdir=" + temporary), Main.class, "loop", folder, "--out", report().toString());
    }

    private Said loop(Path folder, String... more) {
        String[] all =
                Arrays.copyOf(new String[] {"loop", folder.toString(), "--out", report().toString()}, 4 + more.length);
        System.arraycopy(more, 0, all, 4, more.length);
        return Said.by(all);
    }

    private Path report() {
        return out.resolve("report.html");
    }

    private void assertNothingWritten() {
        assertThat(out).isEmptyDirectory();
    }

    private Path unpacked(String type) throws IOException {
        Path packed = network.resolve("fhir").resolve(type + ".ndjson.gz");
        Path plain = network.resolve("fhir").resolve(type + ".ndjson");
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, plain);
        }
        Files.delete(packed);
        return plain;
    }
}
