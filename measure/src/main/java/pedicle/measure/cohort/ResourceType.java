package pedicle.measure.cohort;

import java.util.Locale;

/// The FHIR resources that a measure reads. Every other type in the folder is passed over.
public enum ResourceType {
    PATIENT("Patient"),
    ENCOUNTER("Encounter"),
    CONDITION("Condition"),
    PROCEDURE("Procedure"),
    IMAGING_STUDY("ImagingStudy"),
    DIAGNOSTIC_REPORT("DiagnosticReport"),
    MEDICATION("Medication"),
    MEDICATION_REQUEST("MedicationRequest"),
    MEDICATION_DISPENSE("MedicationDispense"),
    SERVICE_REQUEST("ServiceRequest"),
    COVERAGE("Coverage"),
    CLAIM("Claim"),
    EXPLANATION_OF_BENEFIT("ExplanationOfBenefit"),
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
    public String table() {
        return "raw_" + name().toLowerCase(Locale.ROOT);
    }

    /// The text that reads it. Claims and what payers answer to them write the fields that are read alike, and so do
    /// practitioners and organisations.
    public String reader() {
        return switch (this) {
            case CLAIM, EXPLANATION_OF_BENEFIT -> "read-claim.sql";
            case PRACTITIONER, ORGANIZATION -> "read-identified.sql";
            case PATIENT,
                    ENCOUNTER,
                    CONDITION,
                    PROCEDURE,
                    IMAGING_STUDY,
                    DIAGNOSTIC_REPORT,
                    MEDICATION,
                    MEDICATION_REQUEST,
                    MEDICATION_DISPENSE,
                    SERVICE_REQUEST,
                    COVERAGE -> "read-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".sql";
        };
    }
}
