package pedicle.measure.cql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.elm.r1.VersionedIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.fhir.MeasureResource;
import pedicle.measure.fhir.PatientReports;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.oracle.InventedExport;

/// The criteria that the FHIR Measures name, evaluated as another system would, put each person into the
/// populations that our own MeasureReports say.
class CriteriaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @Test
    void each_person_of_120_is_in_the_populations_that_the_reports_say_by_every_definition() throws IOException {
        Path export = Files.createDirectory(folder.resolve("fhir"));
        InventedExport.write(21, 120, export);
        try (Cohort cohort = Cohort.read(export, TestCodes.read());
                CqlPeople people =
                        (CqlPeople) new CqlJudging().read(List.of(export), TestCodes.read(), Optional.empty())) {
            for (Definition definition : Definition.all()) {
                Measure.of(cohort, definition, YEAR);
                Path reports = folder.resolve(definition.id() + ".ndjson");
                PatientReports.write(new Judges.BuiltIn(cohort), definition, YEAR, Instant.EPOCH, reports);
                agree(people, definition, byPatient(reports));
            }
        }
    }

    private static void agree(CqlPeople people, Definition definition, Map<String, JsonNode> reports) {
        assertThat(reports).as(definition.id()).isNotEmpty();
        JsonNode measure = MeasureResource.of(definition, List.of());
        VersionedIdentifier library = people.library(definition);
        Evaluation evaluation = people.evaluation(library, YEAR);
        people.records().byPatient().forEach((patient, lines) -> {
            evaluation.open(lines);
            EvaluationResult result = evaluation.evaluate(patient, expressions(measure));
            JsonNode report = reports.getOrDefault(patient, MissingNode.getInstance());
            for (int group = 0; group < measure.path("group").size(); group++) {
                for (int population = 0; population < 4; population++) {
                    String at = "/group/%d/population/%d".formatted(group, population);
                    String expression = measure.at(at + "/criteria/expression").asText();
                    assertThat(count(result, expression))
                            .as("%s, %s: %s", definition.id(), patient, expression)
                            .isEqualTo(report.at(at + "/count").asLong(0));
                }
            }
        });
    }

    private static Set<String> expressions(JsonNode measure) {
        Set<String> expressions = new HashSet<>();
        measure.findValues("expression").forEach(expression -> expressions.add(expression.asText()));
        return expressions;
    }

    private static long count(EvaluationResult result, String expression) {
        Object value = result.forExpression(expression).value();
        return value instanceof List<?> list ? list.size() : Boolean.TRUE.equals(value) ? 1 : 0;
    }

    private static Map<String, JsonNode> byPatient(Path reports) throws IOException {
        Map<String, JsonNode> all = new HashMap<>();
        for (String line : Files.readAllLines(reports)) {
            JsonNode report = JSON.readTree(line);
            all.put(report.at("/subject/reference").asText().replace("Patient/", ""), report);
        }
        return all;
    }
}
