package pedicle.care.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import pedicle.care.rule.Person;

/// The resources of an invented person, from what somebody types about them.
public final class Sketch {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String CONDITION_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";

    /// The shape by which a code tells its system. CPT has five digits; the shortest code of SNOMED CT has six.
    private enum Shape {
        CPT("http://www.ama-assn.org/go/cpt", "\\d{5}"),
        SNOMED_CT(SNOMED, "\\d{6,18}"),
        ICD_10_CM("http://hl7.org/fhir/sid/icd-10-cm", "[A-TV-Z]\\d[0-9A-Z](\\.?[0-9A-Z]{1,4})?"),
        ATC("http://www.whocc.no/atc", "[A-Z]\\d{2}[A-Z]{1,2}(\\d{2})?"),
        RXNORM("http://www.nlm.nih.gov/research/umls/rxnorm", "\\d{3,7}");

        private final String system;
        private final Pattern pattern;

        Shape(String system, String pattern) {
            this.system = system;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final String patient;
    private final LocalDate on;

    /// `patient` is the person's id.
    public Sketch(String patient, LocalDate on) {
        this.patient = patient;
        this.on = on;
    }

    public ObjectNode person(Optional<LocalDate> born, Person.Sex sex) {
        ObjectNode person = resource("Patient", patient);
        switch (sex) {
            case FEMALE -> person.put("gender", "female");
            case MALE -> person.put("gender", "male");
            case OTHER -> person.put("gender", "other");
            case NOT_RECORDED -> {
                // Left out, as a record does.
            }
        }
        born.ifPresent(day -> person.put("birthDate", day.toString()));
        return person;
    }

    /// A draft order for the image.
    public ObjectNode order(String words, String code, String reason, String note) {
        ObjectNode order = resource("ServiceRequest", "order-1");
        order.put("status", "draft").put("intent", "order");
        order.set("code", concept(words, code, List.of(Shape.CPT, Shape.SNOMED_CT)));
        order.set("subject", subject());
        order.put("authoredOn", on.toString());
        if (!reason.isBlank()) {
            order.putArray("reasonCode").add(concept(reason, reason, List.of(Shape.SNOMED_CT, Shape.ICD_10_CM)));
        }
        if (!note.isBlank()) {
            order.putArray("note").addObject().put("text", note.strip());
        }
        return order;
    }

    public ObjectNode lowBackPain(LocalDate since) {
        ObjectNode pain = condition("pain", "Low back pain", "279039007");
        pain.put("onsetDateTime", since.toString());
        return pain;
    }

    public ObjectNode problem(int number, String said) {
        return condition("problem-" + number, said, said);
    }

    /// One that is taken; since when is not recorded.
    public ObjectNode medicine(int number, String said) {
        ObjectNode medicine = resource("MedicationRequest", "medicine-" + number);
        medicine.put("status", "active").put("intent", "order");
        medicine.set("medicationCodeableConcept", concept(said, said, List.of(Shape.ATC, Shape.RXNORM)));
        medicine.set("subject", subject());
        return medicine;
    }

    /// All of these in one Bundle.
    public static ObjectNode bundle(String type, List<ObjectNode> resources) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", type);
        ArrayNode entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.addObject().set("resource", resource));
        return bundle;
    }

    private ObjectNode condition(String id, String words, String code) {
        ObjectNode condition = resource("Condition", id);
        condition
                .putObject("clinicalStatus")
                .putArray("coding")
                .addObject()
                .put("system", CONDITION_STATUS)
                .put("code", "active");
        condition.set("code", concept(words, code, List.of(Shape.SNOMED_CT, Shape.ICD_10_CM)));
        condition.set("subject", subject());
        return condition;
    }

    /// Words, with a coding where `code` begins with one: “Z85.3 breast cancer” is both.
    private static ObjectNode concept(String words, String code, List<Shape> shapes) {
        ObjectNode concept = JsonNodeFactory.instance.objectNode();
        String first = code.strip().split("[\\s,:;]+", 2)[0];
        shapes.stream()
                .filter(shape -> shape.pattern.matcher(first).matches())
                .findFirst()
                .ifPresent(shape -> concept.putArray("coding")
                        .addObject()
                        .put("system", shape.system)
                        .put("code", first));
        if (!words.isBlank()) {
            concept.put("text", words.strip());
        }
        return concept;
    }

    private ObjectNode subject() {
        return JsonNodeFactory.instance.objectNode().put("reference", "Patient/" + patient);
    }

    private static ObjectNode resource(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
    }
}
