package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import pedicle.catalog.BadInput;

/// Tells FHIR R4 from its other versions by the shapes that changed between them.
final class Shape {

    private static final Set<String> OF_DSTU2_OR_STU3 =
            Set.of("DiagnosticOrder", "ProcedureRequest", "MedicationOrder", "ReferralRequest", "DeviceUseRequest");

    private Shape() {}

    static void refuseOtherThanObject(JsonNode root) {
        if (!root.isObject()) {
            throw new BadInput("expected a CDS Hooks request or a FHIR Bundle as one JSON object, found "
                    + (root.isMissingNode()
                            ? "nothing"
                            : root.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
    }

    /// Every resource must have R4's shape: a list read by the wrong version's rules would lose its facts.
    static void refuseOtherThanR4(JsonNode resource) {
        String type = resource.path("resourceType").asText("");
        if (OF_DSTU2_OR_STU3.contains(type)) {
            throw other(resource, "DSTU2 or STU3", "resourceType " + type);
        }
        switch (type) {
            case "Condition" -> {
                refuse(resource, "clinicalStatus", JsonNode::isTextual, "DSTU2 or STU3");
                refuse(resource, "verificationStatus", JsonNode::isTextual, "DSTU2 or STU3");
                refuse(resource, "patient", JsonNode::isObject, "DSTU2");
            }
            case "ServiceRequest" -> {
                refuse(resource, "code", code -> code.has("concept") || code.has("reference"), "R5");
                refuse(resource, "reason", node -> true, "R5");
            }
            case "MedicationRequest" -> refuse(resource, "medication", JsonNode::isObject, "R5");
            case "Procedure" -> refuse(resource, "occurrenceDateTime", node -> true, "R5");
            case "Observation" -> refuse(resource, "comments", JsonNode::isTextual, "DSTU2");
            default -> {
                // Other types are not read.
            }
        }
    }

    private static void refuse(JsonNode resource, String field, Predicate<JsonNode> wrong, String version) {
        if (resource.has(field) && wrong.test(resource.get(field))) {
            throw other(resource, version, "“" + field + "”");
        }
    }

    private static BadInput other(JsonNode resource, String version, String seen) {
        return new BadInput(
                "%s: expected FHIR R4, found the shape of %s (%s)".formatted(Fhir.address(resource), version, seen));
    }
}
