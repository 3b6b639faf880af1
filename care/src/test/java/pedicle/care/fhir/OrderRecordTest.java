package pedicle.care.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.care.rule.Concept;
import pedicle.care.rule.Day;
import pedicle.care.rule.Entry;
import pedicle.care.rule.Order;
import pedicle.care.rule.Person;
import pedicle.catalog.BadInput;

class OrderRecordTest {

    private static final String ORDER = """
            {"resourceType": "ServiceRequest", "id": "o1", "status": "draft", "intent": "order",
             "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", "code": "72148"}], "text": "Lumbar MRI"},
             "subject": {"reference": "Patient/p1"}, "authoredOn": "2025-11-12T09:30:00+01:00",
             "reasonReference": [{"reference": "https://ehr.example/fhir/Condition/c1"}]}""";

    @Test
    void prefetch_is_taken_by_resource_type_whatever_its_key() {
        OrderRecord record = hook("""
                "whatever": {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1951-06"},
                "42": {"resourceType": "Bundle", "entry": [
                    {"resource": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"},
                     "code": {"text": "Back pain"}, "onsetDateTime": "2025-10-31"}}]}""");
        assertThat(record.chart().person())
                .isEqualTo(new Person(
                        Optional.of(new Day(LocalDate.of(1951, 6, 1), LocalDate.of(1951, 6, 30))), Person.Sex.FEMALE));
        assertThat(record.chart().entries())
                .containsExactly(new Entry.Diagnosis(
                        "Condition/c1",
                        new Concept(List.of(), "Back pain"),
                        Entry.Standing.ACTIVE,
                        Optional.of(Day.on(LocalDate.of(2025, 10, 31))),
                        Optional.empty(),
                        Optional.empty()));
        Order order = record.orders().getFirst();
        assertThat(order.reasonEntries()).containsExactly("Condition/c1");
        assertThat(order.authoredOn()).hasValue(LocalDate.of(2025, 11, 12));
    }

    @Test
    void what_belongs_to_another_patient_is_left_out_and_named() {
        OrderRecord record = hook("""
                "p": {"resourceType": "Patient", "id": "p2", "birthDate": "1940-01-01"},
                "a": {"resourceType": "Condition", "id": "c2", "subject": {"reference": "Patient/p2"}},
                "b": {"resourceType": "Condition", "id": "c3",
                      "subject": {"reference": "https://elsewhere.example/fhir/Patient/p1"}},
                "c": {"resourceType": "Condition", "id": "c4"}""");
        assertThat(record.chart().entries()).isEmpty();
        assertThat(record.chart().person().born()).isEmpty();
        assertThat(record.chart().leftOut())
                .containsExactlyInAnyOrder(
                        "Patient/p2: another patient",
                        "Condition/c2: belongs to another patient",
                        "Condition/c3: belongs to another patient",
                        "Condition/c4: does not say whose it is");
    }

    @Test
    void an_outcome_in_place_of_a_record_is_tolerated_and_said() {
        assertThat(hook("\"c\": {\"resourceType\": \"OperationOutcome\"}, \"d\": null")
                        .chart()
                        .leftOut())
                .containsExactly("prefetch.c: the record's server sent an OperationOutcome in its place");
    }

    @Test
    void only_the_selected_orders_are_looked_at() {
        String second = ORDER.replace("\"o1\"", "\"o2\"");
        OrderRecord record = OrderRecord.read("order", """
                {"hook": "order-select", "context": {"patientId": "p1", "selections": ["ServiceRequest/o2"],
                 "draftOrders": {"resourceType": "Bundle", "entry": [{"resource": %s}, {"resource": %s}]}}}""".formatted(ORDER, second));
        assertThat(record.orders()).extracting(Order::where).containsExactly("ServiceRequest/o2");
        assertThat(record.chart().leftOut()).containsExactly("ServiceRequest/o1: not among the selections");
    }

    @Test
    void entered_in_error_is_no_entry_and_refuted_is_one() {
        OrderRecord record = hook("""
                "a": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"},
                      "verificationStatus": {"coding": [{"code": "entered-in-error"}]}},
                "b": {"resourceType": "Condition", "id": "c2", "subject": {"reference": "Patient/p1"},
                      "verificationStatus": {"coding": [{"code": "refuted"}]}},
                "c": {"resourceType": "Condition", "id": "c3", "subject": {"reference": "Patient/p1"},
                      "abatementString": "long ago"}""");
        assertThat(record.chart().entries())
                .extracting(entry -> ((Entry.Diagnosis) entry).standing())
                .containsExactly(Entry.Standing.REFUTED, Entry.Standing.ENDED);
    }

