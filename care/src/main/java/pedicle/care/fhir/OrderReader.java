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
        List<Concept> details = new ArrayList<>();
        request.path("bodySite").forEach(site -> details.add(Fhir.concept(site)));
        request.path("orderDetail").forEach(detail -> details.add(Fhir.concept(detail)));
        List<String> notes = new ArrayList<>();
        request.path("note").forEach(note -> notes.add(note.path("text").asText("")));
        request.path("reasonReference")
                .forEach(reference -> notes.add(reference.path("display").asText("")));
        return new Order(
                Fhir.address(request),
                Fhir.concept(request.path("code")),
                reasons,
                entries,
                Fhir.day(request, "authoredOn").map(Day::latest),
                details,
                notes.stream().filter(note -> !note.isBlank()).toList());
    }

    /// `Condition/7` of `https://ehr.example/fhir/Condition/7`.
    private static String lastTwo(String reference) {
        String[] parts = reference.split("/");
        return parts.length < 2 ? reference : parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
