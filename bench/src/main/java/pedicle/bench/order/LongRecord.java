package pedicle.bench.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Years of visits for the patient of a request: what a practice measures, diagnoses, prescribes and does, from the
/// lines of `record.csv`.
///
/// The codes are those of common problems. Nothing of it is a red flag by itself, and all of it has to be read.
final class LongRecord {

    private static final String SERVER = "https://ehr.lakeside.example/fhir/";
    private static final List<String> LISTS = List.of(
            "conditions", "medications", "procedures", "observations", "statements", "family", "images", "reports");
    private static final int DAYS_BETWEEN_VISITS = 45;
    private static final int MEASURED_AT_A_VISIT = 6;

    private final List<Row> lines =
            Table.ours(LongRecord.class, "/pedicle/bench/order/record.csv").rows();
    private final Random random;
    private int made;

    LongRecord(long seed) {
        this.random = new Random(seed);
    }

    /// Adds visits, the latest first, until the request as JSON has this many bytes.
    void lengthen(ObjectNode request, int bytes) {
        ObjectNode prefetch = request.withObject("prefetch");
        for (String list : LISTS) {
            if (!prefetch.hasNonNull(list)) {
                prefetch.putObject(list).put("resourceType", "Bundle").put("type", "searchset");
            }
        }
        String patient = "Patient/" + request.path("context").path("patientId").asText();
        LocalDate day = LocalDate.parse(orderedOn(request));
        int length = request.toString().length();
        while (length < bytes) {
            day = day.minusDays(DAYS_BETWEEN_VISITS + random.nextInt(DAYS_BETWEEN_VISITS));
            length += visit(prefetch, patient, day);
        }
        for (String list : LISTS) {
            ObjectNode bundle = (ObjectNode) prefetch.get(list);
            bundle.put("total", bundle.path("entry").size());
        }
    }

    private static String orderedOn(JsonNode request) {
        return request.path("context")
                .path("draftOrders")
                .findPath("authoredOn")
                .asText();
    }

    private int visit(ObjectNode prefetch, String patient, LocalDate day) {
        int length = add(prefetch, "conditions", condition(patient, day))
                + add(prefetch, "medications", prescription(patient, day))
                + add(prefetch, "procedures", procedure(patient, day));
        for (int one = 0; one < MEASURED_AT_A_VISIT; one++) {
            length += add(prefetch, "observations", observation(patient, day));
        }
        return length;
    }

    private static int add(ObjectNode prefetch, String list, ObjectNode resource) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put(
                "fullUrl",
                SERVER + resource.path("resourceType").asText() + "/"
                        + resource.path("id").asText());
        entry.set("resource", resource);
        entry.putObject("search").put("mode", "match");
        prefetch.withObject(list).withArray("entry").add(entry);
        return entry.toString().length() + 1;
    }

    private ObjectNode condition(String patient, LocalDate day) {
        ObjectNode condition = resource("Condition", patient, day);
        boolean over = random.nextInt(3) > 0;
        coded(
                condition.putObject("clinicalStatus"),
                "http://terminology.hl7.org/CodeSystem/condition-clinical",
                over ? "resolved" : "active");
        coded(
                condition.putObject("verificationStatus"),
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                "confirmed");
        category(condition, "http://terminology.hl7.org/CodeSystem/condition-category", "encounter-diagnosis");
        named(condition.putObject("code"), line("condition"));
        condition.put("onsetDateTime", day + "T09:30:00+00:00");
        if (over) {
            condition.put("abatementDateTime", day.plusDays(14) + "T09:30:00+00:00");
        }
        condition.put("recordedDate", day + "T09:40:00+00:00");
        return condition;
    }

    private ObjectNode prescription(String patient, LocalDate day) {
        ObjectNode request = resource("MedicationRequest", patient, day);
        request.put("status", random.nextInt(3) > 0 ? "completed" : "active").put("intent", "order");
        named(request.putObject("medicationCodeableConcept"), line("prescription"));
        request.put("authoredOn", day + "T09:45:00+00:00");
        request.putObject("requester").put("reference", "Practitioner/C01").put("display", "Dr Example");
        ObjectNode dosage = request.putArray("dosageInstruction").addObject();
        dosage.put("sequence", 1).put("text", "One tablet daily with food").put("asNeededBoolean", false);
        dosage.putObject("timing")
                .putObject("repeat")
                .put("frequency", 1)
                .put("period", 1.0)
                .put("periodUnit", "d");
        dosage.putArray("doseAndRate").addObject().putObject("doseQuantity").put("value", 1.0);
        request.putObject("dispenseRequest")
                .put("numberOfRepeatsAllowed", 2)
                .putObject("expectedSupplyDuration")
                .put("value", 30)
                .put("unit", "days")
                .put("system", "http://unitsofmeasure.org")
                .put("code", "d");
        return request;
    }

    private ObjectNode procedure(String patient, LocalDate day) {
        ObjectNode procedure = resource("Procedure", patient, day);
        procedure.put("status", "completed");
        named(procedure.putObject("code"), line("procedure"));
        procedure
                .putObject("performedPeriod")
                .put("start", day + "T10:00:00+00:00")
                .put("end", day + "T10:15:00+00:00");
        return procedure;
    }

    private ObjectNode observation(String patient, LocalDate day) {
        ObjectNode observation = resource("Observation", patient, day);
        observation.put("status", "final");
        category(observation, "http://terminology.hl7.org/CodeSystem/observation-category", "vital-signs");
        Row line = line("observation");
        named(observation.putObject("code"), line);
        observation.put("effectiveDateTime", day + "T09:35:00+00:00").put("issued", day + "T09:35:10.123+00:00");
        double least = line.whole("least");
        double value = least + random.nextDouble() * (line.whole("most") - least);
        observation
                .putObject("valueQuantity")
                .put("value", Math.round(value * 10) / 10.0)
                .put("unit", line.required("unit"))
                .put("system", "http://unitsofmeasure.org")
                .put("code", line.required("unit"));
        return observation;
    }

    private ObjectNode resource(String type, String patient, LocalDate day) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        String id = "bench-" + ++made;
        resource.put("resourceType", type).put("id", id);
        resource.putObject("meta").put("versionId", "1").put("lastUpdated", day + "T12:00:00.000+00:00");
        resource.putObject("subject").put("reference", patient);
        resource.putObject("encounter").put("reference", "Encounter/visit-" + day);
        return resource;
    }

    private Row line(String kind) {
        List<Row> ofKind = lines.stream()
                .filter(line -> line.required("kind").equals(kind))
                .toList();
        return ofKind.get(random.nextInt(ofKind.size()));
    }

    private static void named(ObjectNode concept, Row line) {
        concept.putArray("coding")
                .addObject()
                .put("system", line.required("system"))
                .put("code", line.required("code"))
                .put("display", line.required("words"));
        concept.put("text", line.required("words"));
    }

    private static void category(ObjectNode resource, String system, String code) {
        coded(resource.putArray("category").addObject(), system, code);
    }

    private static void coded(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }
}
