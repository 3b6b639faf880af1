package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came along of what we asked for. Keys may have any name, so a resource of the right type will do as well.
///
/// CDS Hooks 2.0, Prefetch Template: a key with null says that there is nothing; an OperationOutcome, that it could
/// not be had, and that asking again is of no use; a key that is missing, that it is for us to fetch.
final class Prefetch {

    enum Standing {
        CAME,
        /// The first page of several.
        IN_PART,
        REFUSED,
        MISSING
    }

    private final Map<Hook.Template, Standing> standing;

    private Prefetch(Map<Hook.Template, Standing> standing) {
        this.standing = standing;
    }

    static Prefetch of(JsonNode prefetch) {
        Set<String> types = new HashSet<>();
        prefetch.forEach(value -> gatherTypes(value, types));
        Map<Hook.Template, Standing> standing = new LinkedHashMap<>();
        for (Hook.Template template : Hook.templates()) {
            standing.put(template, standing(prefetch, template, types));
        }
        return new Prefetch(standing);
    }

    private static Standing standing(JsonNode prefetch, Hook.Template template, Set<String> types) {
        JsonNode value = prefetch.path(template.key());
        if (is(value, "OperationOutcome") && !types.contains(template.type())) {
            return Standing.REFUSED;
        }
        if (hasMore(value)) {
            return Standing.IN_PART;
        }
        return !value.isMissingNode() || types.contains(template.type()) ? Standing.CAME : Standing.MISSING;
    }

    /// The queries for what is missing, by key.
    Map<String, String> missing(String patientId) {
        Map<String, String> queries = new LinkedHashMap<>();
        standing.forEach((template, how) -> {
            if (how == Standing.MISSING) {
                queries.put(template.key(), template.of(patientId));
            }
        });
        return queries;
    }

    /// In the words of a card, what is not all there. What only adds to the record is not missed where nobody sent
    /// it, but where it was refused or came in part.
    List<String> lacking() {
        return standing.entrySet().stream()
                .filter(entry -> switch (entry.getValue()) {
                    case CAME -> false;
                    case IN_PART, REFUSED -> true;
                    case MISSING -> entry.getKey().needed();
                })
                .map(entry -> entry.getKey().words() + (entry.getValue() == Standing.IN_PART ? " (more pages)" : ""))
                .toList();
    }

    boolean isEmpty() {
        return standing.values().stream().noneMatch(how -> how == Standing.CAME || how == Standing.IN_PART);
    }

    private static void gatherTypes(JsonNode value, Set<String> types) {
        if (is(value, "Bundle")) {
            value.path("entry").forEach(entry -> gatherTypes(entry.path("resource"), types));
        } else {
            types.add(value.path("resourceType").asText(""));
        }
    }

    private static boolean hasMore(JsonNode value) {
        for (JsonNode link : value.path("link")) {
            if (link.path("relation").asText("").equals("next")) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(JsonNode node, String type) {
        return node instanceof ObjectNode
                && node.path("resourceType").asText("").equals(type);
    }
}
