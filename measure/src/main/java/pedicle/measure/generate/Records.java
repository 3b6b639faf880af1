package pedicle.measure.generate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// Writes invented people as FHIR R4 resources of about the length that record systems give them.
final class Records {

    private final Export export;

    Records(Export export) {
        this.export = export;
    }

    void write(Life life) throws IOException {
        patient(life);
        for (Life.Visit visit : life.visits()) {
            visit(life, visit);
            observations(life, visit);
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
        JsonGenerator json = export.begin(Export.Type.Practitioner, id);
        identifier(json, "urn:pedicle:invented-clinician", id);
        json.writeBooleanField("active", true);
        name(json, "Clinician", id);
        Export.end(json);
    }

    void practice(String id) throws IOException {
        JsonGenerator json = export.begin(Export.Type.Organization, id);
        identifier(json, "urn:pedicle:invented-practice", id);
        json.writeStringField("name", "Invented practice " + id);
        Export.end(json);
    }

    private void patient(Life life) throws IOException {
        JsonGenerator json = export.begin(Export.Type.Patient, life.id());
        json.writeObjectFieldStart("text");
        json.writeStringField("status", "generated");
        json.writeStringField(
                "div",
                "<div xmlns=\"http://www.w3.org/1999/xhtml\">An invented person, made for load and for checks.</div>");
        json.writeEndObject();
        identifier(json, "urn:pedicle:invented-person", life.id());
        name(json, "Person", life.id());
        json.writeStringField("gender", life.female() ? "female" : "male");
        json.writeStringField("birthDate", life.born().toString());
        json.writeArrayFieldStart("address");
        json.writeStartObject();
        json.writeStringField("use", "home");
        json.writeArrayFieldStart("line");
        json.writeString("1 Invented Street");
        json.writeEndArray();
        json.writeStringField("city", "Nowhere");
        json.writeStringField("postalCode", "A0A 0A0");
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("generalPractitioner");
        json.writeStartObject();
        json.writeStringField("reference", "Practitioner/" + life.clinician());
        json.writeEndObject();
        json.writeEndArray();
        Export.end(json);
    }

    private void visit(Life life, Life.Visit visit) throws IOException {
        JsonGenerator json = export.begin(Export.Type.Encounter, visit.id());
        json.writeStringField("status", visit.status());
        json.writeObjectFieldStart("class");
        json.writeStringField("system", "http://terminology.hl7.org/CodeSystem/v3-ActCode");
        json.writeStringField("code", visit.setting());
        json.writeEndObject();
        json.writeArrayFieldStart("type");
        json.writeStartObject();
        json.writeArrayFieldStart("coding");
        json.writeStartObject();
        json.writeStringField("system", "http://snomed.info/sct");
        json.writeStringField("code", "185349003");
        json.writeStringField("display", "Encounter for check up");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        subject(json, life);
        json.writeArrayFieldStart("participant");
        json.writeStartObject();
        reference(json, "individual", "Practitioner/" + life.clinician());
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("period");
        json.writeStringField("start", visit.day() + "T09:15:00-05:00");
        json.writeStringField("end", visit.day() + "T09:35:00-05:00");
        json.writeEndObject();
        json.writeArrayFieldStart("reasonCode");
        json.writeStartObject();
        codings(json, visit.reason());
        json.writeEndObject();
        json.writeEndArray();
        reference(json, "serviceProvider", "Organization/" + Network.practice(life.clinician()));
        Export.end(json);
    }

    private void problem(Life life, Life.Problem problem) throws IOException {
        JsonGenerator json = export.begin(Export.Type.Condition, problem.id());
        status(json, "clinicalStatus", "http://terminology.hl7.org/CodeSystem/condition-clinical", "active");
        status(
                json,
                "verificationStatus",
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                problem.verification());
        concept(json, "code", problem.what());
        subject(json, life);
        if (!problem.at().isEmpty()) {
            reference(json, "encounter", "Encounter/" + problem.at());
        }
        json.writeStringField("onsetDateTime", problem.onset().toString());
        json.writeStringField("recordedDate", problem.onset() + "T09:30:00-05:00");
        Export.end(json);
    }

    private void deed(Life life, Life.Deed deed) throws IOException {
        boolean image = deed.modality().isPresent();
        if (image) {
            order(life, deed);
        }
        JsonGenerator json = export.begin(Export.Type.Procedure, deed.id());
        if (image) {
            basedOn(json, deed);
        }
        json.writeStringField("status", deed.status());
        concept(json, "code", deed.what());
        subject(json, life);
        json.writeObjectFieldStart("performedPeriod");
        json.writeStringField("start", deed.day() + "T13:00:00-05:00");
        json.writeStringField("end", deed.day() + "T13:20:00-05:00");
        json.writeEndObject();
        Export.end(json);
        if (image && deed.status().equals("completed")) {
            study(life, deed);
        }
    }

    private void order(Life life, Life.Deed deed) throws IOException {
        JsonGenerator json = export.begin(Export.Type.ServiceRequest, deed.id() + "-o");
        json.writeStringField("status", "completed");
        json.writeStringField("intent", "order");
        concept(json, "code", deed.what());
        subject(json, life);
        json.writeStringField("authoredOn", deed.day() + "T09:30:00-05:00");
        reference(json, "requester", "Practitioner/" + life.clinician());
        Export.end(json);
    }

    private void study(Life life, Life.Deed deed) throws IOException {
        JsonGenerator json = export.begin(Export.Type.ImagingStudy, deed.id() + "-s");
        basedOn(json, deed);
        json.writeStringField("status", "available");
        subject(json, life);
        json.writeStringField("started", deed.day() + "T13:00:00-05:00");
        reference(json, "procedureReference", "Procedure/" + deed.id());
        json.writeArrayFieldStart("series");
        for (int series = 0; series < 3; series++) {
            json.writeStartObject();
            json.writeStringField(
                    "uid",
                    "1.2.840.99999999.%d.%d"
                            .formatted(series, Math.floorMod(deed.id().hashCode(), 1_000_000)));
            json.writeNumberField("number", series + 1);
            json.writeNumberField("numberOfInstances", 20);
            json.writeEndObject();
        }
        json.writeEndArray();
        Export.end(json);
    }

    private void medicine(Life life, Life.Medicine medicine) throws IOException {
        JsonGenerator json = export.begin(Export.Type.MedicationRequest, medicine.id());
        json.writeStringField("status", "active");
        json.writeStringField("intent", "order");
        concept(json, "medicationCodeableConcept", medicine.what());
        subject(json, life);
        json.writeStringField("authoredOn", medicine.day() + "T09:32:00-05:00");
        reference(json, "requester", "Practitioner/" + life.clinician());
        json.writeArrayFieldStart("dosageInstruction");
        json.writeStartObject();
        json.writeNumberField("sequence", 1);
        json.writeStringField("text", "Take one tablet by mouth daily");
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("dispenseRequest");
        json.writeObjectFieldStart("expectedSupplyDuration");
        json.writeNumberField("value", medicine.days());
        json.writeStringField("unit", "days");
        json.writeStringField("system", "http://unitsofmeasure.org");
        json.writeStringField("code", "d");
        json.writeEndObject();
        json.writeEndObject();
        Export.end(json);
    }

    /// Weight at every visit: a type that no measure reads, as most of a record is.
    private void observations(Life life, Life.Visit visit) throws IOException {
        JsonGenerator json = export.begin(Export.Type.Observation, visit.id() + "-w");
        json.writeStringField("status", "final");
        concept(json, "code", new Coding("http://loinc.org", "29463-7", "Body weight"));
        subject(json, life);
        reference(json, "encounter", "Encounter/" + visit.id());
        json.writeStringField("effectiveDateTime", visit.day() + "T09:16:00-05:00");
        json.writeObjectFieldStart("valueQuantity");
        json.writeNumberField("value", 60 + Math.floorMod(visit.id().hashCode(), 50));
        json.writeStringField("unit", "kg");
        json.writeEndObject();
        Export.end(json);
    }

    private static void basedOn(JsonGenerator json, Life.Deed deed) throws IOException {
        json.writeArrayFieldStart("basedOn");
        json.writeStartObject();
        json.writeStringField("reference", "ServiceRequest/" + deed.id() + "-o");
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void identifier(JsonGenerator json, String system, String value) throws IOException {
        json.writeArrayFieldStart("identifier");
        json.writeStartObject();
        json.writeStringField("system", system);
        json.writeStringField("value", value);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void name(JsonGenerator json, String family, String given) throws IOException {
        json.writeArrayFieldStart("name");
        json.writeStartObject();
        json.writeStringField("family", "Invented " + family);
        json.writeArrayFieldStart("given");
        json.writeString(given);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void subject(JsonGenerator json, Life life) throws IOException {
        reference(json, "subject", "Patient/" + life.id());
    }

    private static void reference(JsonGenerator json, String field, String to) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("reference", to);
        json.writeEndObject();
    }

    private static void status(JsonGenerator json, String field, String system, String code) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeArrayFieldStart("coding");
        json.writeStartObject();
        json.writeStringField("system", system);
        json.writeStringField("code", code);
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void concept(JsonGenerator json, String field, Coding coding) throws IOException {
        json.writeObjectFieldStart(field);
        codings(json, coding);
        json.writeStringField("text", coding.words());
        json.writeEndObject();
    }

    private static void codings(JsonGenerator json, Coding coding) throws IOException {
        json.writeArrayFieldStart("coding");
        json.writeStartObject();
        json.writeStringField("system", coding.system());
        json.writeStringField("code", coding.code());
        json.writeStringField("display", coding.words());
        json.writeEndObject();
        json.writeEndArray();
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
