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
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.fhir.Summary;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// Each demand that we read in DEQM's profiles is met by our reports, and seen where it is not: every test
/// breaks one.
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

    @Test
    void deqm_0_the_measure_is_named_with_its_version() {
        breaks("deqm-0", report -> report.put("measure", "https://pedicle.example/Measure/presenting"));
    }

    @Test
    void deqm_1_the_period_is_told_to_the_day() {
        breaks("deqm-1", report -> report.withObject("period").put("end", "2025-12"));
    }

    @Test
    void deqm_2_a_rate_says_whether_more_is_better() {
        breaks("deqm-2", report -> report.remove("improvementNotation"));
    }

    @Test
    void deqm_3_the_scoring_is_told_once() {
        breaks("deqm-3", report -> report.remove("extension"));
        breaks("deqm-3", report -> group(report).set("extension", report.get("extension")));
    }

    @Test
    void deqm_5_a_rate_has_populations() {
        breaks("deqm-5", report -> group(report).remove("population"));
    }

    @Test
    void deqm_6_a_share_is_from_0_to_1() {
        breaks("deqm-6", report -> group(report).withObject("measureScore").put("value", 7.5));
    }

    @Test
    void deqm_8_every_population_has_a_count() {
        breaks("deqm-8", report -> ((ObjectNode) group(report).at("/population/0")).remove("count"));
    }

    @Test
    void an_individual_report_names_its_subject() {
        breaks("subject", report -> report.put("type", "individual"));
    }

    @Test
    void date_reporter_period_and_group_are_there() {
        breaks("date", report -> report.remove("date"));
        breaks("reporter", report -> report.remove("reporter"));
        breaks("period", report -> report.withObject("period").remove("start"));
        breaks("group", report -> report.remove("group"));
    }

    @Test
    void every_population_says_which_it_is() {
        breaks("group.population.code", report -> ((ObjectNode) group(report).at("/population/1")).remove("code"));
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
