package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.BadInput;

/// Reads and writes `fetched.json`.
final class JournalFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JournalFile() {}

    /// Empty where there is none.
    static Optional<Journal> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(journal(JSON.readTree(file.toFile())));
        } catch (IOException | IllegalArgumentException broken) {
            throw new BadInput(
                    file + ": expected what “measure fetch” wrote, found something else; take it away to begin anew",
                    broken);
        }
    }

    static byte[] bytes(Journal journal) {
        ObjectNode json = JSON.createObjectNode();
        json.put("server", journal.server().toString()).put("scope", journal.scope());
        ArrayNode types = json.putArray("types");
        journal.types().forEach(types::add);
        journal.transactionTime().ifPresent(time -> json.put("transactionTime", time));
        write(json.putArray("files"), journal.files());
        journal.unfinished().ifPresent(begun -> {
            ObjectNode unfinished = json.putObject("unfinished");
            begun.since().ifPresent(since -> unfinished.put("since", since));
            unfinished.put("status", begun.status().toString());
            begun.transactionTime().ifPresent(time -> unfinished.put("transactionTime", time));
            write(unfinished.putArray("files"), begun.files());
        });
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        } catch (IOException ours) {
            throw new IllegalStateException("a journal of ours can't be written", ours);
        }
    }

    private static Journal journal(JsonNode json) {
        List<String> types = new ArrayList<>();
        json.path("types").forEach(type -> types.add(type.asText()));
        JsonNode begun = json.path("unfinished");
        return new Journal(
                URI.create(text(json, "server")),
                text(json, "scope"),
                types,
                optional(json, "transactionTime"),
                files(json),
                begun.isObject()
                        ? Optional.of(new Journal.Unfinished(
                                optional(begun, "since"),
                                URI.create(text(begun, "status")),
                                optional(begun, "transactionTime"),
                                files(begun)))
                        : Optional.empty());
    }

    private static void write(ArrayNode json, List<Kept> files) {
        for (Kept file : files) {
            json.addObject()
                    .put("name", file.name())
                    .put("type", file.type())
                    .put("lines", file.lines())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256())
                    .put("exported", file.exported())
                    .put("address", file.address());
        }
    }

    private static List<Kept> files(JsonNode json) {
        List<Kept> files = new ArrayList<>();
        for (JsonNode file : json.path("files")) {
            files.add(new Kept(
                    text(file, "name"),
                    text(file, "type"),
                    text(file, "address"),
                    text(file, "exported"),
                    text(file, "sha256"),
                    file.path("bytes").asLong(),
                    file.path("lines").asLong()));
        }
        return files;
    }

    private static String text(JsonNode json, String field) {
        return optional(json, field).orElseThrow(() -> new IllegalArgumentException(field));
    }

    private static Optional<String> optional(JsonNode json, String field) {
        return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
