package pedicle.lakeside;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/// Takes from one of Synthea's records what the measure needs, and turns its references into those of a bulk
/// export.
record Trim(List<RedFlag> redFlags, Set<String> leftOut) {

    private static final String URN = "urn:uuid:";

    Trim {
        redFlags = List.copyOf(redFlags);
        leftOut = Set.copyOf(leftOut);
    }

    /// Empty for a person who died before the records begin, or whose spine was injured in Synthea's own story: an
    /// old injury counts in some measures and not in others, and Lakeside's truth should not hang on that.
    Optional<Life> light(Bundle record, int index) {
        Life life = Life.of(patient(record, index));
        Map<String, CodeableConcept> drugs = new HashMap<>();
        for (BundleEntryComponent entry : record.getEntry()) {
            switch (entry.getResource()) {
                case Medication drug -> drugs.put(drug.getIdElement().getIdPart(), drug.getCode());
                case Encounter encounter
                when isKept(encounter) -> life.encounters().add(encounter);
                case Condition condition
                when isKept(condition) -> life.conditions().add(condition);
                case Procedure procedure
                when isKept(procedure) -> life.procedures().add(procedure);
                case MedicationRequest order
                when isRecent(Calendar.day(order.getAuthoredOn())) ->
                    life.medicines().add(order);
                default -> {
                    // Observations, claims and the rest are not needed.
                }
            }
        }
        if (!life.livesOn(Calendar.RECORDS_FROM) || hasInjuredSpine(life)) {
            return Optional.empty();
        }
        life.medicines().forEach(order -> nameDrug(order, drugs));
        lighten(life);
        return Optional.of(life);
    }

    private static Patient patient(Bundle record, int index) {
        Patient full = (Patient) record.getEntryFirstRep().getResource();
        Patient light = new Patient();
        light.setId(full.getIdElement().getIdPart());
        light.getMeta()
                .addTag()
                .setSystem("https://pedicle.example/tag")
                .setCode("synthetic")
                .setDisplay("Invented person");
        light.addIdentifier()
                .setSystem("https://pedicle.example/lakeside/patient")
                .setValue("L%05d".formatted(index + 1));
        light.addName(full.getNameFirstRep());
        light.setGender(full.getGender());
        light.setBirthDateElement(full.getBirthDateElement());
        if (full.hasDeceased()) {
            light.setDeceased(full.getDeceased());
        }
        light.addAddress().setCity("Lakeside");
        light.setCommunication(full.getCommunication());
        return light;
    }

    private boolean isKept(Encounter encounter) {
        return isRecent(Calendar.day(encounter.getPeriod().getStart()))
                && encounter.getReasonCode().stream().noneMatch(this::isLeftOut);
    }

    private boolean isKept(Condition condition) {
        return !isLeftOut(condition.getCode())
                && (!condition.hasAbatement()
                        || isRecent(onset(condition))
                        || redFlags.stream().anyMatch(f -> f.isIn(condition)));
    }

    private boolean isKept(Procedure procedure) {
        return !isLeftOut(procedure.getCode())
                && isRecent(Calendar.day(procedure.getPerformedPeriod().getStart()));
    }

    static LocalDate onset(Condition condition) {
        return Calendar.day(condition.getOnsetDateTimeType().getValue());
    }

    private boolean isLeftOut(CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(c -> leftOut.contains(c.getCode()));
    }

    private static boolean isRecent(LocalDate day) {
        return !day.isBefore(Calendar.RECORDS_FROM);
    }

    private boolean hasInjuredSpine(Life life) {
        // Synthea's injuries module: fracture with and without cord injury, traumatic injury, chronic paralysis.
        Set<String> spine = Set.of("15724005", "1734006", "262521009", "698754002");
        return life.conditions().stream()
                .anyMatch(c -> c.getCode().getCoding().stream().anyMatch(code -> spine.contains(code.getCode())));
    }

    private static void nameDrug(MedicationRequest order, Map<String, CodeableConcept> drugs) {
        if (order.hasMedicationReference()) {
            String id = order.getMedicationReference().getReference().replace(URN, "");
            order.setMedication(Optional.ofNullable(drugs.get(id)).orElseThrow());
        }
    }

    private void lighten(Life life) {
        Set<String> encounters = ids(life.encounters());
        Set<String> conditions = ids(life.conditions());
        for (Encounter encounter : life.encounters()) {
            bare(encounter);
            encounter.setIdentifier(null).setLocation(null).setParticipant(null);
            encounter.setServiceProvider(null);
            encounter.setSubject(subject(life));
        }
        for (Condition condition : life.conditions()) {
            bare(condition);
            condition.setSubject(subject(life));
            condition.setEncounter(kept(condition.getEncounter(), "Encounter", encounters));
            redFlags.stream().filter(f -> f.isIn(condition)).forEach(f -> f.withIcd10(condition.getCode()));
            if (Codes.has(condition.getCode(), Codes.LOW_BACK_PAIN)) {
                condition.setCode(Codes.lowBackPain());
            }
        }
        for (Procedure procedure : life.procedures()) {
            bare(procedure);
            procedure.setLocation(null).setPerformer(null);
            procedure.setSubject(subject(life));
            procedure.setEncounter(kept(procedure.getEncounter(), "Encounter", encounters));
            procedure.setReasonReference(kept(procedure.getReasonReference(), conditions));
        }
        for (MedicationRequest order : life.medicines()) {
            bare(order);
            order.setRequester(null).setInsurance(null);
            order.setSubject(subject(life));
            order.setEncounter(kept(order.getEncounter(), "Encounter", encounters));
            order.setReasonReference(kept(order.getReasonReference(), conditions));
        }
    }

    private static void bare(DomainResource resource) {
        resource.setMeta(null);
        resource.setText(null);
        resource.setExtension(null);
        resource.setId(resource.getIdElement().getIdPart());
    }

    private static Set<String> ids(List<? extends Resource> resources) {
        Set<String> ids = new HashSet<>();
        resources.forEach(r -> ids.add(r.getIdElement().getIdPart().replace(URN, "")));
        return ids;
    }

    static Reference subject(Life life) {
        return new Reference("Patient/" + life.id());
    }

    private static Reference kept(Reference reference, String type, Set<String> ids) {
        String id = Optional.ofNullable(reference.getReference()).orElse("").replace(URN, "");
        return ids.contains(id) ? new Reference(type + "/" + id) : new Reference();
    }

    private static List<Reference> kept(List<Reference> references, Set<String> conditions) {
        return references.stream()
                .map(r -> kept(r, "Condition", conditions))
                .filter(Reference::hasReference)
                .toList();
    }
}
