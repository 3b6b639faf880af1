package pedicle.measure.cql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import pedicle.catalog.BadInput;
import pedicle.measure.cohort.LeftOut;
import pedicle.measure.cohort.ResourceType;

/// Reads the files of one type: its resources by id, of those that share one the one that stands, and what
/// was not taken.
final class Lines {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// A resource as its line, with what is needed to find it: whose it is, the medicine that it refers to,
    /// what it is known by, and when it was last updated.
    record Line(String text, String patient, String medicine, String identifier, Instant updated, boolean ofImage) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final ResourceType type;
    private final Terminology terminology;
    private long strangers;
    private long repeats;
    private long nameless;

    private Lines(ResourceType type, Terminology terminology) {
        this.type = type;
        this.terminology = terminology;
    }

    static Lines read(ResourceType type, List<Path> files, Terminology terminology) {
        Lines lines = new Lines(type, terminology);
        for (Path file : files) {
            lines.read(file);
        }
        return lines;
    }

    /// The resources by id, in the order in which each id was first met.
    Map<String, Line> byId() {
        return lines;
    }

    /// The first identifier of each that has any, by id.
    Map<String, String> identifiers() {
        return lines.entrySet().stream()
                .filter(entry -> !entry.getValue().identifier().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().identifier()));
    }

    /// Sentences on lines that were left out.
    List<String> leftOut() {
        List<String> sentences = new ArrayList<>(broken);
        sentences.addAll(LeftOut.strangers(type, strangers));
        return sentences;
    }

    /// Sentences on resources that share an id.
    List<String> repeated() {
        return LeftOut.repeats(type, repeats);
    }

    private void read(Path file) {
        List<Long> places = new ArrayList<>();
        long place = 0;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                if (!text.isBlank()) {
                    if (!take(text)) {
                        places.add(place);
                    }
                    place++;
                }
            }
        } catch (IOException damaged) {
            throw new BadInput(
                    "%s: the file is damaged and can't be read to its end (%s)".formatted(file, damaged.getMessage()),
                    damaged);
        }
        if (!places.isEmpty()) {
            broken.add(LeftOut.broken(file, places.size(), places));
        }
    }

    /// Whether the line is a resource, if not one of this type.
    private boolean take(String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException notJson) {
            return false;
        }
        String kind = json.path("resourceType").asText();
        if (kind.equals(type.fhirName())) {
            keep(text, json);
        } else if (!kind.isEmpty()) {
            strangers++;
        }
        return !kind.isEmpty();
    }

    /// Of several with one id the one that was updated last stands, else the later line.
    private void keep(String text, JsonNode json) {
        String id = json.path("id").asText();
        if (id.isEmpty()) {
            // Nothing can point to it, and it is itself no matter what else lacks an id.
            id = "?" + nameless++;
        }
        Line line = new Line(
                text,
                owner(json),
                ReferenceId.in(json.at("/medicationReference/reference").asText())
                        .orElse(""),
                json.at("/identifier/0/value").asText(),
                updated(json),
                type == ResourceType.DIAGNOSTIC_REPORT && ImageReport.is(json, terminology));
        if (lines.containsKey(id)) {
            repeats++;
        }
        lines.merge(id, line, (old, later) -> later.updated().isBefore(old.updated()) ? old : later);
    }

    private String owner(JsonNode json) {
        return switch (type) {
            case PATIENT -> json.path("id").asText();
            case COVERAGE -> whose(json, "beneficiary");
            case CLAIM, EXPLANATION_OF_BENEFIT -> whose(json, "patient");
            case MEDICATION, PRACTITIONER, ORGANIZATION -> "";
            case ENCOUNTER,
                    CONDITION,
                    PROCEDURE,
                    IMAGING_STUDY,
                    DIAGNOSTIC_REPORT,
                    MEDICATION_REQUEST,
                    MEDICATION_DISPENSE,
                    SERVICE_REQUEST -> whose(json, "subject");
        };
    }

    private static String whose(JsonNode json, String field) {
        return ReferenceId.in(json.path(field).path("reference").asText()).orElse("");
    }

    /// Long ago where it does not say.
    private static Instant updated(JsonNode json) {
        try {
            return OffsetDateTime.parse(json.at("/meta/lastUpdated").asText()).toInstant();
        } catch (DateTimeParseException untold) {
            return Instant.MIN;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    }
}
