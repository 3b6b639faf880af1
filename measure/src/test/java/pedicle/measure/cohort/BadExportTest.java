package pedicle.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.TestCodes;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// What comes from outside may be anything: it gets a clear answer, and what is sound is read on.
class BadExportTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final String VISIT = """
            {"resourceType":"Encounter","id":"e%1$d","status":"finished","subject":{"reference":"Patient/p%1$d"},\
            "period":{"start":"2024-03-0%1$dT09:00:00Z"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct",\
            "code":"279039007"}]}]}""";

    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_not_there_is_named() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> run(nowhere))
                .isInstanceOf(BadInput.class)
                .hasMessage("%s: expected a folder of FHIR R4" + " bulk NDJSON, found nothing", nowhere);
    }

    @Test
    void a_folder_without_any_export_is_said_to_be_so() throws IOException {
        Files.writeString(folder.resolve("Patient.json"), "{}");
        assertThatThrownBy(() -> run(folder)).isInstanceOf(BadInput.class).hasMessageContaining("found none");
    }

    @Test
    void an_archive_that_is_cut_short_is_named() throws IOException {
        sound();
        byte[] whole = zipped(patients(5_000));
        Files.write(folder.resolve("Patient.ndjson.gz"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Patient.ndjson.gz: the file is cut short");
    }

    @Test
    void an_archive_without_its_last_bytes_is_named() throws IOException {
        sound();
        byte[] whole = zipped(patients(5_000));
        Files.write(folder.resolve("Patient.ndjson.gz"), Arrays.copyOf(whole, whole.length - 4));
        assertThatThrownBy(() -> run(folder)).isInstanceOf(BadInput.class).hasMessageContaining("Patient.ndjson.gz");
    }

    @Test
    void an_archive_that_was_damaged_is_not_taken_for_a_few_broken_lines() throws IOException {
        sound();
        byte[] damaged = zipped(patients(5_000));
        damaged[damaged.length / 2] ^= 0x55;
        Files.write(folder.resolve("Patient.ndjson.gz"), damaged);
        assertThatThrownBy(() -> run(folder)).isInstanceOf(BadInput.class).hasMessageContaining("Patient.ndjson.gz");
    }

    @Test
    void plain_text_under_an_archives_name_is_named() throws IOException {
        sound();
        Files.writeString(folder.resolve("Patient.ndjson.gz"), patients(3));
        assertThatThrownBy(() -> run(folder)).isInstanceOf(BadInput.class).hasMessageContaining("Patient.ndjson.gz");
    }

    @Test
    void several_archives_in_one_file_are_read_as_one() throws IOException {
        sound();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(zipped(patients(2)));
        two.write(zipped(patient(3)));
        Files.delete(folder.resolve("Patient.ndjson"));
        Files.write(folder.resolve("Patient.ndjson.gz"), two.toByteArray());
        assertThat(run(folder).counts().orElseThrow().patients()).isEqualTo(3);
    }

    @Test
    void broken_lines_are_counted_and_named_by_file_and_line_and_the_rest_goes_on() throws IOException {
        sound();
        Files.writeString(
                folder.resolve("Patient.ndjson"),
                patient(1) + "\n" + "{\"resourceType\":\"Patient\",\"id\":\"secret\n" + "  \n" + "[1, 2]\r\n"
                        + patient(2) + "not JSON at all");
        MeasureReport report = run(folder);
        assertThat(report.counts().orElseThrow().patients()).isEqualTo(2);
        assertThat(report.warnings())
                .contains("Patient.ndjson: 3 line(s) are no FHIR resource and were left out (line 3, 5, 7).")
                .noneMatch(warning -> warning.contains("secret"));
    }

    @Test
    void of_many_broken_lines_the_first_twenty_are_named() throws IOException {
        sound();
        Files.writeString(folder.resolve("Patient.ndjson"), patients(2) + "{\n".repeat(25));
        assertThat(run(folder).warnings()).anyMatch(warning -> warning.endsWith("21, 22 and 5 more)."));
    }

    @Test
    void a_file_that_is_one_endless_line_is_named() throws IOException {
        sound();
        Files.writeString(folder.resolve("Patient.ndjson"), "y".repeat(40_000_000));
        assertThatThrownBy(() -> run(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith(
                        "Patient.ndjson: the file has a line of more than 16 MB, which is no FHIR resource");
    }

    @Test
    void another_type_in_a_file_is_left_out_and_said() throws IOException {
        sound();
        Files.writeString(folder.resolve("Patient.ndjson"), patients(2) + VISIT.formatted(7) + "\n");
        assertThat(run(folder).warnings())
                .contains("1 line(s) in the Patient files are another type of resource and were left out.");
    }

    @Test
    void without_conditions_there_is_no_rate_rather_than_one_of_people_without_flags() throws IOException {
        sound();
        Files.delete(folder.resolve("Condition.ndjson"));
        MeasureReport report = run(folder);
        assertThat(report.rate()).isEmpty();
        assertThat(report.underUse()).isEmpty();
        assertThat(report.counts()).isEmpty();
        assertThat(report.warnings().getFirst()).startsWith("The export has no Condition file");
        Path patients = folder.resolve("patients.csv");
        Measure.run(folder, report.definition(), YEAR, TestCodes.read(), patients);
        assertThat(Files.readAllLines(patients)).as("only the header").hasSize(1);
    }

    @Test
    void without_procedures_and_imaging_studies_there_is_no_rate_rather_than_zero() throws IOException {
        sound();
        Files.delete(folder.resolve("Procedure.ndjson"));
        MeasureReport report = run(folder);
        assertThat(report.rate()).isEmpty();
        assertThat(report.warnings().getFirst()).startsWith("The export has no Procedure or ImagingStudy file");
    }

    @Test
    void a_folder_whose_name_holds_quotes_brackets_and_stars_is_read() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("O'Hara [new] *? <b> :c"));
        sound();
        for (String type : List.of("Patient", "Encounter", "Condition", "Procedure")) {
            Files.move(folder.resolve(type + ".ndjson"), odd.resolve(type + ".ndjson"));
        }
        assertThat(run(odd).counts().orElseThrow().eligible()).isEqualTo(2);
    }

    @Test
    void an_older_release_of_fhir_gives_no_figures_by_accident() throws IOException {
        sound();
        Files.writeString(
                folder.resolve("Condition.ndjson"),
                "{\"resourceType\":\"Condition\",\"id\":\"c\",\"patient\":{\"reference\":\"Patient/p1\"}}\n");
        assertThat(run(folder).warnings()).contains("1 condition(s) have no patient (is the export FHIR R4?).");
    }

    @Test
    void fields_of_another_shape_than_expected_are_passed_over() throws IOException {
        sound();
        Files.writeString(
                folder.resolve("Encounter.ndjson"),
                VISIT.formatted(1)
                        + "\n{\"resourceType\":\"Encounter\",\"id\":\"e2\",\"class\":[{\"text\":3}],\"subject\":\"p2\","
                        + "\"reasonCode\":{\"coding\":7},\"period\":[],\"participant\":[null,{\"individual\":null}]}\n");
        assertThat(run(folder).counts().orElseThrow().eligible()).isEqualTo(1);
    }

    private static MeasureReport run(Path fhir) {
        return Measure.run(fhir, Definition.named("presenting").orElseThrow(), YEAR, TestCodes.read());
    }

    /// Two people with a visit each.
    private void sound() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), patients(2));
        Files.writeString(folder.resolve("Encounter.ndjson"), VISIT.formatted(1) + "\n" + VISIT.formatted(2) + "\n");
        Files.writeString(folder.resolve("Condition.ndjson"), "");
        Files.writeString(folder.resolve("Procedure.ndjson"), "");
    }

    private static String patients(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(BadExportTest::patient).collect(Collectors.joining());
    }

    private static String patient(int i) {
        return "{\"resourceType\":\"Patient\",\"id\":\"p%d\",\"birthDate\":\"19%02d-01-01\",\"x\":\"%d\"}\n"
                .formatted(i, i % 90, i * 7919L % 10_007);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
