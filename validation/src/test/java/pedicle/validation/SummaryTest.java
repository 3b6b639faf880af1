package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// A run's MeasureReports are FHIR R4 to HAPI's validator, and say what the run said.
class SummaryTest {

    private static final Path RECORDS = Path.of("..", "examples", "lakeside", "fhir");
    private static final Instant NOW = Instant.parse("2026-01-15T09:00:00Z");

    @Test
    void the_example_s_reports_by_every_definition_are_valid_and_their_populations_reconcile() {
        List<MeasureReport> reports = new ArrayList<>();
        Period period = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        try (Cohort cohort = Cohort.read(RECORDS, Reference.load().codes())) {
            Definition.all().forEach(definition -> reports.add(Measure.of(cohort, definition, period)));
        }
        ObjectNode bundle = Summary.of(reports, NOW);
        assertThat(Validator.faults(bundle)).isEmpty();
        for (int i = 0; i < reports.size(); i++) {
            assertThat(Deqm.faults(bundle.at("/entry/" + i + "/resource"))).isEmpty();
            JsonNode group = bundle.at("/entry/" + i + "/resource/group/0");
            long denominator = count(group, 1) - count(group, 2);
            assertThat(denominator)
                    .isEqualTo(reports.get(i).counts().orElseThrow().denominator());
            assertThat(count(group, 3))
                    .isEqualTo(reports.get(i).counts().orElseThrow().numerator());
            assertThat(group.at("/measureScore/value").asDouble())
                    .isCloseTo(reports.get(i).rate().orElseThrow().share(), within(1e-12));
        }
        ((ObjectNode) bundle.at("/entry/0/resource")).put("status", "done");
        assertThat(Validator.faults(bundle)).isNotEmpty();
    }

    private static long count(JsonNode group, int population) {
        return group.at("/population/" + population + "/count").asLong(-1);
    }
}
