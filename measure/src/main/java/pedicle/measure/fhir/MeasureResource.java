package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Start;

/// A definition as a FHIR Measure: a proportion in which less is better, whose populations are expressions
/// of its CQL.
public final class MeasureResource {

    private static final String BASE = "https://pedicle.example/Measure/";
    private static final String BASIS = "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis";

    private MeasureResource() {}

    static String url(Definition definition) {
        return BASE + definition.id();
    }

    public static ObjectNode of(Definition definition) {
        Cql cql = Cql.of(definition);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Shareable.open(json, "Measure", BASE, definition.id(), cql.name(), definition.name());
        json.putArray("extension").addObject().put("url", BASIS).put("valueCode", basis(definition));
        json.put("description", definition.text());
        if (!definition.note().isEmpty()) {
            json.put("disclaimer", definition.note());
        }
        json.putArray("relatedArtifact").addObject().put("type", "derived-from").put("label", definition.source());
        json.putArray("library").add(LibraryResource.canonical(cql.name()));
        Shareable.coded(
                json.putObject("scoring"), "http://terminology.hl7.org/CodeSystem/measure-scoring", "proportion");
        Shareable.coded(
                json.putArray("type").addObject(), "http://terminology.hl7.org/CodeSystem/measure-type", "process");
        Shareable.coded(
                json.putObject("improvementNotation"),
                "http://terminology.hl7.org/CodeSystem/measure-improvement-notation",
                "decrease");
        ArrayNode groups = json.putArray("group");
        Group.of(definition).forEach(group -> add(groups, group));
        return json;
    }

    /// Whom a population counts: people, or the visits with which their episodes start.
    private static String basis(Definition definition) {
        return definition.start().which() == Start.Which.EVERY_CLEAR ? "Encounter" : "boolean";
    }

    private static void add(ArrayNode groups, Group group) {
        ObjectNode json = groups.addObject().put("id", group.word());
        json.putObject("code").put("text", group.word());
        ArrayNode all = json.putArray("population");
        for (Group.Population population : group.populations()) {
            ObjectNode one = all.addObject().put("id", group.linkId(population));
            Shareable.coded(
                    one.putObject("code"),
                    "http://terminology.hl7.org/CodeSystem/measure-population",
                    population.code());
            one.putObject("criteria").put("language", "text/cql").put("expression", population.expression());
        }
    }
}
