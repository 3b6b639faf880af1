package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Source;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
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

    /// Of the sources those that the definition and what it looks for are taken from.
    public static ObjectNode of(Definition definition, Collection<Source> sources) {
        Cql cql = Cql.of(definition);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Shareable.open(json, "Measure", BASE, definition.id(), cql.name(), definition.name());
        json.putArray("extension").addObject().put("url", BASIS).put("valueCode", basis(definition));
        Shareable.identify(json, definition.id());
        json.put("description", definition.text());
        Shareable.tell(json);
        if (!definition.note().isEmpty()) {
            json.put("disclaimer", definition.note());
        }
        cite(json, definition, sources);
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

    private static void cite(ObjectNode json, Definition definition, Collection<Source> sources) {
        Set<String> ids = Stream.concat(
                        Arrays.stream(definition.source().split("[ ;]+", -1)),
                        definition.lookBacks().stream().map(LookBack::source))
                .collect(Collectors.toSet());
        List<Source> cited =
                sources.stream().filter(source -> ids.contains(source.id())).toList();
        if (cited.isEmpty()) {
            return;
        }
        ArrayNode artifacts = json.putArray("relatedArtifact");
        for (Source source : cited) {
            ObjectNode artifact =
                    artifacts.addObject().put("type", "derived-from").put("citation", source.citation());
            source.doi().ifPresent(doi -> artifact.put("url", "https://doi.org/" + doi));
        }
    }

    /// What a population counts: people, or the days on which their episodes start. CQF Measures binds the
    /// basis to all types of FHIR, data types among them, and asks that each expression return what the
    /// basis says. Encounter would be the usual one of episodes; but a visit may stand in a claim alone,
    /// where no Encounter could be returned, and a person has but one episode a day, so that days count the
    /// same episodes from either record.
    private static String basis(Definition definition) {
        return definition.start().which() == Start.Which.EVERY_CLEAR ? "date" : "boolean";
    }

    /// An expression is named, not written out: CQF Measures has a language of its own for that.
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
            one.putObject("criteria").put("language", "text/cql-identifier").put("expression", population.expression());
        }
    }
}
