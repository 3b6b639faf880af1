package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;

/// A library of CQL as a FHIR Library: the text itself, what it takes, and the libraries, sets and types of resources
/// that it needs.
public final class LibraryResource {

    private static final String BASE = "https://pedicle.example/Library/";

    /// The one library that is not ours.
    private static final String HELPERS = "http://fhir.org/guides/cqf/common/Library/FHIRHelpers|4.0.1";

    private LibraryResource() {}

    static String canonical(String name) {
        return Cql.named(name).isPresent() ? BASE + name + "|" + Cql.VERSION : HELPERS;
    }

    public static ObjectNode of(Cql cql) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Shareable.open(json, "Library", BASE, cql.name(), cql.name(), cql.name());
        json.put("description", description(cql));
        Shareable.coded(json.putObject("type"), "http://terminology.hl7.org/CodeSystem/library-type", "logic-library");
        ArrayNode needs = json.putArray("relatedArtifact");
        cql.includes().forEach(name -> needs(needs, canonical(name)));
        cql.valueSets().forEach(url -> needs(needs, url));
        if (!cql.parameters().isEmpty()) {
            ArrayNode parameters = json.putArray("parameter");
            for (Cql.Parameter parameter : cql.parameters()) {
                parameters
                        .addObject()
                        .put("name", parameter.name())
                        .put("use", "in")
                        .put("min", 0)
                        .put("max", "1")
                        .put("type", parameter.type().equals("Boolean") ? "boolean" : "Period");
            }
        }
        if (!cql.retrieved().isEmpty()) {
            ArrayNode types = json.putArray("dataRequirement");
            cql.retrieved().forEach(type -> types.addObject().put("type", type));
        }
        json.putArray("content")
                .addObject()
                .put("contentType", "text/cql")
                .put("data", Base64.getEncoder().encodeToString(cql.text().getBytes(StandardCharsets.UTF_8)));
        return json;
    }

    private static void needs(ArrayNode artifacts, String canonical) {
        artifacts.addObject().put("type", "depends-on").put("resource", canonical);
    }

    /// The words that the text opens with.
    private static String description(Cql cql) {
        return cql.text()
                .lines()
                .takeWhile(line -> line.startsWith("//"))
                .map(line -> line.substring(2).strip())
                .collect(Collectors.joining(" "));
    }
}
