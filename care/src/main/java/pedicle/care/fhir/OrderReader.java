package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import pedicle.care.rule.Concept;
import pedicle.care.rule.Day;
import pedicle.care.rule.Order;

/// Reads a draft ServiceRequest.
final class OrderReader {

    private OrderReader() {}

    static Order read(JsonNode request) {
        List<Concept> reasons = new ArrayList<>();
        request.path("reasonCode").forEach(reason -> reasons.add(Fhir.concept(reason)));
        List<String> entries = new ArrayList<>();
        request.path("reasonReference")
                .forEach(reference ->
                        entries.add(lastTwo(reference.path("reference").asText(""))));
        return new Order(
                Fhir.address(request),
                Fhir.concept(request.path("code")),
                reasons,
                entries,
                Fhir.day(request, "authoredOn").map(Day::latest));
    }

    /// `Condition/7` of `https://ehr.example/fhir/Condition/7`.
    private static String lastTwo(String reference) {
        String[] parts = reference.split("/");
        return parts.length < 2 ? reference : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
