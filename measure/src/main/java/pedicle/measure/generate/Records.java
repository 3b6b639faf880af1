package pedicle.measure.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes invented people as FHIR R4 resources, of about the length that Synthea gives each type.
final class Records {

    private static final Form PATIENT = Form.of("patient.json");
    private static final Form ENCOUNTER = Form.of("encounter.json");
    private static final Form CONDITION = Form.of("condition.json");
    private static final Form CONDITION_ALONE = CONDITION.without("encounter");
    private static final Form IMAGE = Form.of("procedure.json");
    private static final Form PROCEDURE = IMAGE.without("basedOn");
    private static final Form ORDER = Form.of("service-request.json");
    private static final Form STUDY = Form.of("imaging-study.json");
    private static final Form PRESCRIPTION = Form.of("medication-request.json");
    private static final Form OBSERVATION = Form.of("observation.json");
    private static final Form PRACTITIONER = Form.of("practitioner.json");
    private static final Form ORGANIZATION = Form.of("organization.json");

    private static final Coding WEIGHT = new Coding("http://loinc.org", "29463-7", "Body weight");
    private static final Coding PULSE = new Coding("http://loinc.org", "8867-4", "Heart rate");

    private final Export export;

    Records(Export export) {
        this.export = export;
    }

    void write(Life life) throws IOException {
        patient(life);
        for (Life.Visit visit : life.visits()) {
            visit(life, visit);
            // Most of a record is of types that no measure reads.
            observation(life, visit, "-w", WEIGHT, 60, "kg");
            observation(life, visit, "-h", PULSE, 50, "/min");
        }
        for (Life.Problem problem : life.problems()) {
            problem(life, problem);
        }
        for (Life.Deed deed : life.deeds()) {
            deed(life, deed);
        }
        for (Life.Medicine medicine : life.medicines()) {
            medicine(life, medicine);
        }
    }

    void clinician(String id) throws IOException {
        export.write(Export.Type.Practitioner, PRACTITIONER.filled(Map.of("id", id)));
    }

    void practice(String id) throws IOException {
        export.write(Export.Type.Organization, ORGANIZATION.filled(Map.of("id", id)));
    }

    private void patient(Life life) throws IOException {
        Map<String, String> values = of(life, life.id());
        values.put("sex", life.female() ? "female" : "male");
        values.put("born", life.born().toString());
        export.write(Export.Type.Patient, PATIENT.filled(values));
    }

    private void visit(Life life, Life.Visit visit) throws IOException {
        Map<String, String> values = of(life, visit.id(), visit.reason(), visit.day());
        values.put("status", visit.status());
        values.put("setting", visit.setting());
        export.write(Export.Type.Encounter, ENCOUNTER.filled(values));
    }

    private void observation(Life life, Life.Visit visit, String mark, Coding what, int least, String unit)
            throws IOException {
        Map<String, String> values = of(life, visit.id() + mark, what, visit.day());
        values.put("encounter", visit.id());
        values.put("value", String.valueOf(least + Math.floorMod((visit.id() + mark).hashCode(), 50)));
        values.put("unit", unit);
        export.write(Export.Type.Observation, OBSERVATION.filled(values));
    }

    private void problem(Life life, Life.Problem problem) throws IOException {
        Map<String, String> values = of(life, problem.id(), problem.what(), problem.onset());
        values.put("verification", problem.verification());
        values.put("category", problem.at().isEmpty() ? "problem-list-item" : "encounter-diagnosis");
        values.put("encounter", problem.at());
        export.write(Export.Type.Condition, (problem.at().isEmpty() ? CONDITION_ALONE : CONDITION).filled(values));
    }

    private void deed(Life life, Life.Deed deed) throws IOException {
        Map<String, String> values = of(life, deed.id(), deed.what(), deed.day());
        values.put("status", deed.status());
        values.put("order", deed.id() + "-o");
        if (deed.modality().isEmpty()) {
            export.write(Export.Type.Procedure, PROCEDURE.filled(values));
            return;
        }
        export.write(Export.Type.Procedure, IMAGE.filled(values));
        export.write(Export.Type.ServiceRequest, ORDER.filled(of(life, deed.id() + "-o", deed.what(), deed.day())));
        if (deed.status().equals("completed")) {
            values.put("id", deed.id() + "-s");
            values.put("procedure", deed.id());
            values.put("number", String.valueOf(Math.floorMod(deed.id().hashCode(), 1_000_000)));
            values.put("modality", deed.modality().map(Records::dicom).orElseThrow());
            export.write(Export.Type.ImagingStudy, STUDY.filled(values));
        }
    }

    private void medicine(Life life, Life.Medicine medicine) throws IOException {
        Map<String, String> values = of(life, medicine.id(), medicine.what(), medicine.day());
        values.put("days", String.valueOf(medicine.days()));
        export.write(Export.Type.MedicationRequest, PRESCRIPTION.filled(values));
    }

    private static Map<String, String> of(Life life, String id) {
        Map<String, String> values = new HashMap<>();
        values.put("id", id);
        values.put("patient", life.id());
        values.put("clinician", life.clinician());
        values.put("practice", Network.practice(life.clinician()));
        return values;
    }

    private static Map<String, String> of(Life life, String id, Coding what, LocalDate day) {
        Map<String, String> values = of(life, id);
        values.put("system", what.system());
        values.put("code", what.code());
        values.put("words", what.words());
        values.put("day", day.toString());
        return values;
    }

    /// As DICOM calls it.
    private static String dicom(String modality) {
        return switch (modality) {
            case "mri" -> "MR";
            case "ct" -> "CT";
            default -> "DX";
        };
    }

    /// A line of `truth.csv`.
    static String truth(Life life) {
        Life.Truth truth = life.truth();
        return String.join(
                ",",
                List.of(
                        life.id(),
                        truth.index().map(LocalDate::toString).orElse(""),
                        String.valueOf(truth.eligible()),
                        String.join(";", truth.excludedFor()),
                        truth.imaged().map(LocalDate::toString).orElse(""),
                        truth.modality(),
                        truth.index().isPresent() ? String.valueOf(truth.indicated()) : ""));
    }
}
