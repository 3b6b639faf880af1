package pedicle.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Proportion;
import pedicle.measure.TestCodes;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// Claims as payers write them: codings of several systems in any order, services under the addresses of HCPCS, people
/// by
/// an identifier alone or within the claim. The records are invented; the forms are those of CMS's Beneficiary FHIR
/// Data
/// server, versions 2 and 3.
class PayersFormsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final String HCPCS = "https://bluebutton.cms.gov/resources/codesystem/hcpcs";
    private static final String NOBODY = "{\"display\": \"somebody\"}";

    @TempDir
    private Path folder;

    @BeforeEach
    void one_patient() throws IOException {
        Files.writeString(
                folder.resolve("Patient.ndjson"),
                "{\"resourceType\": \"Patient\", \"id\": \"b1\", \"birthDate\": \"1960-01-01\"}");
    }

    @Test
    void cpt_under_the_addresses_of_hcpcs_is_cpt() throws IOException {
        for (String system : List.of(
                HCPCS, "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets", "http://www.ama-assn.org/go/cpt")) {
            claims(
                    claim("professional", "", line(system, "99213", "2024-03-01")),
                    claim("professional", "", line(system, "72100", "2024-03-11")));
            assertThat(measured("presenting").rate()).as(system).contains(new Proportion(1, 1));
        }
    }

    @Test
    void an_image_under_hcpcs_alone_begins_no_episode() throws IOException {
        claims(claim("professional", "", line(HCPCS, "72148", "2024-03-11")));
        assertThat(measured("presenting").counts().orElseThrow().excluded()).containsEntry("no-visit", 1L);
        claims(claim("professional", "", line(HCPCS, "80053", "2024-03-11")));
        assertThat(measured("presenting").counts().orElseThrow().excluded()).containsEntry("no-visit", 1L);
    }

    @Test
    void the_total_of_a_hospitals_claim_for_an_image_begins_no_episode() throws IOException {
        String absent = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
        String image = line(HCPCS, "72148", "2024-03-11");
        String total = line(absent, "not-applicable", "2024-03-11").replace("\"code\": \"x\"", "\"display\": \"x\"");
        claims(claim("institutional", "", image + ", " + total));
        assertThat(measured("presenting").counts().orElseThrow().excluded()).containsEntry("no-visit", 1L);
        claims(claim("institutional", "", total));
        assertThat(measured("presenting").rate())
                .as("a claim that says nothing else")
                .contains(new Proportion(0, 1));
    }

    @Test
    void a_pharmacys_claim_is_no_visit_though_another_system_says_its_type_first() throws IOException {
        claims(claim("pharmacy", "", line(HCPCS, "99213", "2024-03-01")));
        assertThat(measured("presenting").counts().orElseThrow().excluded()).containsEntry("no-visit", 1L);
        claims(claim("professional", "", line(HCPCS, "99213", "2024-03-01")));
        assertThat(measured("presenting").rate()).contains(new Proportion(0, 1));
    }

    @Test
    void people_are_known_by_an_identifier_alone() throws IOException {
        String team = """
                "careTeam": [
                  {"sequence": 1, "role": {"coding": [{"code": "01"}, {"code": "referring"}]},
                    "provider": {"identifier": {"value": "1111111111"}}},
                  {"sequence": 2, "role": {"coding": [{"code": "02"}, {"code": "performing"}]},
                    "provider": {"type": "Organization", "identifier": {"value": "2222222222"}}},
                  {"sequence": 3, "role": {"coding": [{"code": "performing"}]},
                    "provider": {"identifier": {"value": "3333333333"}}}],
                "provider": {"type": "Organization", "identifier": {"value": "4444444444"}},""";
        claims(claim("professional", team, line(HCPCS, "99213", "2024-03-01")));
        assertThat(seenBy()).isEqualTo("3333333333 at 4444444444");
        claims(claim("professional", team, line(HCPCS, "72100", "2024-03-01")));
        assertThat(askedBy()).isEqualTo("1111111111");
    }

    @Test
    void people_and_organisations_are_known_where_they_lie_within_the_claim() throws IOException {
        String inside = """
                "contained": [
                  {"resourceType": "Organization", "id": "insurer"},
                  {"resourceType": "Coverage", "id": "c", "identifier": [{"value": "policy"}]},
                  {"resourceType": "QuestionnaireResponse", "id": "q", "identifier": {"value": "one, not a list"}},
                  {"resourceType": "%s", "id": "p", "identifier": [{"value": "5555555555"}]}],
                "provider": {"reference": "#p"},""";
        claims(claim("professional", inside.formatted("Practitioner"), line(HCPCS, "99213", "2024-03-01")));
        assertThat(seenBy()).isEqualTo("5555555555 at unknown");
        claims(claim("professional", inside.formatted("Organization"), line(HCPCS, "99213", "2024-03-01")));
        assertThat(seenBy()).isEqualTo("unknown at 5555555555");
    }

    @Test
    void an_organisation_that_is_looked_for_by_identifier_is_a_practice_and_nobody() throws IOException {
        String provider = "\"provider\": {\"reference\": \"Organization?identifier=https://x.example|66\"},";
        claims(claim("professional", provider, line(HCPCS, "99213", "2024-03-01")));
        assertThat(seenBy()).isEqualTo("unknown at 66");
    }

    @Test
    void a_line_is_by_its_own_team_first() throws IOException {
        String team = """
                "careTeam": [
                  {"sequence": 1, "provider": {"reference": "Practitioner/one"}},
                  {"sequence": 2, "provider": {"reference": "Practitioner/two"}}],""";
        String line = line(HCPCS, "99213", "2024-03-01");
        claims(claim("professional", team, line));
        assertThat(seenBy()).startsWith("one ");
        claims(claim("professional", team, line.replace("\"sequence\": 1", "\"careTeamSequence\": [2]")));
        assertThat(seenBy()).startsWith("two ");
        claims(claim("professional", team, line.replace("\"sequence\": 1", "\"careTeamSequence\": [3]")));
        assertThat(seenBy()).startsWith("one ");
    }

    @Test
    void a_line_that_bills_for_the_pain_itself_is_for_it() throws IOException {
        claims(claim("professional", "", line("http://snomed.info/sct", "279039007", "2024-03-01"))
                .replace("M5450", "J069"));
        assertThat(measured("presenting").rate()).contains(new Proportion(0, 1));
    }

    @Test
    void without_medicines_and_requests_there_are_no_figures_on_opioids_and_referrals() throws IOException {
        claims(claim("professional", "", line(HCPCS, "99213", "2024-03-01")));
        for (String definition : List.of("opioids", "referrals")) {
            MeasureReport report = measured(definition);
            assertThat(report.rate()).isEmpty();
            assertThat(report.counts()).isEmpty();
            assertThat(report.warnings()).last().asString().endsWith("there are no figures on " + definition + ".");
        }
        Files.writeString(folder.resolve("MedicationRequest.ndjson"), "");
        Files.writeString(folder.resolve("ServiceRequest.ndjson"), "");
        assertThat(measured("opioids").rate()).contains(new Proportion(0, 1));
        assertThat(measured("referrals").rate()).contains(new Proportion(0, 1));
    }

    private String seenBy() {
        return told("select clinician || ' at ' || practice from visit");
    }

    private String askedBy() {
        return told("select clinician from imaging");
    }

    private String told(String question) {
        try (Cohort cohort = Cohort.read(folder, TestCodes.read())) {
            return cohort.tables().createQuery(question).mapTo(String.class).one();
        }
    }

    private MeasureReport measured(String definition) {
        return Measure.run(folder, Definition.named(definition).orElseThrow(), YEAR, TestCodes.read());
    }

    private void claims(String... claims) throws IOException {
        Files.write(
                folder.resolve("ExplanationOfBenefit.ndjson"),
                IntStream.range(0, claims.length)
                        .mapToObj(i -> claims[i].replace("\n", " ").replace("the-id", "b" + i))
                        .toList());
    }

    private static String claim(String type, String people, String line) {
        return """
                {"resourceType": "ExplanationOfBenefit", "id": "the-id", "status": "active", "use": "claim",
                "type": {"coding": [{"system": "https://payer.example/types", "code": "71"},
                  {"system": "http://terminology.hl7.org/CodeSystem/claim-type", "code": "%s"}]},
                "patient": {"reference": "Patient/b1"}, %s
                "diagnosis": [{"sequence": 1, "diagnosisCodeableConcept": {"coding": [
                  {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M5450"},
                  {"system": "http://hl7.org/fhir/sid/icd-10", "code": "M5450"}]}}],
                "item": [%s], "referral": %s}""".formatted(type, people, line, NOBODY);
    }

    private static String line(String system, String code, String day) {
        return """
                {"sequence": 1, "servicedPeriod": {"start": "%s", "end": "2024-03-31"}, "productOrService": {"coding": [
                {"system": "https://payer.example/services", "code": "x"}, {"system": "%s", "code": "%s"}]}}""".formatted(day, system, code);
    }
}
