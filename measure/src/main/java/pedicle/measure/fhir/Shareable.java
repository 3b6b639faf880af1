package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What every resource that others may install opens with: where it is known, which version, by whom, for
/// what.
final class Shareable {

    private Shareable() {}

    static ObjectNode open(ObjectNode json, String type, String base, String id, String name, String title) {
        return json.put("resourceType", type)
                .put("id", id)
                .put("url", base + id)
                .put("version", Cql.VERSION)
                .put("name", name)
                .put("title", title)
                .put("status", "draft")
                .put("experimental", true)
                .put("publisher", "Pedicle");
    }

    static void coded(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }
}
