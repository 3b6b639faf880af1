package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

/// The FHIR R4 resources that a card proposes to write.
public final class Proposal {

    private static final String RATING = "http://fhir.org/argonaut/Extension/pama-rating";
    private static final String RATINGS = "http://fhir.org/argonaut/CodeSystem/pama-rating";
    private static final String CONSULT = "http://fhir.org/argonaut/Extension/pama-rating-consult-id";

    private Proposal() {}

    /// A code of a system, and its words.
    public record Coding(String system, String code, String words) {}

    /// A review to plan in place of the image.
    public static ObjectNode review(String patient, LocalDate on, LocalDate day, int weeks) {
        ObjectNode task = resource("Task");
        task.put("status", "requested");
        task.put("intent", "plan");
        task.put(
                "description",
                "Review low back pain after %d weeks; imaging was considered and not needed now".formatted(weeks));
        task.set("for", reference(patient));
        task.put("authoredOn", on.toString());
        ObjectNode period = task.putObject("restriction").putObject("period");
        period.put("start", day.toString());
        period.put("end", day.plusWeeks(1).toString());
        return task;
    }

    /// A note for the chart. LOINC 11506-3 is a progress note.
    public static ObjectNode note(String patient, LocalDate on, String text) {
        ObjectNode note = resource("DocumentReference");
        note.put("status", "current");
        note.set("type", concept(new Coding("http://loinc.org", "11506-3", "Progress note")));
        note.set("subject", reference(patient));
        note.put("description", "Imaging of the lumbar spine was considered");
        ObjectNode attachment = note.putArray("content").addObject().putObject("attachment");
        attachment.put("contentType", "text/plain; charset=utf-8");
        attachment.put("data", Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        attachment.put("title", "Imaging considered, " + on);
        return note;
    }

    /// A draft order for physiotherapy, for the clinician to sign. SNOMED 91251008 is physical therapy.
    public static ObjectNode physiotherapy(String patient, LocalDate on) {
        ObjectNode order = resource("ServiceRequest");
        order.put("status", "draft");
        order.put("intent", "order");
        order.set("code", concept(new Coding("http://snomed.info/sct", "91251008", "Physiotherapy")));
        order.set("subject", reference(patient));
        order.put("authoredOn", on.toString());
        order.putArray("reasonCode").add(concept(new Coding("http://snomed.info/sct", "279039007", "Low back pain")));
        return order;
    }

    /// A draft referral, for the clinician to address and sign.
    public static ObjectNode referral(String patient, LocalDate on, String words) {
        ObjectNode order = resource("ServiceRequest");
        order.put("status", "draft");
        order.put("intent", "order");
        order.putObject("code").put("text", words);
        order.set("subject", reference(patient));
        order.put("authoredOn", on.toString());
        return order;
    }

    /// The answer to a question that was asked at the order, so that the record holds it.
    public static ObjectNode answer(String patient, LocalDate on, String fact, String words, boolean holds) {
        ObjectNode observation = resource("Observation");
        observation.put("status", "final");
        observation.set("code", concept(new Coding(EntryReader.FACT_SYSTEM, fact, words)));
        observation.set("subject", reference(patient));
        observation.put("effectiveDateTime", on.toString());
        observation.put("valueBoolean", holds);
        return observation;
    }

    /// The order as it came, but of this priority: `urgent` or `stat`.
    public static ObjectNode withPriority(ObjectNode order, String priority) {
        return order.deepCopy().put("priority", priority);
    }

    /// The order as it came, but for another image: by the code of its own code system, where one is known, else in
    /// words.
    public static ObjectNode instead(ObjectNode order, List<Coding> codings, String words) {
        ObjectNode other = order.deepCopy();
        ObjectNode code = JsonNodeFactory.instance.objectNode();
        List<Coding> same = codings.stream()
                .filter(coding -> isCodedIn(order, coding.system()))
                .toList();
        if (!same.isEmpty()) {
            ArrayNode list = code.putArray("coding");
            same.forEach(coding -> list.add(coding(coding)));
        }
        code.put("text", words);
        other.set("code", code);
        return other;
    }

    /// The order as it came, with the rating of its appropriateness as the Argonaut draft writes it. The draft's
    /// `qcdsm-consulted` is left out: Pedicle is no qualified mechanism.
    public static ObjectNode rated(ObjectNode order, String rating, String consultation) {
        ObjectNode rated = order.deepCopy();
        ArrayNode extensions = JsonNodeFactory.instance.arrayNode();
        for (JsonNode extension : order.path("extension")) {
            String url = extension.path("url").asText("");
            if (!url.equals(RATING) && !url.equals(CONSULT)) {
                extensions.add(extension.deepCopy());
            }
        }
        ObjectNode concept = extensions.addObject().put("url", RATING).putObject("valueCodeableConcept");
        concept.putArray("coding").addObject().put("system", RATINGS).put("code", rating);
        extensions.addObject().put("url", CONSULT).put("valueUri", "urn:uuid:" + consultation);
        rated.set("extension", extensions);
        return rated;
    }

    /// Whether an order carries a code of this system.
    public static boolean isCodedIn(ObjectNode order, String system) {
        for (JsonNode coding : order.path("code").path("coding")) {
            if (coding.path("system").asText("").equals(system)) {
                return true;
            }
        }
        return false;
    }

    /// The order that nobody wrote yet, in the Bundle in which drafts come: it lets a visit be judged by the rules
    /// for orders.
    public static ObjectNode imagined(String patientId) {
        ObjectNode order = resource("ServiceRequest");
        order.put("id", "imagined");
        order.put("status", "draft");
        order.put("intent", "proposal");
        order.putObject("code").put("text", "MRI of the lumbar spine");
        order.set("subject", reference("Patient/" + patientId));
        ObjectNode bundle = resource("Bundle");
        bundle.put("type", "collection");
        bundle.putArray("entry").addObject().set("resource", order);
        return bundle;
    }

    private static ObjectNode resource(String type) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type);
    }

    private static ObjectNode reference(String address) {
        return JsonNodeFactory.instance.objectNode().put("reference", address);
    }

    private static ObjectNode concept(Coding coding) {
        ObjectNode concept = JsonNodeFactory.instance.objectNode();
        concept.putArray("coding").add(coding(coding));
        concept.put("text", coding.words());
        return concept;
    }

    private static ObjectNode coding(Coding coding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("system", coding.system())
                .put("code", coding.code());
    }
}
