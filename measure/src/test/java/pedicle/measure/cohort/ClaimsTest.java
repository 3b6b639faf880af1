package pedicle.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Proportion;
import pedicle.measure.TestCodes;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// Exports of claims and of reports, in place of encounters, conditions and procedures.
final class ClaimsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final String PAIN = "http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"M54.50";

    @TempDir
    private Path folder;

    @Test
    void claims_alone_give_visits_clinicians_flags_and_images() throws IOException {
        patients(3);
        Files.writeString(
                folder.resolve("Claim.ndjson"),
                claim(1, "2024-03-01", "99213", PAIN)
                        + claim(1, "2024-03-11", "72100", PAIN)
                        + claim(2, "2024-03-01", "99213", PAIN)
                        + claim(3, "2024-02-20", "99213", "http://hl7.org/fhir/sid/icd-10-cm\",\"code\":\"C50.9")
                        + claim(3, "2024-03-01", "99213", PAIN));
        MeasureReport report = measured();
        assertThat(report.rate()).contains(new Proportion(1, 2));
        assertThat(report.underUse()).contains(new Proportion(1, 1));
        assertThat(report.byClinician()).extracting(MeasureReport.Clinician::id).containsExactly("dr-1");
        assertThat(report.byClinician())
                .extracting(MeasureReport.Clinician::practice)
                .containsExactly("clinic");
        assertThat(report.warnings())
                .contains(
                        "The export has no Encounter file: visits are taken from claims.",
                        "The export has no Condition file: diagnoses are those of claims alone.",
                        "3 visit(s) for low back pain were taken from claims, since no encounter of the export stands for"
                                + " them.");
    }

    @Test
    void the_claim_for_an_image_is_no_visit() throws IOException {
        patients(1);
        Files.writeString(folder.resolve("ExplanationOfBenefit.ndjson"), eob(1, "2024-03-11", "72100"));
        MeasureReport report = measured();
        assertThat(report.counts().orElseThrow().excluded()).containsEntry("no-visit", 1L);
    }

    @Test
    void a_payers_answer_counts_nothing_twice() throws IOException {
        patients(1);
        Files.writeString(folder.resolve("Claim.ndjson"), claim(1, "2024-03-01", "99213", PAIN));
        Files.writeString(folder.resolve("ExplanationOfBenefit.ndjson"), eob(1, "2024-03-01", "99213"));
        assertThat(measured().rate()).contains(new Proportion(0, 1));
        assertThat(measured().warnings()).anyMatch(warning -> warning.startsWith("1 visit(s) for low back pain were"));
    }

    @Test
    void the_one_who_referred_is_the_clinician_of_an_image_and_not_of_a_visit() throws IOException {
        patients(1);
        Files.writeString(
                folder.resolve("Claim.ndjson"),
                claim(1, "2024-03-01", "72100", PAIN)
                        .replace("\"provider\":{\"reference\":\"Practitioner/dr-1\"}}],", """
                                "provider":{"reference":"Practitioner/dr-1"}},\
                                {"role":{"coding":[{"code":"referring"}]},"provider":{"reference":"Practitioner/dr-9"}}],"""));
        try (Cohort cohort = Cohort.read(folder, TestCodes.read())) {
            assertThat(cohort.tables()
                            .createQuery("select clinician from imaging")
                            .mapTo(String.class))
                    .containsExactly("dr-9");
        }
    }

    @Test
    void reports_of_images_stand_where_there_is_nothing_else_and_laboratories_reports_do_not() throws IOException {
        patients(1);
        Files.writeString(folder.resolve("Encounter.ndjson"), """
                {"resourceType":"Encounter","id":"e1","status":"finished","subject":{"reference":"Patient/p1"},\
                "period":{"start":"2024-03-01"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct",\
                "code":"279039007"}]}]}
                """);
        Files.writeString(folder.resolve("Condition.ndjson"), "");
        Files.writeString(folder.resolve("DiagnosticReport.ndjson"), report("LAB", "1234"));
        assertThat(measured().rate()).isEmpty();
        assertThat(measured().warnings().getFirst()).startsWith("The export has no Procedure or ImagingStudy file");
        Files.writeString(folder.resolve("DiagnosticReport.ndjson"), report("RAD", "1234"));
        assertThat(measured().rate()).contains(new Proportion(0, 1));
        Files.writeString(folder.resolve("DiagnosticReport.ndjson"), report("RAD", "72100"));
        assertThat(measured().rate()).contains(new Proportion(1, 1));
    }

    @Test
    void a_report_of_an_image_at_the_same_encounter_is_of_that_image_though_it_was_written_later() throws IOException {
        patients(1);
        Files.writeString(folder.resolve("Procedure.ndjson"), """
                {"resourceType":"Procedure","id":"i1","status":"completed","subject":{"reference":"Patient/p1"},\
                "encounter":{"reference":"Encounter/e7"},"performedDateTime":"2024-03-01","code":{"coding":[\
                {"system":"http://www.ama-assn.org/go/cpt","code":"72100"}]}}
                """);
        String at = "\"encounter\":{\"reference\":\"Encounter/%s\"},\"issued\"";
        Files.writeString(
                folder.resolve("DiagnosticReport.ndjson"),
                report("RAD", "72100").replace("\"issued\"", at.formatted("e7")));
        assertThat(images()).containsExactly("2024-03-01 xray");
        Files.writeString(
                folder.resolve("DiagnosticReport.ndjson"),
                report("RAD", "72131").replace("\"issued\"", at.formatted("e7"))
                        + report("RAD", "72100").replace("r1", "r2").replace("\"issued\"", at.formatted("e8")));
        assertThat(images())
                .as("another kind of image, and one at another encounter")
                .containsExactly("2024-03-01 xray", "2024-03-05 ct", "2024-03-05 xray");
    }

    @Test
    void a_claim_without_lines_is_a_visit_for_the_condition_that_it_points_to() throws IOException {
        patients(1);
        Files.writeString(folder.resolve("Condition.ndjson"), """
                {"resourceType":"Condition","id":"c1","subject":{"reference":"Patient/p1"},"code":{"coding":[\
                {"system":"http://snomed.info/sct","code":"279039007"}]},"onsetDateTime":"2024-03-01"}
                """);
        Files.writeString(folder.resolve("Claim.ndjson"), """
                {"resourceType":"Claim","id":"b1","status":"active","use":"claim","patient":{"reference":"Patient/p1"},\
                "billablePeriod":{"start":"2024-03-01"},"diagnosis":[{"sequence":1,"diagnosisReference":\
                {"reference":"Condition/c1"}}]}
                """);
        assertThat(measured().rate()).contains(new Proportion(0, 1));
    }

    private List<String> images() {
        try (Cohort cohort = Cohort.read(folder, TestCodes.read())) {
            return cohort.tables()
                    .createQuery("select day || ' ' || modality from imaging order by all")
                    .mapTo(String.class)
                    .list();
        }
    }

    private MeasureReport measured() {
        return Measure.run(folder, Definition.named("presenting").orElseThrow(), YEAR, TestCodes.read());
    }

    private void patients(int n) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            lines.append("{\"resourceType\":\"Patient\",\"id\":\"p%d\",\"birthDate\":\"1980-01-01\"}\n".formatted(i));
        }
        Files.writeString(folder.resolve("Patient.ndjson"), lines);
    }

    private static String claim(int patient, String day, String service, String diagnosis) {
        return """
                {"resourceType":"Claim","id":"b%1$d-%2$s","status":"active","use":"claim","patient":\
                {"reference":"Patient/p%1$d"},"billablePeriod":{"start":"%2$s"},"provider":\
                {"reference":"Organization/clinic"},"careTeam":[{"sequence":1,"provider":{"reference":"Practitioner/dr-1"}}],\
                "diagnosis":[{"sequence":1,"diagnosisCodeableConcept":{"coding":[{"system":"%4$s"}]}}],\
                "item":[{"sequence":1,"productOrService":{"coding":[{"system":"http://www.ama-assn.org/go/cpt",\
                "code":"%3$s"}]},"servicedDate":"%2$s"}]}
                """.formatted(patient, day, service, diagnosis);
    }

    private static String eob(int patient, String day, String service) {
        return claim(patient, day, service, PAIN).replace("Claim", "ExplanationOfBenefit");
    }

    private static String report(String department, String code) {
        return """
                {"resourceType":"DiagnosticReport","id":"r1","status":"final","category":[{"coding":[{"code":"%s"}]}],\
                "code":{"coding":[{"system":"http://www.ama-assn.org/go/cpt","code":"%s"}]},"subject":\
                {"reference":"Patient/p1"},"issued":"2024-03-05T10:00:00Z"}
                """.formatted(department, code);
    }
}
