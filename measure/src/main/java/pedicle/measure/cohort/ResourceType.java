package pedicle.measure.cohort;

import java.util.Locale;

/// The FHIR resources that a measure reads. Every other type in the folder is passed over.
public enum ResourceType {
    PATIENT("Patient"),
    ENCOUNTER("Encounter"),
    CONDITION("Condition"),
    PROCEDURE("Procedure"),
    IMAGING_STUDY("ImagingStudy"),
    MEDICATION("Medication"),
    MEDICATION_REQUEST("MedicationRequest"),
    MEDICATION_DISPENSE("MedicationDispense"),
    SERVICE_REQUEST("ServiceRequest"),
    COVERAGE("Coverage"),
    PRACTITIONER("Practitioner"),
    ORGANIZATION("Organization");

    private final String name;

    ResourceType(String name) {
        this.name = name;
    }

    /// As FHIR writes it.
    public String fhirName() {
        return name;
    }

    /// The table that its lines are read into.
    String table() {
        return "raw_" + name().toLowerCase(Locale.ROOT);
    }

    /// The text that reads it.
    String reader() {
        return "read-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
    }
}
