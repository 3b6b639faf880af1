package pedicle.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What DEQM's profiles of an individual and of a summary MeasureReport ask beyond FHIR R4, as we read them
/// in the guide (hl7.fhir.us.davinci-deqm 5.0.0), so that it is tested also where the guide is not at hand.
/// [GuidesTest] asks the profiles themselves.
///
/// We differ in one place: where there is no score, deqm-6 as it is written does not hold, since it compares
/// nothing with a number. The guide's successor lets a score be absent, and so do we.
final class Deqm {

    private static final String SCORING =
            "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-measureScoring";
    private static final List<String> RATES = List.of("proportion", "ratio", "continuous-variable");

    /// By the key of the constraint, or the element that must be there.
    static final Map<String, Predicate<JsonNode>> RULES = rules();

    private Deqm() {}

    /// The rules that a report breaks.
    static List<String> faults(JsonNode report) {
        List<String> broken = new ArrayList<>();
        RULES.forEach((name, rule) -> {
            if (!rule.test(report)) {
                broken.add(name);
            }
        });
        return broken;
    }

    private static Map<String, Predicate<JsonNode>> rules() {
        Map<String, Predicate<JsonNode>> rules = new LinkedHashMap<>();
        rules.put("deqm-0", report -> report.path("measure").asText().matches("[^|]+\\|.+"));
        rules.put(
                "deqm-1",
                report -> report.at("/period/start").asText().length() > 9
                        && report.at("/period/end").asText().length() > 9);
        rules.put("deqm-2", report -> !isARate(report) || report.has("improvementNotation"));
        rules.put("deqm-3", report -> isScoredOnce(report));
        rules.put("deqm-5", report -> report.at("/group/0/population").size() >= 1);
        rules.put(
                "deqm-6",
                report -> each(report.path("group"), group -> {
                    double score = group.at("/measureScore/value").asDouble(0);
                    return score >= 0 && score <= 1;
                }));
        rules.put("deqm-8", report -> populations(report, population -> population.has("count")));
        rules.put(
                "subject",
                report ->
                        !isIndividual(report) || report.at("/subject/reference").isTextual());
        rules.put("date", report -> report.path("date").isTextual());
        rules.put("reporter", report -> report.at("/reporter/reference").isTextual());
        rules.put(
                "period",
                report -> report.at("/period/start").isTextual()
                        && report.at("/period/end").isTextual());
        rules.put("group", report -> report.path("group").size() >= 1);
        rules.put(
                "group.population.code",
                report -> populations(
                        report,
                        population -> population.at("/code/coding/0/code").isTextual()));
        rules.put(
                "group.population.subjectResults",
                report ->
                        !isIndividual(report) || populations(report, population -> !population.has("subjectResults")));
        return rules;
    }

    private static boolean isIndividual(JsonNode report) {
        return report.path("type").asText().equals("individual");
    }

    private static boolean isARate(JsonNode report) {
        return !each(
                report.path("extension"),
                extension -> !RATES.contains(
                        extension.at("/valueCodeableConcept/coding/0/code").asText()));
    }

    /// On the report itself, or on every group of it, but not on both.
    private static boolean isScoredOnce(JsonNode report) {
        return has(report, SCORING)
                ? each(report.path("group"), group -> !has(group, SCORING))
                : each(report.path("group"), group -> has(group, SCORING));
    }

    private static boolean populations(JsonNode report, Predicate<JsonNode> rule) {
        return each(report.path("group"), group -> each(group.path("population"), rule));
    }

    private static boolean has(JsonNode element, String extension) {
        return !each(element.path("extension"), one -> !one.path("url").asText().equals(extension));
    }

    private static boolean each(JsonNode all, Predicate<JsonNode> rule) {
        for (JsonNode one : all) {
            if (!rule.test(one)) {
                return false;
            }
        }
        return true;
    }
}
