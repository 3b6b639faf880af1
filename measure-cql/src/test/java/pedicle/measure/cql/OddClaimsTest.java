package pedicle.measure.cql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.measure.TestCodes;
import pedicle.measure.indicator.Period;

/// Both engines read claims and reports alike where they are written in a way of their own: who was on the
/// team, beds, pharmacies, diagnoses by reference, services as procedures, reports of several kinds or without
/// an id.
class OddClaimsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final String PAIN = """
            "diagnosis": [{"sequence": 1, "diagnosisCodeableConcept": {"coding": [{"code": "no system"}, \
            {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.50"}]}}]""";
    private static final String CANCER = """
            "diagnosis": [{"sequence": 7, "diagnosisCodeableConcept": {"coding": [\
            {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "C50"}]}}]""";

    @TempDir
    private Path folder;

    private final List<String> patients = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @BeforeEach
    void billed() {
        bill(PAIN, "\"type\": {\"coding\": [{\"code\": \"pharmacy\"}]}", line("99213", ""));
        bill(PAIN, "\"subType\": {\"coding\": [{\"code\": \"inpatient\"}]}", line("99213", ""));
        bill(PAIN, "\"created\": \"2024-03-01\"", line("99213", place("21")));
        bill(PAIN, "\"created\": \"2024-03-01\"", line("99213", place("81")));
        bill(PAIN, "\"created\": \"2024-03-01\"", line("99213", place("11")));
        bill(PAIN, "\"created\": \"2024-03-01\"", "\"extension\": []");
        bill(
                PAIN,
                team("primary", "#contained") + ", \"provider\": {\"reference\": \"Organization/clinic\"}",
                line("1", ""));
        bill(
                PAIN,
                team("referring", "Practitioner/asks") + ", \"provider\": {\"reference\": \"urn:uuid:bills\"}",
                line("1", ""));
        bill(
                PAIN,
                team("assist", "Organization/x") + ", \"provider\": {\"reference\": \"Practitioner/bills\"}",
                line("1", ""));
        bill(PAIN, team("ordering", "Practitioner/asks"), line("72148", ""));
        bill(PAIN, team("", "Practitioner/bills"), line("72100", "") + ", " + procedure("72131", "2024-03-09"));
        bill(CANCER, "\"created\": \"2024-03-01\"", line("99213", ""));
        bill("\"diagnosis\": []", "\"created\": \"2024-03-01\"", procedure("63030", "2024-02"));
        bill("\"total\": {\"value\": 1}", "\"created\": \"2024-03-01\"", line("99213", ""));
        bill(
                "\"diagnosis\": [{\"sequence\": 1, \"diagnosisReference\": {\"reference\": \"Condition/lbp\"}}]",
                "\"created\": \"2024-03-01\"",
                "\"extension\": []");
        // A time in an element that is a date, which FHIR does not allow: the day counts.
        bill(PAIN, "\"created\": \"2024-03-01\"", line("99213", ", \"servicedDate\": \"2024-03-04T10:00:00Z\""));
        for (int i = 0; i < answers.size(); i++) {
            patients.add("""
                    {"resourceType": "Patient", "id": "p%1$d", "birthDate": "1970-01-01"}
                    {"resourceType": "Patient", "id": "q%1$d", "birthDate": "1970-01-01T05:00:00Z"}""".formatted(i));
        }
    }

    @Test
    void where_there_are_claims_alone() throws IOException {
        write();
        Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
    }

    @Test
    void where_encounters_conditions_and_reports_stand_beside_them() throws IOException {
        write();
        StringBuilder encounters = new StringBuilder();
        StringBuilder reports = new StringBuilder();
        StringBuilder procedures = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            String at = "\"encounter\": {\"reference\": \"Encounter/e%d\"}".formatted(i);
            encounters.append("""
                    {"resourceType": "Encounter", "id": "e%1$d", "status": "%2$s", "class": {"code": "AMB"}, "subject": \
                    {"reference": "Patient/p%1$d"}, "period": {"start": "2024-0%3$d-01T08:00:00Z"}, \
                    "serviceProvider": {"reference": "Organization/o"}}
                    """.formatted(i, i % 4 == 0 ? "cancelled" : "finished", i % 2 + 2));
            procedures.append("""
                    {"resourceType": "Procedure", "id": "i%1$d", "status": "completed", "subject": {"reference": \
                    "Patient/p%1$d"}, "basedOn": [{"reference": "#order"}], %2$s, %3$s}
                    """.formatted(i, at, coded(i % 2 == 0 ? "72100" : "72148")));
            String written = "2024-0%d".formatted(i % 9 + 1);
            reports.append(report(i, "\"id\": \"r%d\"".formatted(i), at + ", " + coded("72100")))
                    .append(report(i, "\"language\": \"en\"", coded("72131")))
                    .append(report(i, during("s" + i, written + "-01"), coded("72148") + ", " + of("#study")))
                    .append(report(i, during("t" + i, written + "-09"), coded("72148") + ", " + of("ImagingStudy/x")))
                    .append(report(i, during("u" + i, written), coded("72131") + ", " + of("ImagingStudy/x")));
        }
        Files.writeString(folder.resolve("Encounter.ndjson"), encounters);
        Files.writeString(folder.resolve("Procedure.ndjson"), procedures);
        Files.writeString(folder.resolve("DiagnosticReport.ndjson"), reports);
        Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
    }

    @Test
    void where_a_report_of_some_department_is_all_that_is_known_of_images() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), "{\"resourceType\": \"Patient\", \"id\": \"p0\"}");
        Files.writeString(folder.resolve("Encounter.ndjson"), "");
        Files.writeString(folder.resolve("Condition.ndjson"), "");
        for (String department : List.of("LAB", "RAD", "LP29684-5")) {
            Files.writeString(
                    folder.resolve("DiagnosticReport.ndjson"),
                    report(0, "\"category\": [{\"coding\": [{\"code\": \"%s\"}]}]".formatted(department), coded("1")));
            Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
        }
    }

    /// As a claim of one patient and as a payer's answer to another's.
    private void bill(String diagnosis, String head, String lines) {
        int i = claims.size();
        String form = """
                {"resourceType": "%s", "id": "b%d", "status": "active", "use": "claim", "patient": {"reference": \
                "Patient/%s%d"}, "billablePeriod": {"start": "2024-03-01"}, %s, %s, %s}""";
        claims.add(form.formatted("Claim", i, "p", i, diagnosis, head, lines));
        answers.add(form.formatted("ExplanationOfBenefit", i, "q", i, diagnosis, head, lines)
                .replace("2024-03-01", "2024-03-01T10:00:00+02:00")
                .replace("Condition/lbp", "Condition/lbq"));
    }

    private void write() throws IOException {
        Files.write(folder.resolve("Patient.ndjson"), patients);
        Files.write(folder.resolve("Claim.ndjson"), claims);
        Files.write(folder.resolve("ExplanationOfBenefit.ndjson"), answers);
        Files.writeString(folder.resolve("Condition.ndjson"), """
                {"resourceType": "Condition", "id": "lbp", "subject": {"reference": "Patient/p14"}, "code": \
                {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M545"}]}}
                {"resourceType": "Condition", "id": "lbq", "subject": {"reference": "Patient/q14"}, "code": \
                {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M545"}]}}
                """);
    }

    private static String team(String role, String who) {
        return """
                "careTeam": [{"role": {"coding": [{"code": "%s"}]}, "provider": {"reference": "%s"}}, \
                {"provider": {"reference": "Practitioner/second"}}]""".formatted(role, who);
    }

    private static String place(String code) {
        return ", \"locationCodeableConcept\": {\"coding\": [{\"code\": \"%s\"}]}".formatted(code);
    }

    private static String line(String code, String more) {
        return """
                "item": [{"productOrService": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "%s"}]}%s}, \
                {"encounter": [{"reference": "Encounter/e4"}, {"reference": "Encounter/e5"}], "diagnosisSequence": [7]}]""".formatted(code, more);
    }

    private static String procedure(String code, String day) {
        return """
                "procedure": [{"sequence": 1, "date": "%s", "procedureCodeableConcept": {"coding": [\
                {"system": "http://www.ama-assn.org/go/cpt", "code": "%s"}]}}]""".formatted(day, code);
    }

    private static String coded(String code) {
        return "\"code\": {\"coding\": [{\"system\": \"http://www.ama-assn.org/go/cpt\", \"code\": \"%s\"}]}"
                .formatted(code);
    }

    private static String during(String id, String start) {
        return "\"id\": \"%s\", \"effectivePeriod\": {\"start\": \"%s\"}".formatted(id, start);
    }

    private static String of(String study) {
        return "\"imagingStudy\": [{\"reference\": \"#inside\"}, {\"reference\": \"%s\"}]".formatted(study);
    }

    private static String report(int patient, String head, String what) {
        return """
                {"resourceType": "DiagnosticReport", "status": "final", "subject": {"reference": "Patient/p%d"}, \
                "issued": "2024-05-05T10:00:00Z", "basedOn": [{"reference": "#order"}], %s, %s}
                """.formatted(patient, head, what);
    }
}
