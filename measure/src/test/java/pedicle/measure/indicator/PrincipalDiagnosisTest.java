package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HEDIS begins at a visit with low back pain as its principal diagnosis. A visit is passed over only where the record
/// says that another diagnosis is principal.
class PrincipalDiagnosisTest {

    private static final Definition HEDIS = Definition.named("hedis-like").orElseThrow();
    private static final Definition CMS = Definition.named("cms166").orElseThrow();
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final String VISIT = "2024-06-14";

    @TempDir
    private Path folder;

    private final SmallExport export = new SmallExport();

    @BeforeEach
    void conditions() throws IOException {
        export.person("a", "1980-01-01", "")
                .condition("a", "pain", "M54.50", "2010-01-01")
                .condition("a", "diabetes", "E11.9", "2020-01-01")
                .with("""
                        {"resourceType": "Condition", "id": "words", "subject": {"reference": "Patient/a"},
                         "code": {"text": "sugar"}}""")
                .with("""
                        {"resourceType": "Condition", "id": "refuted", "subject": {"reference": "Patient/a"},
                         "verificationStatus": {"coding": [{"code": "refuted"}]}, "code": {"coding": [
                           {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E11.9"}]}}""");
    }

    /// Each diagnosis with its rank, where it has one; the reason of the visit is low back pain in any case.
    @ParameterizedTest
    @CsvSource({
        "pain 1, counts",
        "pain 1 diabetes 2, counts",
        "pain 2 diabetes 1, does not",
        "pain 1 diabetes 1, counts",
        "pain - diabetes -, counts",
        "pain - diabetes 1, does not",
        "pain 2 diabetes -, counts",
        "diabetes 1, does not",
        "diabetes 2, counts",
        "nowhere 1, counts",
        "words 1, counts",
        "refuted 1, counts",
        "refuted 1 diabetes 1, does not",
    })
    void an_encounter_ranks_its_diagnoses(String diagnoses, String counts) throws IOException {
        String[] words = diagnoses.split(" ");
        StringBuilder stated = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            stated.append(stated.isEmpty() ? "" : ", ")
                    .append("{\"condition\": {\"reference\": \"Condition/%s\"}".formatted(words[i]))
                    .append(words[i + 1].equals("-") ? "}" : ", \"rank\": %s}".formatted(words[i + 1]));
        }
        export.visit("a", VISIT, "\"diagnosis\": [%s]".formatted(stated));
        assertCounts(counts);
    }

    /// Each diagnosis of the claim with its type, where it has one.
    @ParameterizedTest
    @CsvSource({
        "M54.50 principal E11.9 secondary, counts",
        "M54.50 secondary E11.9 principal, does not",
        "M54.50 principal E11.9 principal, counts",
        "M54.50 other E11.9 admitting, counts",
        "M54.50 - E11.9 admitting, counts",
        "M54.50 - E11.9 principal, does not",
        "M54.50 - E11.9 -, counts",
        "E11.9 - M54.50 -, does not",
        "E11.9 - M54.50 principal, counts",
        "E11.9 admitting M54.50 -, counts",
    })
    void a_claim_says_the_type_of_its_diagnoses_or_lists_the_principal_one_first(String diagnoses, String counts)
            throws IOException {
        export.with(claim("claim", diagnoses, ""));
        assertCounts(counts);
    }

    @Test
    void a_claim_for_an_encounter_says_which_diagnosis_was_principal_there() throws IOException {
        export.visit("a", VISIT, "");
        export.with(claim("claim", "M54.50 secondary E11.9 principal", "v0"));
        assertCounts("does not");
    }

    @Test
    void low_back_pain_counts_where_one_of_two_that_say_so_calls_it_principal() throws IOException {
        export.visit("a", VISIT, "\"diagnosis\": [{\"condition\": {\"reference\": \"Condition/pain\"}, \"rank\": 1}]");
        export.with(claim("claim", "M54.50 secondary E11.9 principal", "v0"));
        assertCounts("counts");
    }

    @Test
    void a_visit_for_something_else_stands_against_the_clear_days() throws IOException {
        export.visit(
                "a",
                "2024-05-01",
                "\"diagnosis\": [{\"condition\": {\"reference\": \"Condition/diabetes\"}, \"rank\": 1}]");
        export.visit("a", VISIT, "");
        assertThat(export.leftOut(folder, HEDIS, YEAR)).isEqualTo(Map.of("a", "no-clear-visit"));
        assertThat(export.indexDays(folder, CMS, YEAR)).isEqualTo(Map.of("a", "2024-05-01"));
    }

    @Test
    void a_visit_for_something_else_long_before_is_not_the_first() throws IOException {
        export.visit(
                "a",
                "2024-01-02",
                "\"diagnosis\": [{\"condition\": {\"reference\": \"Condition/diabetes\"}, \"rank\": 1}]");
        export.visit("a", "2024-07-30", "");
        assertThat(export.indexDays(folder, HEDIS, YEAR)).isEqualTo(Map.of("a", "2024-07-30"));
        assertThat(export.indexDays(folder, CMS, YEAR)).isEqualTo(Map.of("a", "2024-01-02"));
    }

    private void assertCounts(String counts) throws IOException {
        assertThat(export.leftOut(folder, HEDIS, YEAR))
                .isEqualTo(Map.of("a", counts.equals("counts") ? "" : "no-visit"));
        assertThat(export.leftOut(folder, CMS, YEAR))
                .as("another definition takes any diagnosis")
                .isEqualTo(Map.of("a", ""));
    }

    private static String claim(String id, String diagnoses, String encounter) {
        String[] words = diagnoses.split(" ");
        StringBuilder stated = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            stated.append(stated.isEmpty() ? "" : ", ").append("""
                    {"sequence": %d, "diagnosisCodeableConcept": {"coding": [
                      {"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]}%s}""".formatted(
                            i / 2 + 1,
                            words[i],
                            words[i + 1].equals("-")
                                    ? ""
                                    : ", \"type\": [{\"coding\": [{\"code\": \"%s\"}]}]".formatted(words[i + 1])));
        }
        return """
                {"resourceType": "Claim", "id": "%s", "status": "active", "use": "claim", "patient": {"reference":
                 "Patient/a"}, "billablePeriod": {"start": "%s"}, "diagnosis": [%s], "item": [{"sequence": 1,
                 "productOrService": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "99213"}]}%s}]}
                """.formatted(
                id,
                VISIT,
                stated,
                encounter.isEmpty() ? "" : ", \"encounter\": [{\"reference\": \"Encounter/%s\"}]".formatted(encounter));
    }
}