    @Test
    void a_supply_of_60_days_with_two_repeats_is_180_days_and_eye_drops_are_no_systemic_course() {
        OrderRecord record = hook("""
                "a": {"resourceType": "MedicationRequest", "id": "m1", "status": "active",
                      "subject": {"reference": "Patient/p1"}, "authoredOn": "2025-05-06",
                      "medicationReference": {"reference": "#x"},
                      "contained": [{"resourceType": "Medication", "id": "x", "code": {"text": "Prednisone"}}],
                      "dispenseRequest": {"numberOfRepeatsAllowed": 2,
                        "expectedSupplyDuration": {"value": 60, "code": "d"}}},
                "b": {"resourceType": "MedicationRequest", "id": "m2", "status": "active",
                      "subject": {"reference": "Patient/p1"}, "medicationCodeableConcept": {"text": "Drops"},
                      "dosageInstruction": [{"route": {"coding": [{"code": "54485002"}]}}]}""");
        assertThat(record.chart().entries())
                .containsExactly(new Entry.Prescription(
                        "MedicationRequest/m1",
                        new Concept(List.of(), "Prednisone"),
                        Optional.of(Day.on(LocalDate.of(2025, 5, 6))),
                        OptionalInt.of(180),
                        true));
    }

    @Test
    void what_somebody_says_that_they_take_is_read_and_what_they_do_not_take_is_no_entry() {
        OrderRecord record = hook("""
                "a": {"resourceType": "MedicationStatement", "id": "s1", "status": "active",
                      "subject": {"reference": "Patient/p1"}, "effectivePeriod": {"start": "2025-05-06"},
                      "medicationCodeableConcept": {"text": "Prednisone 5 mg"},
                      "dosage": [{"timing": {"repeat": {"frequency": 2, "period": 1, "periodUnit": "d"}},
                        "doseAndRate": [{"doseQuantity": {"value": 1, "unit": "tablet"}}]}]},
                "b": {"resourceType": "MedicationStatement", "id": "s2", "status": "completed",
                      "subject": {"reference": "Patient/p1"},
                      "effectivePeriod": {"start": "2025-01-01", "end": "2025-01-10"},
                      "medicationCodeableConcept": {"text": "Methotrexate"}},
                "c": {"resourceType": "MedicationStatement", "id": "s3", "status": "not-taken",
                      "subject": {"reference": "Patient/p1"}, "medicationCodeableConcept": {"text": "Prednisone"}},
                "d": {"resourceType": "MedicationStatement", "id": "s4", "status": "active",
                      "subject": {"reference": "Patient/p1"}, "medicationCodeableConcept": {"text": "Prednisolone"},
                      "dosage": [{"route": {"coding": [{"code": "54485002"}]}}]},
                "e": {"resourceType": "MedicationStatement", "id": "s5", "status": "active",
                      "subject": {"reference": "Patient/p2"}, "medicationCodeableConcept": {"text": "Prednisone"}}""");
        assertThat(record.chart().entries())
                .containsExactly(
                        new Entry.Prescription(
                                "MedicationStatement/s1",
                                new Concept(List.of(), "Prednisone 5 mg"),
                                Optional.of(Day.on(LocalDate.of(2025, 5, 6))),
                                OptionalInt.empty(),
                                true,
                                OptionalDouble.of(10),
                                false),
                        new Entry.Prescription(
                                "MedicationStatement/s2",
                                new Concept(List.of(), "Methotrexate"),
                                Optional.of(Day.on(LocalDate.of(2025, 1, 1))),
                                OptionalInt.of(10),
                                false,
                                OptionalDouble.empty(),
                                false));
        assertThat(record.chart().leftOut()).containsExactly("MedicationStatement/s5: belongs to another patient");
    }

