package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Proportion;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.TableFile;

/// Thirty-eight people, each an edge of the definition, with the answer worked out by hand in
/// `tiny-patients.csv`.
class TinyPopulationTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Definition PRESENTING = Definition.named("presenting").orElseThrow();

    @TempDir
    private Path folder;

    @Test
    void every_edge_is_judged_as_by_hand() throws Exception {
        Path patients = folder.resolve("patients.csv");
        Measure.run(resource("tiny"), PRESENTING, YEAR, TestCodes.read(), patients);
        assertThat(Files.readAllLines(patients))
                .containsExactlyElementsOf(Files.readAllLines(resource("tiny-patients.csv")));
        assertThat(folder.toFile().list()).as("nothing half-written stays").containsExactly("patients.csv");
    }

    @Test
    void the_same_rows_as_parquet_are_read_back() throws Exception {
        Path patients = folder.resolve("patients.parquet");
        Measure.run(resource("tiny"), PRESENTING, YEAR, TestCodes.read(), patients);
        Path back = folder.resolve("back.csv");
        try (Cohort cohort = Cohort.read(resource("tiny"), TestCodes.read())) {
            TableFile.write(cohort.tables(), "select * from '%s'".formatted(patients), back);
        }
        assertThat(Files.readAllLines(back))
                .containsExactlyElementsOf(Files.readAllLines(resource("tiny-patients.csv")));
    }

    @Test
    void counts_reconcile_to_the_patient() throws Exception {
        MeasureReport report = Measure.run(resource("tiny"), PRESENTING, YEAR, TestCodes.read());
        List<String> rows = rows();
        Counts counts = report.counts().orElseThrow();
        assertThat(counts.patients()).isEqualTo(38);
        assertThat(counts.again()).isZero();
        assertThat(counts.eligible())
                .isEqualTo(rows.stream()
                        .filter(row -> row.split(",")[2].equals("true"))
                        .count());
        assertThat(counts.excluded()).containsEntry("no-visit", 3L).containsEntry("no-clear-visit", 4L);
        assertThat(counts.excluded()).containsEntry("too-young", 2L).containsEntry("exclusion-pregnancy", 1L);
        // By hand: p11, p16, p17, p18, p30, p31 and p37 have a flag, and of these only p17 was imaged.
        assertThat(report.underUse()).contains(new Proportion(6, 7));
        assertThat(report.rate()).contains(new Proportion(5, counts.eligible() - 7));
    }

    @Test
    void the_earlier_visit_of_a_day_gives_the_clinician_and_identifiers_stand_for_ids() throws Exception {
        MeasureReport report = Measure.run(resource("tiny"), PRESENTING, YEAR, TestCodes.read());
        assertThat(report.byClinician()).extracting(MeasureReport.Clinician::id).containsExactly("777", "C01");
        assertThat(report.byClinician().getLast().practice()).isEqualTo("clinic");
    }

    @Test
    void what_was_not_taken_is_said_without_content() throws Exception {
        List<String> warnings = Measure.run(resource("tiny"), PRESENTING, YEAR, TestCodes.read())
                .warnings();
        assertThat(warnings)
                .contains("Condition.ndjson: 1 line(s) are no FHIR resource and were left out (line 8).")
                .contains("1 Encounter resource(s) share an id with a later one; the last was taken.")
                .contains("1 patient(s) have no birth date that can be read: their age is unknown.")
                .contains("1 visit(s) for low back pain name no patient of the export and were left out.")
                .contains("1 flag(s) or exclusion(s) have no date that can be read: they count as present on any day.");
        assertThat(String.join(" ", warnings)).doesNotContain("broken").doesNotContain("p10");
    }

    @Test
    void a_second_definition_reads_the_same_cohort_anew() throws Exception {
        Definition episodes = Definition.named("presenting-episodes").orElseThrow();
        MeasureReport report = Measure.run(resource("tiny"), episodes, YEAR, TestCodes.read());
        assertThat(report.counts().orElseThrow().again())
                .as("p36's second episode")
                .isEqualTo(1);
        assertThat(report.rate().orElseThrow().count()).isEqualTo(6);
    }

    @Test
    void a_closed_cohort_keeps_neither_memory_nor_files() throws Exception {
        Connection connection;
        try (Cohort cohort = Cohort.read(resource("tiny"), TestCodes.read())) {
            connection = cohort.tables().getConnection();
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void a_patients_file_in_a_folder_that_is_not_there_is_refused() {
        Path nowhere = folder.resolve("nowhere").resolve("patients.csv");
        assertThatThrownBy(() -> Measure.run(resource("tiny"), PRESENTING, YEAR, TestCodes.read(), nowhere))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no such folder");
    }

    private static List<String> rows() throws IOException, URISyntaxException {
        List<String> lines = Files.readAllLines(resource("tiny-patients.csv"));
        return lines.subList(1, lines.size());
    }

    private static Path resource(String name) throws URISyntaxException {
        URL url = Objects.requireNonNull(TestCodes.class.getResource(name), name);
        return Path.of(url.toURI());
    }
}
