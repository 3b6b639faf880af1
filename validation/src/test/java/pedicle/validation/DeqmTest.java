package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// Each demand that we read in DEQM's profiles is met by our reports, and seen where it is not. [GuidesTest]
/// holds our reading against the profiles themselves.
class DeqmTest {

    private static ObjectNode summary = JsonNodeFactory.instance.objectNode();

    @BeforeAll
    static void measure() {
        try (Cohort cohort = Cohort.read(
                Path.of("..", "examples", "lakeside", "fhir"), Reference.load().codes())) {
            summary = (ObjectNode) Summary.of(
                            List.of(Measure.of(
                                    cohort,
                                    Definition.named("presenting").orElseThrow(),
                                    new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)))),
                            Instant.parse("2026-01-15T09:00:00Z"))
                    .at("/entry/0/resource");
        }
    }

    @ParameterizedTest
    @MethodSource("pedicle.validation.Broken#all")
    void what_is_broken_is_seen(Broken broken) {
        assertThat(Deqm.faults(summary)).isEmpty();
        assertThat(Deqm.faults(broken.of(summary))).contains(broken.rule());
    }

    @Test
    void an_individual_report_names_its_subject() {
        breaks("subject", report -> report.put("type", "individual"));
    }

    @Test
    void an_individual_report_lists_no_other_subjects() {
        breaks("group.population.subjectResults", report -> {
            report.put("type", "individual");
            ((ObjectNode) group(report).at("/population/1")).putObject("subjectResults");
        });
    }

    private static void breaks(String rule, Consumer<ObjectNode> fault) {
        assertThat(Deqm.faults(summary)).isEmpty();
        ObjectNode broken = summary.deepCopy();
        fault.accept(broken);
        assertThat(Deqm.faults(broken)).contains(rule);
    }

    private static ObjectNode group(ObjectNode report) {
        return (ObjectNode) ((ArrayNode) report.get("group")).get(0);
    }
}