    @Test
    void a_relatives_illness_is_read_with_how_near_they_are_and_another_familys_is_left_out() {
        OrderRecord record = hook("""
                "a": {"resourceType": "FamilyMemberHistory", "id": "f1", "status": "completed",
                      "patient": {"reference": "Patient/p1"}, "relationship": {"coding": [
                        {"system": "http://terminology.hl7.org/CodeSystem/v3-RoleCode", "code": "MTH"}]},
                      "condition": [{"code": {"text": "Ankylosing spondylitis"}}]},
                "b": {"resourceType": "FamilyMemberHistory", "id": "f2", "status": "completed",
                      "patient": {"reference": "Patient/p1"}, "relationship": {"text": "Aunt"},
                      "condition": [{"code": {"text": "Ankylosing spondylitis"}}]},
                "c": {"resourceType": "FamilyMemberHistory", "id": "f3", "status": "entered-in-error",
                      "patient": {"reference": "Patient/p1"}, "relationship": {"text": "Father"},
                      "condition": [{"code": {"text": "Ankylosing spondylitis"}}]},
                "d": {"resourceType": "FamilyMemberHistory", "id": "f4", "status": "completed",
                      "patient": {"reference": "Patient/p2"}, "relationship": {"text": "Father"},
                      "condition": [{"code": {"text": "Ankylosing spondylitis"}}]}""");
        Concept spondylitis = new Concept(List.of(), "Ankylosing spondylitis");
        assertThat(record.chart().entries())
                .containsExactly(
                        new Entry.OfRelative("FamilyMemberHistory/f1", spondylitis, true, Optional.empty()),
                        new Entry.OfRelative("FamilyMemberHistory/f2", spondylitis, false, Optional.empty()));
        assertThat(record.chart().leftOut()).containsExactly("FamilyMemberHistory/f4: belongs to another patient");
    }

    @Test
    void images_that_were_made_are_read_with_their_modality_and_those_cancelled_are_not() {
        OrderRecord record = hook("""
                "a": {"resourceType": "ImagingStudy", "id": "i1", "status": "available",
                      "subject": {"reference": "Patient/p1"}, "started": "2025-10-20T10:00:00Z",
                      "modality": [{"code": "MR"}], "description": "Lumbar spine"},
                "b": {"resourceType": "ImagingStudy", "id": "i2", "status": "cancelled",
                      "subject": {"reference": "Patient/p1"}},
                "c": {"resourceType": "DiagnosticReport", "id": "d1", "status": "final",
                      "subject": {"reference": "Patient/p1"}, "code": {"text": "Radiograph of lumbar spine"},
                      "effectiveDateTime": "2024"}""");
        assertThat(record.chart().entries())
                .containsExactly(
                        new Entry.Imaged(
                                "ImagingStudy/i1",
                                new Concept(List.of(), "Lumbar spine MRI"),
                                Optional.of(Day.on(LocalDate.of(2025, 10, 20)))),
                        new Entry.Imaged(
                                "DiagnosticReport/d1",
                                new Concept(List.of(), "Radiograph of lumbar spine"),
                                Optional.of(new Day(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))));
    }

    @Test
    void two_tablets_of_5_mg_every_12_hours_are_20_mg_a_day() {
        OrderRecord record = hook("""
                "a": {"resourceType": "MedicationRequest", "id": "m1", "status": "active",
                      "subject": {"reference": "Patient/p1"},
                      "medicationCodeableConcept": {"text": "predniSONE 5 MG Oral Tablet"},
                      "dosageInstruction": [{
                        "timing": {"repeat": {"frequency": 1, "period": 12, "periodUnit": "h"}},
                        "doseAndRate": [{"doseQuantity": {"value": 2, "unit": "tablet"}}]}]}""");
        assertThat(record.chart().entries())
                .singleElement()
                .extracting(entry -> ((Entry.Prescription) entry).milligramsADay())
                .isEqualTo(OptionalDouble.of(20));
    }

    @Test
    void an_orders_body_site_and_note_come_with_it() {
        String noted = ORDER.replace(
                "\"intent\"",
                "\"bodySite\": [{\"text\": \"Lumbar spine\"}], \"note\": [{\"text\": \"r/o cauda equina\"}], \"intent\"");
        Order order = OrderRecord.read("order", """
                {"hook": "order-sign", "context": {"patientId": "p1",
                 "draftOrders": {"resourceType": "Bundle", "entry": [{"resource": %s}]}}}""".formatted(noted)).orders().getFirst();
        assertThat(order.details()).containsExactly(new Concept(List.of(), "Lumbar spine"));
        assertThat(order.notes()).containsExactly("r/o cauda equina");
    }

