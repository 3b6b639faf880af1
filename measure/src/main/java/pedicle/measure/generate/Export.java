package pedicle.measure.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
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

    private final Path folder;
    private final String part;
    private final boolean packed;
    private final Map<Type, Writer> open = new EnumMap<>(Type.class);

    Export(Path folder, int part, boolean packed) {
        this.folder = folder;
        this.part = "%04d".formatted(part);
        this.packed = packed;
    }

    void write(Type type, String line) throws IOException {
        Writer file = open.get(type);
        if (file == null) {
            file = file(type);
            open.put(type, file);
        }
        file.write(line);
    }

    private Writer file(Type type) throws IOException {
        String name = type.name() + "-" + part + ".ndjson";
        OutputStream raw = Files.newOutputStream(folder.resolve(packed ? name + ".gz" : name));
        return new BufferedWriter(
                new OutputStreamWriter(packed ? new GZIPOutputStream(raw, 1 << 16) : raw, StandardCharsets.UTF_8),
                1 << 16);
    }

    @Override
    public void close() throws IOException {
        for (Writer file : open.values()) {
            file.close();
        }
    }
}
