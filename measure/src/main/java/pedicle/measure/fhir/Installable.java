package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Source;
import pedicle.measure.indicator.Definition;

/// All that another system needs to compute the definitions: Measures, Libraries and ValueSets.
public final class Installable {

    private Installable() {}

    /// Each resource once. Of the code sets those that some library names.
    public static List<ObjectNode> of(List<Definition> definitions, List<Code> codes, Collection<Source> sources) {
        Set<Cql> libraries = definitions.stream()
                .flatMap(definition -> Cql.of(definition).whole().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> named =
                libraries.stream().flatMap(cql -> cql.valueSets().stream()).collect(Collectors.toSet());
        return Stream.of(
                        definitions.stream().map(definition -> MeasureResource.of(definition, sources)),
                        libraries.stream().map(LibraryResource::of),
                        ValueSets.of(codes).stream()
                                .filter(set -> named.contains(set.path("url").asText())))
                .flatMap(resources -> resources)
                .toList();
    }

    /// What they are called as files.
    public static String fileName(JsonNode resource) {
        return "%s-%s.json"
                .formatted(
                        resource.path("resourceType").asText(),
                        resource.path("id").asText());
    }

    /// A transaction that puts each of them in its place.
    public static ObjectNode bundle(List<ObjectNode> resources) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "transaction");
        ArrayNode entries = bundle.putArray("entry");
        for (ObjectNode resource : resources) {
            ObjectNode entry = entries.addObject();
            entry.put("fullUrl", resource.path("url").asText()).set("resource", resource);
            entry.putObject("request")
                    .put("method", "PUT")
                    .put(
                            "url",
                            resource.path("resourceType").asText() + "/"
                                    + resource.path("id").asText());
        }
        return bundle;
    }
}
