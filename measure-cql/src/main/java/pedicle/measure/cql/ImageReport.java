package pedicle.measure.cql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// Whether a DiagnosticReport shows that its export has images: it is of an image of any kind, by its
/// department or the study that it names, or its code is a lumbar image's.
final class ImageReport {

    /// As HL7's table 0074 and LOINC name the departments.
    private static final Set<String> DEPARTMENTS = Set.of("RAD", "RX", "CT", "NMR", "IMG", "LP29684-5");

    private static final Set<String> NEVER_WRITTEN = Set.of("registered", "cancelled", "entered-in-error");
    private static final String LUMBAR = "https://pedicle.example/ValueSet/lumbar-imaging";

    private ImageReport() {}

    static boolean is(JsonNode report, Terminology terminology) {
        return !report.path("imagingStudy").isEmpty() || isFromRadiology(report) || isLumbar(report, terminology);
    }

    private static boolean isFromRadiology(JsonNode report) {
        return report.path("category").findValuesAsText("code").stream().anyMatch(DEPARTMENTS::contains);
    }

    private static boolean isLumbar(JsonNode report, Terminology terminology) {
        if (NEVER_WRITTEN.contains(report.path("status").asText())) {
            return false;
        }
        for (JsonNode coding : report.at("/code/coding")) {
            String system = coding.path("system").asText();
            if (terminology.setsOf(system, coding.path("code").asText()).contains(LUMBAR)) {
                return true;
            }
        }
        return false;
    }
}
