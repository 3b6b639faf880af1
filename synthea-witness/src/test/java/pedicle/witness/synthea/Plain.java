package pedicle.witness.synthea;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The resources of an export as plain JSON.
final class Plain {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Plain() {}

    static List<JsonNode> resources(Path export, String type) throws IOException {
        List<JsonNode> resources = new ArrayList<>();
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.filter(each -> isOf(each, type)).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(Plain::read).forEach(resources::add);
                }
            }
        }
        return resources;
    }

    /// What stands at a path, through every element of the lists on it.
    static List<JsonNode> at(JsonNode node, String path) {
        List<JsonNode> found = List.of(node);
        for (String field : path.substring(1).split("/")) {
            found = found.stream()
                    .map(each -> each.path(field))
                    .flatMap(each -> each.isArray() ? stream(each) : Stream.of(each))
                    .filter(each -> !each.isMissingNode())
                    .toList();
        }
        return found;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /// Whether a file's name begins with the type, a word of it.
    static boolean isOf(Path file, String type) {
        return String.valueOf(file.getFileName()).startsWith(type + ".");
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
