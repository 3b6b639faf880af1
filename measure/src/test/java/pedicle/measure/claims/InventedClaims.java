package pedicle.measure.claims;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Members and their claims by chance, in every form in which FHIR lets a claim be written that matters here.
public final class InventedClaims {

    private static final LocalDate YEAR = LocalDate.of(2024, 1, 1);
    private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final List<String> LEDGERS = List.of(
            CPT,
            CPT,
            "https://bluebutton.cms.gov/resources/codesystem/hcpcs",
            "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets");
    private static final String ROLES = "http://terminology.hl7.org/CodeSystem/claimcareteamrole";

    /// Pain more often than all else; then flags, exclusions and what means nothing here.
    private static final List<String> DIAGNOSES = List.of(
            "M54.50",
            "M5459",
            "M54.5",
            "M54.51",
            "M54.50",
            "C50.9",
            "S32.010A",
            "G83.4",
            "Z33.1",
            "R54",
            "I50.9",
            "J06.9",
            "E11.9");

    /// Visits, lumbar images, laboratory work, physiotherapy, spinal surgery.
    private static final List<String> WORK =
            List.of("99213", "99203", "99213", "72100", "72131", "72148", "80053", "97110", "63030", "99284");

    private final Random chance;
    private final List<ObjectNode> patients = new ArrayList<>();
    private final List<ObjectNode> claims = new ArrayList<>();
    private final List<ObjectNode> answers = new ArrayList<>();
    private final List<ObjectNode> coverages = new ArrayList<>();

    private InventedClaims(long seed) {
        this.chance = new Random(seed);
    }

    public static void write(long seed, int members, Path folder) throws IOException {
        InventedClaims invented = new InventedClaims(seed);
        for (int number = 0; number < members; number++) {
            invented.member("m%04d".formatted(number));
        }
        write(invented.patients, folder.resolve("Patient.ndjson"));
        write(invented.claims, folder.resolve("Claim.ndjson"));
        write(invented.answers, folder.resolve("ExplanationOfBenefit.ndjson"));
        write(invented.coverages, folder.resolve("Coverage.ndjson"));
    }

    private static void write(List<ObjectNode> resources, Path file) throws IOException {
        Files.write(file, resources.stream().map(ObjectNode::toString).toList());
    }

    private void member(String id) {
        ObjectNode patient = resource("Patient", id);
        if (!oneIn(25)) {
            patient.put(
                    "birthDate", YEAR.minusDays(5_000 + chance.nextInt(24_000)).toString());
        }
        if (oneIn(30)) {
            patient.put("deceasedDateTime", day() + "T10:00:00Z");
        }
        patients.add(patient);
        coverage(id);
        int many = chance.nextInt(7);
        for (int number = 0; number < many; number++) {
            claim(id, id + "-" + number);
        }
    }

    private void coverage(String id) {
        ObjectNode coverage = resource("Coverage", "cov-" + id).put("status", "active");
        coverage.putObject("beneficiary").put("reference", "Patient/" + id);
        coverage.putArray("payor").addObject().put("reference", "Organization/payer");
        if (!oneIn(6)) {
            ObjectNode period = coverage.putObject("period");
            if (!oneIn(5)) {
                period.put("start", YEAR.minusDays(chance.nextInt(500)).toString());
            }
            if (oneIn(3)) {
                period.put("end", YEAR.plusDays(chance.nextInt(400)).toString());
            }
        }
        coverages.add(coverage);
    }

    private void claim(String patient, String id) {
        boolean answered = oneIn(2);
        ObjectNode claim = resource(answered ? "ExplanationOfBenefit" : "Claim", id);
        claim.put("status", oneIn(10) ? pick(List.of("cancelled", "draft", "entered-in-error")) : "active");
        claim.put("use", oneIn(12) ? pick(List.of("preauthorization", "predetermination")) : "claim");
        ObjectNode type = claim.putObject("type");
        if (oneIn(3)) {
            coding(type, "https://payer.example/claim-types", pick(List.of("71", "40")));
        }
        coding(
                type,
                "http://terminology.hl7.org/CodeSystem/claim-type",
                pick(List.of("professional", "professional", "professional", "institutional", "pharmacy", "oral")));
        if (oneIn(10)) {
            coding(
                    claim.putObject("subType"),
                    "https://payer.example/sub-types",
                    pick(List.of("inpatient", "outpatient")));
        }
        claim.putObject("patient")
                .put("reference", pick(List.of("Patient/", "https://payer.example/fhir/Patient/")) + patient);
        if (oneIn(2)) {
            party(claim, claim.putObject("provider"), pick(List.of("p1", "p2")));
        }
        LocalDate day = day();
        if (!oneIn(6)) {
            claim.putObject("billablePeriod")
                    .put("start", written(day))
                    .put("end", day.plusDays(chance.nextInt(3)).toString());
        }
        claim.put("created", day.plusDays(20).toString());
        careTeam(claim);
        int diagnoses = diagnoses(claim);
        items(claim, day, diagnoses);
        if (oneIn(12)) {
            ObjectNode procedure =
                    claim.putArray("procedure").addObject().put("sequence", 1).put("date", day.toString());
            coding(procedure.putObject("procedureCodeableConcept"), CPT, pick(List.of("63030", "72148")));
        }
        (answered ? answers : claims).add(claim);
        if (!answered && oneIn(3)) {
            // What the payer answers to it.
            ObjectNode answer =
                    claim.deepCopy().put("resourceType", "ExplanationOfBenefit").put("id", "eob-" + id);
            answer.putObject("claim").put("reference", "Claim/" + id);
            answers.add(answer.put("outcome", "complete"));
        }
    }

