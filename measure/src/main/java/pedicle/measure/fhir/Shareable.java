package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What every resource that others may install opens with: where it is known, which version, by whom, for
/// what. It is what CRMI's shareable and publishable profiles ask, and CQF Measures' of a Measure.
final class Shareable {

    private static final String IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/artifact-identifier-type";

    private Shareable() {}

    static ObjectNode open(ObjectNode json, String type, String base, String id, String name, String title) {
        json.put("resourceType", type)
                .put("id", id)
                .put("url", base + id)
                .put("version", Cql.VERSION)
                .put("name", name)
                .put("title", title)
                .put("status", "draft")
                .put("experimental", true)
                .put("date", Cql.DATE)
                .put("publisher", "Pedicle");
        json.putArray("contact").addObject().put("name", "Pedicle");
        return json;
    }

    /// Three identifiers: of whatever version, of this one, and a short name. The first two are UUIDs made
    /// of the address, the same each time.
    static void identify(ObjectNode json, String shortName) {
        String url = json.path("url").asText();
        ArrayNode identifiers = json.putArray("identifier");
        identify(identifiers, "version-independent", url);
        identify(identifiers, "version-specific", url + "|" + Cql.VERSION);
        ObjectNode usual = identifiers.addObject().put("use", "usual");
        coded(usual.putObject("type"), IDENTIFIER_TYPE, "short-name");
        usual.put("value", shortName);
    }

    /// Its title and its description as a page that a person can read.
    static void tell(ObjectNode json) {
        json.putObject("text")
                .put("status", "generated")
                .put(
                        "div",
                        "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p><b>%s</b></p><p>%s</p></div>"
                                .formatted(
                                        escaped(json.path("title").asText()),
                                        escaped(json.path("description").asText())));
    }

    static void coded(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }

    private static void identify(ArrayNode identifiers, String type, String name) {
        ObjectNode identifier = identifiers.addObject().put("use", "official");
        coded(identifier.putObject("type"), IDENTIFIER_TYPE, type);
        identifier
                .put("system", "urn:ietf:rfc:3986")
                .put("value", "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
