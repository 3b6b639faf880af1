package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// FHIR's OperationOutcome with one sentence in it.
final class Outcome {

    private Outcome() {}

    static ObjectNode error(int status, String sentence) {
        return of("error", code(status), sentence);
    }

    static ObjectNode information(String sentence) {
        return of("information", "informational", sentence);
    }

    private static ObjectNode of(String severity, String code, String sentence) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode();
        outcome.put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", severity)
                .put("code", code)
                .put("diagnostics", sentence);
        return outcome;
    }

    /// FHIR R4, value set issue-type.
    private static String code(int status) {
        return switch (status) {
            case 401 -> "login";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "not-supported";
            case 412 -> "required";
            case 413 -> "too-long";
            case 500 -> "exception";
            default -> "invalid";
        };
    }
}
