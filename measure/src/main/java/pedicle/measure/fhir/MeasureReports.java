package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Period;

/// What a MeasureReport of ours holds, whether of one person or of all: FHIR R4, and what Da Vinci's DEQM
/// asks of it (hl7.fhir.us.davinci-deqm 5.0.0, its profiles of an individual and of a summary report).
/// `docs/fhir.md` says how that was checked.
///
/// The links to a measure's groups that DEQM's universal successor asks for are not here: they are
/// extensions of FHIR R5, which validators of R4 refuse where they have no R5 at hand.
final class MeasureReports {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String SCORING =
            "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-measureScoring";

    /// How many are in each population.
    record Counts(long initial, long denominator, long numerator) {
        /// In the order of [Group]'s populations: what is left of the denominator is `denominator`.
        private List<Long> inOrder() {
            return List.of(initial, initial, initial - denominator, numerator);
        }
    }

    private MeasureReports() {}

    static ObjectNode open(Definition definition, Period period, Instant now, String status, String type) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("resourceType", "MeasureReport");
        reporter(json.putArray("contained").addObject());
        Shareable.coded(
                json.putArray("extension").addObject().put("url", SCORING).putObject("valueCodeableConcept"),
                "http://terminology.hl7.org/CodeSystem/measure-scoring",
                "proportion");
        json.put("status", status)
                .put("type", type)
                .put("measure", MeasureResource.url(definition) + "|" + Cql.VERSION)
                .put("date", now.toString());
        json.putObject("reporter").put("reference", "#reporter");
        json.putObject("period")
                .put("start", period.from().toString())
                .put("end", period.to().toString());
        Shareable.coded(
                json.putObject("improvementNotation"),
                "http://terminology.hl7.org/CodeSystem/measure-improvement-notation",
                "decrease");
        return json;
    }

    /// With its score, where anybody is left in the denominator. Each element is known by the id that it
    /// has in the Measure.
    static void add(ArrayNode groups, Group group, Counts counts) {
        ObjectNode json = open(groups, group);
        ArrayNode all = json.putArray("population");
        for (int i = 0; i < group.populations().size(); i++) {
            population(all, group, group.populations().get(i))
                    .put("count", counts.inOrder().get(i));
        }
        if (counts.denominator() > 0) {
            json.putObject("measureScore").put("value", (double) counts.numerator() / counts.denominator());
        }
    }

    /// Where nothing could be counted: DEQM wants the groups all the same, and each count says that it is
    /// not known.
    static void addUnknown(ArrayNode groups, Group group) {
        ArrayNode all = open(groups, group).putArray("population");
        for (Group.Population population : group.populations()) {
            population(all, group, population)
                    .putObject("_count")
                    .putArray("extension")
                    .addObject()
                    .put("url", ABSENT)
                    .put("valueCode", "unknown");
        }
    }

    private static ObjectNode open(ArrayNode groups, Group group) {
        ObjectNode json = groups.addObject().put("id", group.word());
        json.putObject("code").put("text", group.word());
        return json;
    }

    private static ObjectNode population(ArrayNode populations, Group group, Group.Population population) {
        ObjectNode one = populations.addObject().put("id", group.linkId(population));
        Shareable.coded(
                one.putObject("code"), "http://terminology.hl7.org/CodeSystem/measure-population", population.code());
        return one;
    }

    /// US Core asks of an organization whether it is active.
    private static void reporter(ObjectNode organization) {
        organization
                .put("resourceType", "Organization")
                .put("id", "reporter")
                .put("active", true)
                .put("name", "Pedicle");
    }
}
