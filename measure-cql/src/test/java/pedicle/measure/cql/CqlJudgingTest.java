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
        assertThatThrownBy(() -> new CqlJudging().read(folder, TestCodes.read(), Optional.of("spark://there")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("“spark://there”");
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
        try (JudgingEngine.People people = new CqlJudging().read(folder, TestCodes.read(), Optional.empty())) {
            assertThat(people.warnings())
                    .containsExactly(
                            "Patient: 1 line(s) are no FHIR resource and were left out.",
                            "Patient: 1 line(s) are another type of resource and were left out.",
                            "Patient: 1 resource(s) share an id with a later one; the last was taken.");
            List<Path> files = people.judge(Definition.named("presenting").orElseThrow(), YEAR, folder);
            assertThat(Files.readAllLines(files.getFirst()))
                    .containsExactly(
                            "patient,episode,index_date,clinician,practice,eligible,excluded_for,imaged_on,modality,"
                                    + "indicated",
                            "a,1,2024-03-03,unknown,unknown,true,,,,false");
        }
    }
}
