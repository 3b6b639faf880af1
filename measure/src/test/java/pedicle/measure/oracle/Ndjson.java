package pedicle.measure.oracle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes invented people as a bulk export would.
final class Ndjson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String DIAGNOSIS_TYPE = "http://terminology.hl7.org/CodeSystem/ex-diagnosistype";
    private static final Map<String, String> ICD_OF = Map.of(
            "flag-cancer", "C50.9",
            "flag-trauma", "S32.010A",
            "flag-cauda-equina", "G834",
            "exclusion-pregnancy", "Z33.1",
            "exclusion-hospice", "Z51.5",
            "frailty", "R54",
            "advanced-illness", "I50.9",
            "low-back-pain", "M54.50");
    private static final String ATC = "http://www.whocc.no/atc";
    private static final Map<String, String> ATC_OF = Map.of(
            "drug-corticosteroids", "H02AB07",
            "drug-opioids", "N02AX02",
            "drug-osteoporosis", "M05BA04",
            "drug-dementia", "N06DA02");
    private static final Map<String, String> NAME_OF = Map.of(
            "drug-corticosteroids", "predniSONE 5 MG Oral Tablet",
            "drug-opioids", "Acetaminophen 300 MG / Hydrocodone Bitartrate 5 MG Oral Tablet",
            "drug-osteoporosis", "Alendronic acid 10 MG Oral Tablet",
            "drug-dementia", "Donepezil hydrochloride 10 MG Oral Tablet");
    private static final Map<String, String> CPT_OF =
            Map.of("xray", "72100", "ct", "72131", "mri", "72148", "abdomen", "74177");

    private static final Map<Person.Service, String> SERVICE_OF = Map.of(
            Person.Service.VISIT, "99213",
            Person.Service.XRAY, "72100",
            Person.Service.LABORATORY, "80053",
            Person.Service.AT_A_LABORATORY, "99000",
            Person.Service.SURGERY, "63030");

    private final Map<String, List<String>> lines = new TreeMap<>();

    static void write(List<Person> people, Path folder) throws IOException {
        Ndjson export = new Ndjson();
        people.forEach(export::add);
        for (Map.Entry<String, List<String>> file : export.lines.entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".ndjson"), file.getValue());
        }
    }

    private void add(Person person) {
        ObjectNode patient = resource("Patient", person.id());
        putIf(patient, "birthDate", person.born());
        putIf(patient, "deceasedDateTime", person.died());
        keep(patient);
        person.visits().forEach(visit -> add(person, visit));
        person.problems().forEach(problem -> add(person, problem));
        person.images().forEach(image -> add(person, image));
        person.medicines().forEach(medicine -> add(person, medicine));
        person.insured().forEach(insured -> add(person, insured));
        person.referrals().forEach(day -> refer(person, day));
        person.claims().forEach(claim -> add(person, claim));
    }

    private void add(Person person, Person.Claim claim) {
        ObjectNode node = resource(claim.answered() ? "ExplanationOfBenefit" : "Claim", claim.id())
                .put("status", claim.status())
                .put("use", claim.use());
        node.putObject("patient").put("reference", "Patient/" + person.id());
        if (!claim.starts().isEmpty()) {
            node.putObject("billablePeriod").put("start", claim.starts());
        }
        int number = 1;
        for (String set : claim.diagnoses()) {
            ObjectNode diagnosis = node.withArray("diagnosis").addObject().put("sequence", number++);
            code(diagnosis.putObject("diagnosisCodeableConcept"), ICD, ICD_OF.getOrDefault(set, ""));
            String type = claim.types().get(number - 2);
            if (!type.isEmpty()) {
                // A payer's own word may come before it.
                ObjectNode first = diagnosis.putArray("type").addObject();
                code(first, "https://payer.example/diagnosis-types", "D" + number);
                code(number % 2 == 0 ? first : diagnosis.withArray("type").addObject(), DIAGNOSIS_TYPE, type);
            }
        }
        for (Person.Billed billed : claim.lines()) {
            ObjectNode line = node.withArray("item").addObject();
            code(line.putObject("productOrService"), CPT, SERVICE_OF.getOrDefault(billed.service(), ""));
            if (billed.service() == Person.Service.AT_A_LABORATORY) {
                code(line.putObject("locationCodeableConcept"), "place", "81");
            }
            // A day and a period of one day are the same, but that a date holds no time.
            if (billed.about() == 0) {
                putIf(line, "servicedDate", billed.day().replaceFirst("T.*", ""));
            } else {
                line.putArray("diagnosisSequence").add(billed.about());
                putIf(line.putObject("servicedPeriod"), "start", billed.day());
            }
            if (!billed.at().isEmpty()) {
                line.putArray("encounter").addObject().put("reference", "Encounter/" + billed.at());
            }
        }
        keep(node);
    }

    /// A prescription stands beside each dispensing, and must not count beside it.
    private void add(Person person, Person.Medicine medicine) {
        String id = person.id() + "-m"
                + lines.getOrDefault("MedicationDispense", List.of()).size();
        ObjectNode dispense = of(person, "MedicationDispense", id).put("status", "completed");
        ObjectNode what = dispense.putObject("medicationCodeableConcept");
        if (medicine.named()) {
            what.put("text", NAME_OF.getOrDefault(medicine.set(), ""));
        } else {
            code(what, ATC, ATC_OF.getOrDefault(medicine.set(), ""));
        }
        dispense.put("whenHandedOver", medicine.day());
        if (medicine.days() > 0) {
            dispense.putObject("daysSupply").put("value", medicine.days()).put("unit", "d");
        }
        keep(dispense);
        ObjectNode request = of(person, "MedicationRequest", id + "r").put("status", "active");
        request.putObject("medicationCodeableConcept").put("text", "Prednisone 5 MG Oral Tablet");
        request.put("authoredOn", "2024-03-01");
        request.putObject("dispenseRequest")
                .putObject("expectedSupplyDuration")
                .put("value", 365)
                .put("unit", "d");
        keep(request);
    }

    private void add(Person person, Person.Insured insured) {
        ObjectNode coverage = resource(
                        "Coverage",
                        person.id() + "-k"
                                + lines.getOrDefault("Coverage", List.of()).size())
                .put("status", "active");
        coverage.putObject("beneficiary").put("reference", "Patient/" + person.id());
        ObjectNode period = coverage.putObject("period").put("start", insured.from());
        putIf(period, "end", insured.to());
        keep(coverage);
    }

    private void refer(Person person, String day) {
        ObjectNode request = of(person, "ServiceRequest", person.id() + "-s")
                .put("status", "active")
                .put("authoredOn", day);
        code(request.putObject("performerType"), "http://nucc.org/provider-taxonomy", "207X00000X");
        keep(request);
    }

    private void add(Person person, Person.Visit visit) {
        ObjectNode encounter = of(person, "Encounter", visit.id());
        putIf(encounter, "status", visit.status());
        if (!visit.setting().isEmpty()) {
            encounter.putObject("class").put("code", visit.setting());
        }
        encounter.putObject("period").put("start", visit.started());
        encounter
                .putArray("participant")
                .addObject()
                .putObject("individual")
                .put("reference", "Practitioner/" + visit.clinician());
        switch (visit.shown()) {
            case BY_REASON -> code(encounter.putArray("reasonCode").addObject(), "http://snomed.info/sct", "279039007");
            case NOT_BACK_PAIN ->
                code(encounter.putArray("reasonCode").addObject(), "http://snomed.info/sct", "72892002");
            case BY_CONDITION -> {
                ObjectNode condition = of(person, "Condition", visit.id() + "-lbp");
                code(condition.putObject("code"), ICD, "M54.50");
                condition.putObject("encounter").put("reference", "urn:uuid:" + visit.id());
                // The pain began long before the visit: no earlier visit for that.
                condition.put("onsetDateTime", "2023-11-11");
                keep(condition);
            }
            case BY_DIAGNOSIS -> {
                ObjectNode condition = of(person, "Condition", visit.id() + "-lbp");
                code(condition.putObject("code"), ICD, "M545");
                condition.put("onsetDateTime", "2023-11-11");
                keep(condition);
                diagnose(encounter, visit.id() + "-lbp", visit.rank());
            }
        }
        for (Person.Other other : visit.others()) {
            String id = visit.id() + "-d" + encounter.path("diagnosis").size();
            diagnose(encounter, id, other.rank());
            switch (other.points()) {
                case TO_DIABETES -> keep(diabetes(person, id));
                case TO_WHAT_WAS_REFUTED -> {
                    ObjectNode refuted = diabetes(person, id);
                    code(refuted.putObject("verificationStatus"), "ver-status", "refuted");
                    keep(refuted);
                }
                case TO_WORDS_ALONE -> {
                    ObjectNode worded = of(person, "Condition", id);
                    worded.putObject("code").put("text", "sugar");
                    keep(worded);
                }
                case NOWHERE -> {}
            }
        }
        keep(encounter);
    }

    private static void diagnose(ObjectNode encounter, String condition, int rank) {
        ObjectNode diagnosis = encounter.withArray("diagnosis").addObject();
        diagnosis.putObject("condition").put("reference", "Condition/" + condition);
        if (rank > 0) {
            diagnosis.put("rank", rank);
        }
    }

    private static ObjectNode diabetes(Person person, String id) {
        ObjectNode condition = of(person, "Condition", id);
        code(condition.putObject("code"), ICD, "E11.9");
        return condition;
    }

    private void add(Person person, Person.Problem problem) {
        ObjectNode condition = of(person, "Condition", problem.id());
        code(condition.putObject("code"), ICD, ICD_OF.getOrDefault(problem.set(), ""));
        if (!problem.verification().isEmpty()) {
            code(condition.putObject("verificationStatus"), "ver-status", problem.verification());
        }
        putIf(condition, "onsetDateTime", problem.onset());
        putIf(condition, "recordedDate", problem.recorded());
        if (!problem.at().isEmpty()) {
            condition.putObject("encounter").put("reference", "Encounter/" + problem.at());
        }
        keep(condition);
    }

    private void add(Person person, Person.Image image) {
        String cpt = CPT_OF.getOrDefault(image.modality(), "");
        switch (image.held()) {
            case PROCEDURE -> keep(procedure(person, image, cpt).put("performedDateTime", image.day()));
            case STUDY -> {
                ObjectNode study = study(person, image);
                code(study.putArray("procedureCode").addObject(), CPT, cpt);
                keep(study);
            }
            case STUDY_OF_A_PROCEDURE -> {
                keep(procedure(person, image, cpt));
                ObjectNode study = study(person, image);
                study.putObject("procedureReference").put("reference", "Procedure/" + image.id());
                keep(study);
            }
            case BOTH -> {
                ObjectNode procedure = procedure(person, image, cpt);
                procedure.putObject("performedPeriod").put("start", image.day());
                keep(procedure);
                ObjectNode study = study(person, image);
                study.putObject("procedureReference").put("reference", "Procedure/" + image.id());
                code(study.putArray("procedureCode").addObject(), CPT, cpt);
                keep(study);
            }
            case REPORT -> keep(report(person, image, cpt, ""));
            case REPORTED_TWICE -> {
                ObjectNode first = report(person, image, cpt, "");
                request(first, image);
                keep(first);
                ObjectNode second = report(person, image, cpt, "-2");
                request(second, image);
                keep(second);
            }
            case STUDY_AND_REPORT -> {
                ObjectNode study = study(person, image);
                code(study.putArray("procedureCode").addObject(), CPT, cpt);
                keep(study);
                ObjectNode report = report(person, image, cpt, "");
                report.putArray("imagingStudy").addObject().put("reference", "ImagingStudy/" + image.id() + "-s");
                keep(report);
            }
            case PROCEDURE_AND_REPORT -> {
                ObjectNode procedure = procedure(person, image, cpt).put("performedDateTime", image.day());
                request(procedure, image);
                keep(procedure);
                ObjectNode report = report(person, image, cpt, "");
                request(report, image);
                keep(report);
            }
        }
    }

    private static void request(ObjectNode node, Person.Image image) {
        node.putArray("basedOn").addObject().put("reference", "ServiceRequest/" + image.id() + "-o");
    }

    /// The report of an image: on its day where nothing else holds it, else on the day that it was written.
    private ObjectNode report(Person person, Person.Image image, String cpt, String which) {
        ObjectNode report = of(person, "DiagnosticReport", image.id() + "-r" + which)
                .put("status", image.status().equals("not-done") ? "cancelled" : "final");
        code(report.putObject("code"), CPT, cpt);
        if (image.held() == Person.Held.REPORT || (image.held() == Person.Held.REPORTED_TWICE && which.isEmpty())) {
            report.put("effectiveDateTime", image.day()).put("issued", "2030-01-01T00:00:00Z");
        } else {
            report.put("issued", image.reported());
        }
        return report;
    }

    private ObjectNode procedure(Person person, Person.Image image, String cpt) {
        ObjectNode procedure = of(person, "Procedure", image.id()).put("status", image.status());
        code(procedure.putObject("code"), CPT, cpt);
        return procedure;
    }

    private ObjectNode study(Person person, Person.Image image) {
        return of(person, "ImagingStudy", image.id() + "-s")
                .put("status", image.status().equals("not-done") ? "cancelled" : "available")
                .put("started", image.day());
    }

    private static ObjectNode of(Person person, String type, String id) {
        ObjectNode node = resource(type, id);
        node.putObject("subject").put("reference", "Patient/" + person.id());
        return node;
    }

    private static ObjectNode resource(String type, String id) {
        return JSON.createObjectNode().put("resourceType", type).put("id", id);
    }

    private static void code(ObjectNode concept, String system, String code) {
        concept.withArray("coding").addObject().put("system", system).put("code", code);
    }

    private static void putIf(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    private void keep(ObjectNode node) {
        lines.computeIfAbsent(node.get("resourceType").asText(), _ -> new ArrayList<>())
                .add(node.toString());
    }
}
