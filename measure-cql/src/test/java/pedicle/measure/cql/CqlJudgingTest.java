package pedicle.measure.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Period;

/// The engine is found by its name, writes its rows to a file, and says what it left out.
class CqlJudgingTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @Test
    void it_is_found_by_its_name() {
        assertThat(ServiceLoader.load(JudgingEngine.class))
                .anyMatch(engine -> engine.name().equals("cql"));
    }

    @Test
    void it_works_on_no_other_machine() {
        assertThatThrownBy(() -> new CqlJudging().read(List.of(folder), TestCodes.read(), Optional.of("spark://there")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("“spark://there”");
    }

    @Test
    void it_does_not_take_out_what_was_deleted() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), "{\"resourceType\": \"Patient\", \"id\": \"a\"}");
        Files.writeString(folder.resolve("Bundle.ndjson"), "");
        assertThatThrownBy(() -> new CqlJudging().read(List.of(folder), TestCodes.read(), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("the export says what was deleted, which only duckdb and spark take out");
    }

    @Test
    void it_reads_one_export_at_a_time() {
        assertThatThrownBy(() -> new CqlJudging()
                        .read(List.of(folder, folder.resolve("later")), TestCodes.read(), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("reads one export at a time");
    }

    @Test
    void of_two_versions_the_one_that_was_updated_last_stands() throws IOException {
        String version = "{\"resourceType\": \"Patient\", \"id\": \"a\", \"birthDate\": \"%s\", \"meta\": {%s}}%n";
        Files.writeString(
                folder.resolve("Patient.ndjson"),
                version.formatted("2020-01-01", "")
                        + version.formatted("1980-01-01", "\"lastUpdated\": \"2024-05-01T01:00:00+02:00\"")
                        + version.formatted("2020-01-01", "\"lastUpdated\": \"2024-04-30T22:59:00Z\"")
                        + version.formatted("2020-01-01", "\"source\": \"late\""));
        try (CqlPeople people =
                (CqlPeople) new CqlJudging().read(List.of(folder), TestCodes.read(), Optional.empty())) {
            assertThat(people.records().byPatient().values())
                    .allSatisfy(lines ->
                            assertThat(lines).singleElement().asString().contains("1980"));
            assertThat(people.warnings())
                    .contains("3 Patient resource(s) share an id with a later one; the last was taken.");
        }
    }

    @Test
    void broken_lines_strangers_and_repeats_are_left_out_and_told_and_the_rest_is_judged() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), """
                {"resourceType": "Patient", "id": "a", "birthDate": "1970-05-05"}
                {"resourceType": "Patient", "id": "b", "birthDate":
                {"resourceType": "Encounter", "id": "b"}
                {"resourceType": "Patient", "id": "a", "birthDate": "1980-05-05"}
                """);
        Files.writeString(folder.resolve("Encounter.ndjson"), """
                {"resourceType": "Encounter", "id": "v", "status": "finished", "subject": {"reference": "Patient/a"}, \
                "period": {"start": "2024-03-03T23:30:00-05:00"}, "reasonCode": [{"coding": [{"system": \
                "http://snomed.info/sct", "code": "279039007"}]}]}
                """);
        Files.writeString(folder.resolve("Condition.ndjson"), "");
        Files.writeString(folder.resolve("Procedure.ndjson"), "");
        Files.writeString(folder.resolve("MedicationRequest.ndjson"), "");
        try (JudgingEngine.People people = new CqlJudging().read(List.of(folder), TestCodes.read(), Optional.empty())) {
            assertThat(people.warnings())
                    .containsExactly(
                            "Patient.ndjson: 1 line(s) are no FHIR resource and were left out (line 2).",
                            "1 line(s) in the Patient files are another type of resource and were left out.",
                            "1 Patient resource(s) share an id with a later one; the last was taken.");
            List<Path> files = people.judge(Definition.named("presenting").orElseThrow(), YEAR, folder);
            assertThat(Files.readAllLines(files.getFirst()))
                    .containsExactly(
                            "patient,episode,index_date,clinician,practice,eligible,excluded_for,imaged_on,modality,"
                                    + "indicated,least_age,greatest_age",
                            "a,1,2024-03-03,unknown,unknown,true,,,,false,43,43");
        }
    }

    @Test
    void what_can_not_be_used_is_told_as_the_built_in_engine_tells_it() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), """
                {"resourceType": "Patient", "id": "a"}
                """);
        Files.writeString(folder.resolve("Encounter.ndjson"), """
                {"resourceType": "Encounter", "id": "v", "status": "finished", "subject": {"reference": "Patient/z"}, \
                "period": {"start": "2024-03"}, "reasonCode": [{"coding": [{"system": \
                "http://snomed.info/sct", "code": "279039007"}]}]}
                """);
        Files.writeString(folder.resolve("Condition.ndjson"), "");
        Files.writeString(folder.resolve("Procedure.ndjson"), "");
        Files.writeString(folder.resolve("MedicationRequest.ndjson"), "");
        try (JudgingEngine.People people = new CqlJudging().read(List.of(folder), TestCodes.read(), Optional.empty());
                Cohort cohort = Cohort.read(folder, TestCodes.read())) {
            assertThat(people.warnings()).isEqualTo(cohort.warnings()).hasSize(3);
        }
    }
}
