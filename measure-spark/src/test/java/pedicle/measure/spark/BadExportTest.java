package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.TestCodes;
import pedicle.measure.indicator.MeasureReport;

/// What is bad in an export is found and said as DuckDB's staging does it.
class BadExportTest {

    private static final String VISIT = """
            {"resourceType":"Encounter","id":"e%1$d","status":"finished","subject":{"reference":"Patient/p%1$d"},\
            "period":{"start":"%2$s"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct",\
            "code":"279039007"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void broken_lines_double_ids_other_types_and_impossible_days_are_left_out_and_said() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("O'Hara [new] *? {b} :c"));
        Files.writeString(
                odd.resolve("Patient.ndjson"),
                patient(1, "1980-01-01")
                        + "\n{\"resourceType\":\"Patient\",\"id\":\"secret\n"
                        + "  \n[1, 2]\r\n"
                        + patient(2, "1980-01-01")
                        + patient(2, "9999-01-01")
                        + patient(3, "2024-13-45")
                        + VISIT.formatted(9, "2024-03-01")
                        + "{\"resourceType\":\"Patient\",\"id\":\"p4\"} and more\n"
                        + "not JSON at all");
        Files.writeString(
                odd.resolve("Encounter.ndjson"),
                VISIT.formatted(1, "2024-03-01T09:00:00Z")
                        + VISIT.formatted(2, "2024-03-02T09:00:00Z")
                        + VISIT.formatted(3, "9999-12-31")
                        + VISIT.formatted(7, "2024-03")
                        + "{\"resourceType\":\"Encounter\",\"id\":\"e8\",\"class\":[{\"text\":3}],\"subject\":\"p2\","
                        + "\"reasonCode\":{\"coding\":7},\"period\":[],\"participant\":[null,{\"individual\":null}]}\n");
        Files.writeString(odd.resolve("Condition.ndjson"), "");
        Files.writeString(odd.resolve("Procedure.ndjson"), "");
        MeasureReport report = Both.of(List.of(odd)).presenting();
        assertThat(report.counts().orElseThrow().patients()).isEqualTo(3);
        assertThat(report.warnings())
                .contains("Patient.ndjson: 4 line(s) are no FHIR resource and were left out (line 3, 5, 10, 11).")
                .contains("1 Patient resource(s) share an id with a later one; the last was taken.")
                .noneMatch(warning -> warning.contains("secret"));
    }

    @Test
    void a_type_that_every_figure_needs_and_that_is_missing_gives_no_figures() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), patient(1, "1980"));
        Files.writeString(folder.resolve("Encounter.ndjson"), VISIT.formatted(1, "2024-03-01"));
        MeasureReport report = Both.of(List.of(folder)).presenting();
        assertThat(report.rate()).isEmpty();
        assertThat(report.warnings().getFirst()).startsWith("The export has no Condition file");
    }

    @Test
    void an_archive_that_is_cut_short_and_a_file_that_is_one_endless_line_are_named() throws IOException {
        byte[] whole = zipped(
                IntStream.range(0, 5_000).mapToObj(i -> patient(i, "1980")).collect(Collectors.joining()));
        Path archive = folder.resolve("Patient.ndjson.gz");
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessage(archive + ": the file is cut short or is not a gzip archive; export it again");
        Files.delete(archive);
        Path endless = folder.resolve("Patient.ndjson");
        Files.writeString(endless, "y".repeat(17_000_000));
        assertThatThrownBy(this::read)
                .isInstanceOf(BadInput.class)
                .hasMessage(endless + ": the file has a line of more than 16 MB, which is no FHIR resource");
    }

    @Test
    void what_spark_can_not_do_is_said_before_any_work() throws IOException {
        assertThatThrownBy(this::read).isInstanceOf(BadInput.class).hasMessageContaining("found none");
        Files.writeString(folder.resolve("Patient.ndjson"), patient(1, "1980"));
        assertThatThrownBy(() -> new SparkEngine().read(List.of(folder), TestCodes.read(), Optional.of("nowhere")))
                .isInstanceOf(BadInput.class)
                .hasMessage("--master: expected a Spark master such as spark://host:7077 or local[4], found “nowhere”");
    }

    private void read() {
        new SparkEngine()
                .read(List.of(folder), TestCodes.read(), Optional.empty())
                .close();
    }

    private static String patient(int i, String born) {
        return "{\"resourceType\":\"Patient\",\"id\":\"p%d\",\"birthDate\":\"%s\",\"x\":\"%d\"}\n"
                .formatted(i, born, i * 7919L % 10_007);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