    private void careTeam(ObjectNode claim) {
        int many = chance.nextInt(4);
        if (many == 0) {
            return;
        }
        ArrayNode team = claim.putArray("careTeam");
        for (int number = 1; number <= many; number++) {
            ObjectNode member = team.addObject().put("sequence", number);
            party(claim, member.putObject("provider"), "d" + chance.nextInt(4));
            if (!oneIn(4)) {
                ObjectNode role = member.putObject("role");
                if (oneIn(3)) {
                    coding(role, "https://payer.example/roles", "7");
                }
                coding(role, ROLES, pick(List.of("primary", "referring", "ordering", "rendering")));
            }
        }
    }

    /// By a reference, by a resource inside the claim, or by an identifier alone.
    private void party(ObjectNode claim, ObjectNode who, String name) {
        String type = oneIn(4) ? "Organization" : "Practitioner";
        String id = (type + name).toLowerCase(Locale.ROOT);
        switch (chance.nextInt(5)) {
            case 0 -> who.put("reference", type + "/" + id);
            case 1 -> who.put("reference", type + "?identifier=http://hl7.org/fhir/sid/us-npi|" + id);
            case 2 -> {
                if (oneIn(2)) {
                    who.put("type", type);
                }
                who.putObject("identifier").put("value", id);
            }
            case 3 -> {
                who.put("reference", "#" + id);
                ObjectNode inside = resource(type, id);
                if (oneIn(2)) {
                    inside.putArray("identifier").addObject().put("value", "npi-" + id);
                }
                claim.withArray("contained").add(inside);
            }
            default -> who.put("display", "not to be found");
        }
    }

    private int diagnoses(ObjectNode claim) {
        int many = chance.nextInt(4);
        if (many > 0) {
            ArrayNode diagnoses = claim.putArray("diagnosis");
            boolean typed = oneIn(3);
            for (int number = 1; number <= many; number++) {
                ObjectNode diagnosis = diagnoses.addObject().put("sequence", number);
                coding(diagnosis.putObject("diagnosisCodeableConcept"), ICD, pick(DIAGNOSES));
                if (typed && !oneIn(4)) {
                    type(diagnosis.putArray("type"));
                }
            }
        }
        return many;
    }

    /// In words alone, or with a code in one of several codings.
    private void type(ArrayNode types) {
        ObjectNode type = types.addObject();
        if (oneIn(6)) {
            type.put("text", "first");
            return;
        }
        if (oneIn(3)) {
            coding(type, "https://payer.example/diagnosis-types", "D1");
        }
        coding(
                oneIn(4) ? types.addObject() : type,
                "http://terminology.hl7.org/CodeSystem/ex-diagnosistype",
                pick(List.of("principal", "principal", "admitting", "secondary")));
    }

    private void items(ObjectNode claim, LocalDate day, int diagnoses) {
        int many = chance.nextInt(4);
        if (many == 0) {
            return;
        }
        ArrayNode items = claim.putArray("item");
        for (int number = 1; number <= many; number++) {
            ObjectNode item = items.addObject().put("sequence", number);
            if (diagnoses > 0 && oneIn(2)) {
                ArrayNode sequence = item.putArray("diagnosisSequence");
                sequence.add(1 + chance.nextInt(diagnoses));
            }
            if (oneIn(15)) {
                coding(item.putObject("productOrService"), ICD, "M54.50");
            } else if (oneIn(12)) {
                coding(
                        item.putObject("productOrService"),
                        "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                        "not-applicable");
            } else {
                coding(item.putObject("productOrService"), pick(LEDGERS), pick(WORK));
            }
            if (oneIn(4)) {
                item.putArray("careTeamSequence").add(1 + chance.nextInt(3));
            }
            LocalDate served = day.plusDays(chance.nextInt(3));
            switch (chance.nextInt(3)) {
                case 0 -> item.put("servicedDate", oneIn(12) ? served.toString().substring(0, 7) : served.toString());
                case 1 ->
                    item.putObject("servicedPeriod")
                            .put("start", written(served))
                            .put("end", served.toString());
                default -> {}
            }
            if (oneIn(5)) {
                coding(
                        item.putObject("locationCodeableConcept"),
                        "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
                        pick(List.of("11", "22", "81", "21", "23")));
            }
        }
    }

    /// Near the ends of the period and the windows more often than anywhere else.
    private LocalDate day() {
        return switch (chance.nextInt(3)) {
            case 0 -> YEAR.plusDays(100 + pick(List.of(-181, -180, -179, -1, 0, 1, 27, 28, 29, 30, 90, 180, 181)));
            case 1 ->
                pick(List.of(
                        YEAR,
                        YEAR.minusDays(1),
                        YEAR.plusDays(365),
                        YEAR.plusDays(366),
                        YEAR.plusDays(337),
                        YEAR.plusDays(338)));
            default -> YEAR.minusDays(200).plusDays(chance.nextInt(600));
        };
    }

    private String written(LocalDate day) {
        return switch (chance.nextInt(12)) {
            case 0 -> day + "T23:30:00-05:00";
            case 1 -> day.toString().substring(0, 7);
            case 2 -> day + "T00:10:00.123+14:00";
            default -> day.toString();
        };
    }

    private static ObjectNode resource(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
    }

    private static void coding(ObjectNode concept, String system, String code) {
        concept.withArray("coding").addObject().put("system", system).put("code", code);
    }

    private boolean oneIn(int many) {
        return chance.nextInt(many) == 0;
    }

    private <T> T pick(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
