package pedicle.measure.generate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// The files of one part of an export, one a type, a resource a line.
final class Export implements AutoCloseable {

    /// A type of resource, as FHIR names it.
    enum Type {
        Patient,
        Encounter,
        Condition,
        Procedure,
        ImagingStudy,
        ServiceRequest,
        MedicationRequest,
        Observation,
        Practitioner,
        Organization
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final Path folder;
    private final String part;
    private final boolean packed;
    private final Map<Type, JsonGenerator> open = new EnumMap<>(Type.class);

    Export(Path folder, int part, boolean packed) {
        this.folder = folder;
        this.part = "%04d".formatted(part);
        this.packed = packed;
    }

    /// Where the next resource of a type goes; [#end] closes its line.
    JsonGenerator begin(Type type, String id) throws IOException {
        JsonGenerator json = open.get(type);
        if (json == null) {
            json = JSON.createGenerator(file(type), JsonEncoding.UTF8);
            json.setRootValueSeparator(null);
            open.put(type, json);
        }
        json.writeStartObject();
        json.writeStringField("resourceType", type.name());
        json.writeStringField("id", id);
        json.writeObjectFieldStart("meta");
        json.writeArrayFieldStart("tag");
        json.writeStartObject();
        json.writeStringField("system", "http://terminology.hl7.org/CodeSystem/v3-ActReason");
        json.writeStringField("code", "HTEST");
        json.writeStringField("display", "test health data");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        return json;
    }

    static void end(JsonGenerator json) throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private OutputStream file(Type type) throws IOException {
        String name = type.name() + "-" + part + ".ndjson";
        OutputStream raw = Files.newOutputStream(folder.resolve(packed ? name + ".gz" : name));
        return new BufferedOutputStream(packed ? new GZIPOutputStream(raw, 1 << 16) : raw, 1 << 16);
    }

    @Override
    public void close() throws IOException {
        for (JsonGenerator json : open.values()) {
            json.close();
        }
    }
}
