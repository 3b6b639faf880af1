package pedicle.measure.cql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.measure.TestCodes;
import pedicle.measure.indicator.Period;

/// Both engines read alike what is rarely written so: references of other forms, medicines by reference, supplies in
/// weeks, deaths without a day, births after the visit.
class OddRecordsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @BeforeEach
    void seen() throws IOException {
        write("Patient", """
                {"resourceType": "Patient", "id": "a", "birthDate": "1980-02-29", "deceasedBoolean": true}
                {"resourceType": "Patient", "id": "b", "birthDate": "2027-01-01"}
                {"resourceType": "Patient", "id": "c", "birthDate": "1950", "deceasedBoolean": false}
                """);
        write("Encounter", """
                {"resourceType": "Encounter", "id": "va", "status": "finished", "subject": {"reference": \
                "https://records.example/fhir/Patient/a/_history/2"}, "period": {"start": "2024-02-29"}, \
                "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "279039007"}]}], \
                "participant": [{"individual": {"reference": "#contained"}}, \
                {"individual": {"reference": "Practitioner?identifier=urn:net|dr-9"}}], \
                "serviceProvider": {"reference": "Organization/o1"}}
                {"resourceType": "Encounter", "id": "vb", "status": "finished", "subject": {"reference": "Patient/b"}, \
                "period": {"start": "2024-03-03T08:00:00Z"}, "reasonReference": [{"reference": "urn:uuid:lb"}]}
                {"resourceType": "Encounter", "id": "vc2", "subject": {"reference": "Patient/c"}, \
                "period": {"start": "2024-05-05T08:00:00Z"}, "participant": [{"individual": {"reference": \
                "Practitioner/late"}}], "reasonCode": [{"coding": [{"system": \
                "http://hl7.org/fhir/sid/icd-10-cm", "code": "M5450"}]}]}
                {"resourceType": "Encounter", "id": "vc1", "subject": {"reference": "Patient/c"}, \
                "period": {"start": "2024-05-05T07:00:00Z"}, "participant": [{"individual": {"reference": \
                "Practitioner/early"}}], "reasonCode": [{"coding": [{"system": \
                "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.50"}]}]}
                """);
        write("Condition", """
                {"resourceType": "Condition", "id": "lb", "subject": {"reference": "Patient/b"}, "code": \
                {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "M54.5"}]}}
                {"resourceType": "Condition", "id": "cb", "subject": {"reference": "Patient/b"}, "code": \
                {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "C50"}]}, \
                "onsetDateTime": "2020"}
                """);
        write("Procedure", """
                {"resourceType": "Procedure", "id": "i1", "status": "completed", "subject": {"reference": \
                "Patient/c"}, "encounter": {"reference": "Encounter/vc1"}, "basedOn": [{"reference": \
                "ServiceRequest/r1"}], "code": {"coding": [{"system": "http://www.ama-assn.org/go/cpt", \
                "code": "72148"}]}}
                {"resourceType": "Procedure", "id": "i2", "status": "completed", "subject": {"reference": \
                "Patient/c"}, "performedDateTime": "2024-05-05", "code": {"coding": [{"system": \
                "http://www.ama-assn.org/go/cpt", "code": "72100"}]}}
                """);
        write("ServiceRequest", """
                {"resourceType": "ServiceRequest", "id": "r1", "status": "active", "subject": {"reference": \
                "Patient/c"}, "authoredOn": "2024-05-05", "requester": {"reference": "Practitioner/early"}}
                """);
        write("Practitioner", """
                {"resourceType": "Practitioner", "id": "early", "identifier": [{"value": "dr-early"}]}
                """);
        write("Organization", """
                {"resourceType": "Organization", "id": "o1", "identifier": [{"value": "practice-1"}]}
                """);
        write("Medication", """
                {"resourceType": "Medication", "id": "m1", "code": {"text": "predniSONE 5 MG Oral Tablet"}}
                """);
    }

    @Test
    void where_medicines_are_prescribed() throws IOException {
        write("MedicationRequest", """
                {"resourceType": "MedicationRequest", "id": "q1", "status": "active", "subject": {"reference": \
                "Patient/c"}, "authoredOn": "2024-01-01", "medicationReference": {"reference": "Medication/m1"}, \
                "dispenseRequest": {"expectedSupplyDuration": {"value": 6, "unit": "weeks"}}}
                {"resourceType": "MedicationRequest", "id": "q2", "status": "active", "subject": {"reference": \
                "Patient/c"}, "authoredOn": "2024-02-01", "medicationReference": {"reference": "Medication/m1"}, \
                "dispenseRequest": {"expectedSupplyDuration": {"value": 1.6, "code": "mo"}}}
                """);
        Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
    }

    @Test
    void where_medicines_are_handed_over() throws IOException {
        write("MedicationDispense", """
                {"resourceType": "MedicationDispense", "id": "d1", "status": "completed", "subject": {"reference": \
                "Patient/c"}, "whenPrepared": "2024-01-01", "medicationReference": {"reference": "Medication/m1"}, \
                "daysSupply": {"value": 90, "code": "d"}}
                {"resourceType": "MedicationDispense", "id": "d2", "status": "stopped", "subject": {"reference": \
                "Patient/a"}, "whenHandedOver": "2024-01-01", "medicationCodeableConcept": {"text": "Tramadol"}}
                {"resourceType": "MedicationDispense", "id": "d3", "status": "completed", "subject": {"reference": \
                "Patient/a"}, "medicationCodeableConcept": {"text": "Tramadol 50 MG"}}
                """);
        Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
    }

    private void write(String type, String lines) throws IOException {
        Files.writeString(folder.resolve(type + ".ndjson"), lines);
    }
}
