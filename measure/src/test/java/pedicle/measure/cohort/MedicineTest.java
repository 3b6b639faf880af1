package pedicle.measure.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.measure.TestCodes;

/// On which days a medicine was at hand, and what counts as one.
final class MedicineTest {

    @TempDir
    private Path folder;

    private final List<String> dispensed = new ArrayList<>();
    private final List<String> prescribed = new ArrayList<>();

    @Test
    void two_fills_of_30_days_on_1_and_26_june_cover_60_days_as_in_the_worked_example_of_hedis() throws IOException {
        dispense("prednisone 5 MG Oral Tablet", "2024-06-26", "30");
        dispense("prednisone 5 MG Oral Tablet", "2024-06-01", "30");
        assertThat(supplied()).containsExactly("drug-corticosteroids 2024-06-01 2024-07-30");
    }

    @Test
    void a_day_without_any_begins_a_new_run_and_a_fill_on_the_next_day_does_not() throws IOException {
        dispense("prednisone 5 MG Oral Tablet", "2024-06-01", "10");
        dispense("prednisone 5 MG Oral Tablet", "2024-06-11", "10");
        dispense("prednisone 5 MG Oral Tablet", "2024-06-22", "10");
        assertThat(supplied())
                .containsExactly(
                        "drug-corticosteroids 2024-06-01 2024-06-20", "drug-corticosteroids 2024-06-22 2024-07-01");
    }

    @Test
    void a_cream_an_eye_drop_and_an_injection_are_not_what_their_word_says() throws IOException {
        dispense("Hydrocortisone 10 MG/ML Topical Cream", "2024-06-01", "90");
        dispense("prednisoLONE acetate 10 MG/ML Ophthalmic Suspension", "2024-06-01", "90");
        dispense("fentaNYL 0.05 MG/ML Injection", "2024-06-01", "1");
        dispense("Codeine phosphate 10 MG / guaifenesin Oral Solution", "2024-06-01", "5");
        assertThat(supplied()).isEmpty();
    }

    @Test
    void prescriptions_count_where_nothing_was_dispensed() throws IOException {
        prescribe("prednisone 5 MG Oral Tablet", "2024-06-01", "{\"value\": 13, \"code\": \"wk\"}");
        assertThat(supplied()).containsExactly("drug-corticosteroids 2024-06-01 2024-08-30");
        dispense("tramadol hydrochloride 50 MG Oral Tablet", "2024-06-01", "7");
        assertThat(supplied()).containsExactly("drug-opioids 2024-06-01 2024-06-07");
    }

    @Test
    void a_medicine_by_reference_is_looked_up() throws IOException {
        Files.writeString(
                folder.resolve("Medication.ndjson"),
                "{\"resourceType\":\"Medication\",\"id\":\"m1\",\"code\":{\"coding\":[{\"system\":\"http://www.whocc.no/atc\",\"code\":\"N02AA05\"}]}}\n");
        dispensed.add("""
                {"resourceType":"MedicationDispense","id":"d1","status":"completed","subject":{"reference":"Patient/p"},\
                "medicationReference":{"reference":"Medication/m1"},"whenHandedOver":"2024-06-01","daysSupply":{"value":5}}""");
        assertThat(supplied()).containsExactly("drug-opioids 2024-06-01 2024-06-05");
    }

    @Test
    void a_supply_of_unknown_length_is_warned_of() throws IOException {
        dispense("prednisone 5 MG Oral Tablet", "2024-06-01", "null");
        try (Cohort cohort = cohort()) {
            assertThat(cohort.warnings())
                    .contains("1 supply(ies) of corticosteroids do not say for how many days: courses of 90 days cannot"
                            + " be seen in them.");
        }
    }

    private void dispense(String name, String day, String days) {
        dispensed.add("""
                {"resourceType":"MedicationDispense","id":"d%d","status":"completed","subject":{"reference":"Patient/p"},\
                "medicationCodeableConcept":{"text":"%s"},"whenHandedOver":"%s","daysSupply":{"value":%s,"unit":"days"}}""".formatted(dispensed.size(), name, day, days));
    }

    private void prescribe(String name, String day, String duration) {
        prescribed.add("""
                {"resourceType":"MedicationRequest","id":"r%d","status":"active","subject":{"reference":"Patient/p"},\
                "medicationCodeableConcept":{"text":"%s"},"authoredOn":"%s",\
                "dispenseRequest":{"expectedSupplyDuration":%s}}""".formatted(prescribed.size(), name, day, duration));
    }

    private List<String> supplied() throws IOException {
        try (Cohort cohort = cohort()) {
            return cohort.tables()
                    .createQuery("select code_set || ' ' || first || ' ' || last from supplied order by first")
                    .mapTo(String.class)
                    .list();
        }
    }

    private Cohort cohort() throws IOException {
        Files.writeString(folder.resolve("Patient.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"p\"}\n");
        Files.write(folder.resolve("MedicationDispense.ndjson"), dispensed);
        Files.write(folder.resolve("MedicationRequest.ndjson"), prescribed);
        return Cohort.read(folder, TestCodes.read());
    }
}
