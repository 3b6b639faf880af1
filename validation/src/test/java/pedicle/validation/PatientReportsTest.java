package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.fhir.PatientReports;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// The MeasureReports of single people are FHIR R4 to HAPI's validator, and add up to the one of all.
class PatientReportsTest {

    private static final Path RECORDS = Path.of("..", "examples", "lakeside", "fhir");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");
    private static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
    private static final int VALIDATED = 3;

    @TempDir
    private Path folder;

    @Test
    void they_are_valid_and_add_up_to_the_summary_by_every_definition() throws IOException {
        try (Cohort cohort = Cohort.read(RECORDS, Reference.load().codes())) {
            for (Definition definition : Definition.all()) {
                MeasureReport report = Measure.of(cohort, definition, PERIOD);
                Path file = folder.resolve(definition.id() + ".ndjson");
                PatientReports.write(new Judges.BuiltIn(cohort), definition, PERIOD, NOW, file);
                JsonNode summary = Summary.of(List.of(report), NOW).at("/entry/0/resource");
                List<JsonNode> people = read(file);
                assertThat(people).as(definition.id()).isNotEmpty();
                addUp(people, summary);
                for (JsonNode person : people.subList(0, VALIDATED)) {
                    assertThat(Validator.faults(person)).isEmpty();
                    assertThat(Deqm.faults(person)).isEmpty();
                }
            }
        }
    }

    private static void addUp(List<JsonNode> people, JsonNode summary) {
        for (int group = 0; group < summary.path("group").size(); group++) {
            for (int population = 0; population < 4; population++) {
                String count = "/group/%d/population/%d/count".formatted(group, population);
                assertThat(people.stream()
                                .mapToLong(person -> person.at(count).asLong(-1))
                                .sum())
                        .as(count)
                        .isEqualTo(summary.at(count).asLong(-1));
            }
        }
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            reports.add(new ObjectMapper().readTree(line));
        }
        return reports;
    }
}
