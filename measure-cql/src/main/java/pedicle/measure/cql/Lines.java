package pedicle.measure.cql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import pedicle.catalog.BadInput;
import pedicle.measure.cohort.ResourceType;

/// Reads the files of one type: its resources by id, the last of those that share one, and what was not
/// taken.
final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A resource as its line, with what is needed to find it: whose it is, and the medicine that it refers
    /// to.
    record Line(String text, String patient, String medicine) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, String> identifiers = new LinkedHashMap<>();
    private final ResourceType type;
    private long broken;
    private long strangers;
    private long repeats;
    private long nameless;

    private Lines(ResourceType type) {
        this.type = type;
    }

    static Lines read(ResourceType type, List<Path> files, List<String> warnings) {
        Lines lines = new Lines(type);
        for (Path file : files) {
            lines.read(file);
        }
        lines.warn(warnings, lines.broken, "line(s) are no FHIR resource and were left out.");
        lines.warn(warnings, lines.strangers, "line(s) are another type of resource and were left out.");
        lines.warn(warnings, lines.repeats, "resource(s) share an id with a later one; the last was taken.");
        return lines;
    }

    /// The resources by id, in the order in which each id was first met.
    Map<String, Line> byId() {
        return lines;
    }

    /// The first identifier of each that has any, by id.
    Map<String, String> identifiers() {
        return identifiers;
    }

    private void read(Path file) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                if (!text.isBlank()) {
                    take(text);
                }
            }
        } catch (IOException damaged) {
            throw new BadInput(
                    "%s: the file is damaged and can't be read to its end (%s)".formatted(file, damaged.getMessage()),
                    damaged);
        }
    }

    private void take(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            broken++;
            return;
        }
        String kind = json.path("resourceType").asText();
        if (kind.isEmpty()) {
            broken++;
        } else if (!kind.equals(type.fhirName())) {
            strangers++;
        } else {
            keep(text, json);
        }
    }

    private void keep(String text, JsonNode json) {
        String id = json.path("id").asText();
        if (id.isEmpty()) {
            // Nothing can point to it, and it is itself no matter what else lacks an id.
            id = "?" + nameless++;
        }
        Line line = new Line(text, owner(json), medicine(json));
        if (lines.put(id, line) != null) {
            repeats++;
        }
        String identifier = json.at("/identifier/0/value").asText();
        if (!identifier.isEmpty()) {
            identifiers.put(id, identifier);
        }
    }

    private String owner(JsonNode json) {
        return switch (type) {
            case PATIENT -> json.path("id").asText();
            case COVERAGE ->
                ReferenceId.in(json.at("/beneficiary/reference").asText()).orElse("");
            case MEDICATION, PRACTITIONER, ORGANIZATION -> "";
            case ENCOUNTER,
                    CONDITION,
                    PROCEDURE,
                    IMAGING_STUDY,
                    MEDICATION_REQUEST,
                    MEDICATION_DISPENSE,
                    SERVICE_REQUEST ->
                ReferenceId.in(json.at("/subject/reference").asText()).orElse("");
        };
    }

    private static String medicine(JsonNode json) {
        return ReferenceId.in(json.at("/medicationReference/reference").asText())
                .orElse("");
    }

    private void warn(List<String> warnings, long count, String what) {
        if (count > 0) {
            warnings.add("%s: %d %s".formatted(type.fhirName(), count, what));
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    }
}