    @Test
    void a_differential_diagnosis_is_suspected_and_no_more() {
        assertThat(hook("""
                "a": {"resourceType": "Condition", "id": "c1", "subject": {"reference": "Patient/p1"},
                      "verificationStatus": {"coding": [{"code": "differential"}]}}""").chart().entries())
                .extracting(entry -> ((Entry.Diagnosis) entry).standing())
                .containsExactly(Entry.Standing.SUSPECTED);
    }

    @Test
    void a_bundle_with_a_draft_order_is_read_by_its_full_urls() {
        OrderRecord record = OrderRecord.read("bundle", """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                 {"fullUrl": "urn:uuid:1", "resource": {"resourceType": "Patient", "gender": "male"}},
                 {"resource": {"resourceType": "ServiceRequest", "id": "old", "status": "completed",
                   "subject": {"reference": "urn:uuid:1"}}},
                 {"resource": {"resourceType": "ServiceRequest", "id": "new", "status": "draft",
                   "subject": {"reference": "urn:uuid:1"}}}]}""");
        assertThat(record.orders()).extracting(Order::where).containsExactly("ServiceRequest/new");
        assertThat(record.chart().person().sex()).isEqualTo(Person.Sex.MALE);
    }

    @Test
    void json_nested_too_deeply_is_refused_in_one_sentence_that_names_the_file() {
        assertThatThrownBy(() -> OrderRecord.read("deep.json", "[".repeat(100_000)))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("deep.json")
                .hasMessageEndingWith(": not JSON of a sane depth and length");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json at all | line 1: not JSON",
                "[] | one JSON object, found array",
                "{} | expected a CDS Hooks request or a FHIR Bundle, found neither",
                "{\"resourceType\": \"Patient\"} | found Patient",
                "{\"resourceType\": \"Bundle\"} | expected a ServiceRequest with status draft, found none",
                "{\"hook\": \"patient-view\"} | expected order-select or order-sign, found “patient-view”",
                "{\"hook\": \"order-sign\"} | context.patientId",
                "{\"hook\": \"order-sign\", \"context\": {\"patientId\": \"p1\"}} | found none"
            })
    void what_is_no_order_is_refused_in_one_sentence(String text, String says) {
        assertThatThrownBy(() -> OrderRecord.read("order.json", text))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("order.json")
                .hasMessageContaining(says);
    }

    @Test
    void two_patients_in_one_bundle_are_refused() {
        assertThatThrownBy(() -> OrderRecord.read("b", """
                {"resourceType": "Bundle", "entry": [
                 {"resource": {"resourceType": "Patient", "id": "p1"}},
                 {"resource": {"resourceType": "Patient", "id": "p2"}}, {"resource": %s}]}""".formatted(ORDER)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected one patient, found Patient/p1 and Patient/p2");
    }

    @Test
    void an_order_for_somebody_else_is_refused() {
        assertThatThrownBy(() ->
                        OrderRecord.read("b", request("").replace("\"patientId\": \"p1\"", "\"patientId\": \"p9\"")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected an order for Patient/p9, found one for “Patient/p1”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"resourceType\": \"Condition\", \"id\": \"c\", \"clinicalStatus\": \"active\"} | DSTU2 or STU3",
                "{\"resourceType\": \"MedicationOrder\"} | DSTU2 or STU3",
                "{\"resourceType\": \"MedicationRequest\", \"medication\": {\"concept\": {}}} | R5",
                "{\"resourceType\": \"ServiceRequest\", \"code\": {\"concept\": {}}} | R5"
            })
    void another_version_of_fhir_is_told_by_its_shape(String resource, String version) {
        assertThatThrownBy(() -> hook("\"x\": " + resource))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected FHIR R4, found the shape of " + version);
    }

    private static OrderRecord hook(String prefetch) {
        return OrderRecord.read("order", request(prefetch));
    }

    private static String request(String prefetch) {
        return """
                {"hook": "order-sign", "hookInstance": "i", "fhirServer": "https://ehr.example/fhir",
                 "context": {"patientId": "p1",
                   "draftOrders": {"resourceType": "Bundle", "entry": [{"resource": %s}]}},
                 "prefetch": {%s}}""".formatted(ORDER, prefetch);
    }
}
