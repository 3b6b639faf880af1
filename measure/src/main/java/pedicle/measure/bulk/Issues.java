package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Reads what an OperationOutcome says.
final class Issues {

    private static final int LONGEST = 300;

    /// FHIR R4, the value set issue-type: `transient` and the codes below it.
    private static final Set<String> TRANSIENT =
            Set.of("transient", "lock-error", "no-store", "exception", "timeout", "incomplete", "throttled");

    private Issues() {}

    static boolean isOne(JsonNode json) {
        return json.path("resourceType").asText().equals("OperationOutcome");
    }

    /// Whether it is an OperationOutcome of which no issue may pass by itself.
    static boolean isFinal(JsonNode json) {
        if (!isOne(json)) {
            return false;
        }
        for (JsonNode issue : json.path("issue")) {
            if (TRANSIENT.contains(issue.path("code").asText())) {
                return false;
            }
        }
        return true;
    }

    /// Its issues in one line.
    static Optional<String> text(JsonNode json) {
        if (!isOne(json)) {
            return Optional.empty();
        }
        Set<String> said = new LinkedHashSet<>();
        for (JsonNode issue : json.path("issue")) {
            said.add(issue(issue));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(plain(String.join("; ", said)));
    }

    /// Of one issue: its text, else its diagnostics, else its code.
    static String issue(JsonNode issue) {
        for (String field : new String[] {"/details/text", "/diagnostics", "/details/coding/0/display", "/code"}) {
            String text = issue.at(field).asText().strip();
            if (!text.isEmpty()) {
                return plain(text);
            }
        }
        return "no reason given";
    }

    /// A stranger's text in one line that is not too long and moves no cursor.
    static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
