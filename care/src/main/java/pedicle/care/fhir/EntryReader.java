package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.care.rule.Chart;
import pedicle.care.rule.Concept;
import pedicle.care.rule.Day;
import pedicle.care.rule.Entry;

/// Reads the patient's resources into entries. What was entered in error, only planned or not done is no entry.
final class EntryReader {

    /// The code system of plain yes-or-no answers to the catalog's facts, which a form writes back to the record.
    static final String FACT_SYSTEM = "https://pedicle.example/fact";

    static final Set<String> NOT_DONE =
            Set.of("entered-in-error", "not-done", "preparation", "draft", "cancelled", "registered", "unknown");

    /// Planned, or said not to be taken.
    private static final Set<String> NOT_TAKEN = Set.of("intended", "not-taken");

    private final Patient patient;
    private final List<ObjectNode> resources;
    private final List<String> leftOut;

    EntryReader(Patient patient, List<ObjectNode> resources, List<String> leftOut) {
        this.patient = patient;
        this.resources = resources;
        this.leftOut = leftOut;
    }

    Chart chart(Optional<ObjectNode> person) {
        List<Entry> entries = new ArrayList<>();
        for (ObjectNode resource : resources) {
            entry(resource).ifPresent(entries::add);
            entries.addAll(Relatives.of(resource, patient, leftOut));
        }
        return new Chart(Patient.person(person), entries, leftOut);
    }

    private Optional<Entry> entry(JsonNode resource) {
        return switch (resource.path("resourceType").asText("")) {
            case "Condition" -> mine(resource).flatMap(EntryReader::diagnosis);
            case "MedicationRequest" -> mine(resource).flatMap(this::prescription);
            case "MedicationStatement" -> mine(resource).flatMap(this::statement);
            case "Procedure" -> mine(resource).flatMap(EntryReader::operation);
            case "Observation" -> mine(resource).flatMap(EntryReader::observation);
            case "ImagingStudy" -> mine(resource).flatMap(Images::study);
            case "DiagnosticReport" -> mine(resource).flatMap(Images::report);
            default -> Optional.empty();
        };
    }

    /// What somebody says that they take. “Not taken” is no word on other medicines of its kind, so it is no entry.
    private Optional<Entry> statement(JsonNode statement) {
        String status = statement.path("status").asText("");
        if (NOT_DONE.contains(status) || NOT_TAKEN.contains(status) || Supply.isLocal(statement)) {
            return Optional.empty();
        }
        Concept medicine = medicine(statement);
        return Optional.of(new Entry.Prescription(
                Fhir.address(statement),
                medicine,
                Fhir.day(statement, "effectiveDateTime", "effectivePeriod"),
                Supply.daysOfStatement(statement),
                status.equals("active") || status.equals("on-hold"),
                Dose.milligramsADay(statement, medicine.words()),
                false));
    }

    /// R4 asks each of these for its subject; one that names none could be anybody's.
    private Optional<JsonNode> mine(JsonNode resource) {
        if (patient.isMeantBy(resource.path("subject"))) {
            return Optional.of(resource);
        }
        leftOut.add(Fhir.address(resource) + ": does not say whose it is");
        return Optional.empty();
    }

    private static Optional<Entry> diagnosis(JsonNode condition) {
        JsonNode certainty = condition.path("verificationStatus");
        if (Fhir.has(certainty, "entered-in-error")) {
            return Optional.empty();
        }
        return Optional.of(new Entry.Diagnosis(
                Fhir.address(condition),
                Fhir.concept(condition.path("code")),
                standing(condition, certainty),
                Fhir.day(condition, "onsetDateTime", "onsetPeriod"),
                Fhir.day(condition, "recordedDate"),
                Fhir.day(condition, "abatementDateTime", "abatementPeriod")));
    }

    private static Entry.Standing standing(JsonNode condition, JsonNode certainty) {
        if (Fhir.has(certainty, "refuted")) {
            return Entry.Standing.REFUTED;
        }
        if (Fhir.has(certainty, "differential")) {
            return Entry.Standing.SUSPECTED;
        }
        boolean ended = Fhir.has(condition.path("clinicalStatus"), "inactive", "remission", "resolved")
                || condition.properties().stream()
                        .anyMatch(field -> field.getKey().startsWith("abatement"));
        return ended ? Entry.Standing.ENDED : Entry.Standing.ACTIVE;
    }

    private Optional<Entry> prescription(JsonNode request) {
        String status = request.path("status").asText("");
        if (NOT_DONE.contains(status) || request.path("doNotPerform").asBoolean(false) || Supply.isLocal(request)) {
            return Optional.empty();
        }
        Concept medicine = medicine(request);
        return Optional.of(new Entry.Prescription(
                Fhir.address(request),
                medicine,
                Supply.start(request),
                Supply.days(request),
                status.equals("active") || status.equals("on-hold"),
                Dose.milligramsADay(request, medicine.words())));
    }

    /// The medicine by its code, or by a reference to one in the request itself or beside it.
    private Concept medicine(JsonNode request) {
        if (request.has("medicationCodeableConcept")) {
            return Fhir.concept(request.get("medicationCodeableConcept"));
        }
        String reference = request.path("medicationReference").path("reference").asText("");
        for (JsonNode contained : request.path("contained")) {
            if (reference.equals("#" + contained.path("id").asText(""))) {
                return Fhir.concept(contained.path("code"));
            }
        }
        for (ObjectNode resource : resources) {
            if (!reference.isEmpty() && reference.endsWith(Fhir.address(resource))) {
                return Fhir.concept(resource.path("code"));
            }
        }
        leftOut.add(Fhir.address(request) + ": its medicine “" + reference + "” did not come with it");
        return new Concept(List.of(), "");
    }

    private static Optional<Entry> operation(JsonNode procedure) {
        if (NOT_DONE.contains(procedure.path("status").asText(""))) {
            return Optional.empty();
        }
        return Optional.of(new Entry.Operation(
                Fhir.address(procedure),
                Fhir.concept(procedure.path("code")),
                Fhir.day(procedure, "performedDateTime", "performedPeriod")));
    }

    private static Optional<Entry> observation(JsonNode observation) {
        if (NOT_DONE.contains(observation.path("status").asText(""))) {
            return Optional.empty();
        }
        String where = Fhir.address(observation);
        Concept what = Fhir.concept(observation.path("code"));
        Optional<Day> at = Fhir.day(observation, "effectiveDateTime", "effectivePeriod", "issued");
        JsonNode quantity = observation.path("valueQuantity");
        if (quantity.path("value").isNumber()) {
            String unit = quantity.path("code").asText(quantity.path("unit").asText(""));
            return Optional.of(
                    new Entry.Measured(where, what, quantity.path("value").asDouble(), unit, at));
        }
        if (observation.path("valueCodeableConcept").isObject()) {
            return Optional.of(
                    new Entry.Answered(where, what, Fhir.concept(observation.path("valueCodeableConcept")), at));
        }
        if (!observation.path("valueBoolean").isBoolean()) {
            return Optional.empty();
        }
        boolean holds = observation.path("valueBoolean").asBoolean();
        return what.codings().stream()
                .filter(coding -> coding.system().equals(FACT_SYSTEM))
                .findFirst()
                .map(coding -> new Entry.Stated(where, what, coding.code(), holds, at));
    }
}
