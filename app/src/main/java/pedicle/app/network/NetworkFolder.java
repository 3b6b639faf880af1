package pedicle.app.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;

/// A network's folder: `network.json` and the folders `survey`, `interviews`, `design`, `orders`, `care` and
/// `fhir`; `areas.csv` where the network knows how deprived people are, and `starts.csv` where the change came to
/// some practices, or to each at another time.
public record NetworkFolder(
        Path folder,
        String name,
        boolean synthetic,
        String statement,
        String strategy,
        LocalDate from,
        LocalDate to,
        LocalDate change,
        String sampleOrder) {

    private static final List<String> PARTS = List.of("survey", "interviews", "design", "orders", "care", "fhir");

    public NetworkFolder {
        if (!from.isBefore(change) || !change.isBefore(to)) {
            throw new BadInput("%s: expected the change between the period's days, found %s, %s, %s"
                    .formatted(folder.resolve("network.json"), from, change, to));
        }
    }

    public static NetworkFolder open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder + ": there is no such folder");
        }
        for (String part : PARTS) {
            if (!Files.isDirectory(folder.resolve(part))) {
                throw new BadInput(folder + ": expected a folder “" + part + "” in it, found none");
            }
        }
        Path file = folder.resolve("network.json");
        JsonNode network = readJson(file);
        return new NetworkFolder(
                folder,
                text(network, "name", file),
                network.path("synthetic").asBoolean(false),
                text(network, "statement", file),
                text(network, "strategy", file),
                day(network, "from", file),
                day(network, "to", file),
                day(network, "change", file),
                text(network, "sampleOrder", file));
    }

    public Path part(String name) {
        return folder.resolve(name);
    }

    /// How deprived people or places are, where the network says so.
    public Optional<Path> areas() {
        return Optional.of(part("areas.csv")).filter(Files::exists);
    }

    /// When the change came to each practice, where that is not one day for all.
    public Optional<Path> starts() {
        return Optional.of(part("starts.csv")).filter(Files::exists);
    }

    /// The sample orders by name, the chosen one among them.
    public List<Path> orders() {
        try (Stream<Path> files = Files.list(part("orders"))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new BadInput(part("orders") + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }

    /// A JSON file, or one sentence on what is wrong with it.
    public static JsonNode readJson(Path file) {
        try {
            return new ObjectMapper().readTree(TextFile.read(file));
        } catch (JsonProcessingException broken) {
            // What is nested too deeply has no line to name.
            String at = Optional.ofNullable(broken.getLocation())
                    .map(place -> ", line " + place.getLineNr())
                    .orElse("");
            throw new BadInput(file + at + ": not JSON", broken);
        }
    }

    private static String text(JsonNode network, String field, Path file) {
        String text = network.path(field).asText("");
        if (text.isBlank()) {
            throw new BadInput("%s, field “%s”: expected words, found none".formatted(file, field));
        }
        return text;
    }

    private static LocalDate day(JsonNode network, String field, Path file) {
        String text = text(network, field, file);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new BadInput(
                    "%s, field “%s”: expected a date such as 2025-01-31, found “%s”".formatted(file, field, text),
                    notADay);
        }
    }
}
