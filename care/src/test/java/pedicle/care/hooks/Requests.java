package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.care.RulesOnFile;
import pedicle.care.client.RecordReader;

/// The example network's requests, those that lie beside the project, and a desk that answers them.
final class Requests {

    static final String BASE = "https://cds.example";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path ORDERS = Path.of("..", "examples", "lakeside", "orders");

    /// On the day after the sample orders were written.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-13T09:00:00Z"), ZoneOffset.UTC);

    private Requests() {}

    static ObjectNode lakeside(String name) {
        return read(ORDERS.resolve(name + ".json"));
    }

    /// Of the Argonaut requests, where they are there.
    static Optional<ObjectNode> argonaut(int scenario) {
        String name = "cds/argonaut-pama-scenario-%02d-outbound-request.json".formatted(scenario);
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/external").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    /// The same person's visit: the order taken away.
    static ObjectNode visit(String name) {
        ObjectNode request = lakeside(name);
        request.put("hook", "patient-view");
        ((ObjectNode) request.get("context")).remove("draftOrders");
        return request;
    }

    /// The same order when it is chosen.
    static ObjectNode select(String name) {
        ObjectNode request = lakeside(name);
        request.put("hook", "order-select");
        String id = request.at("/context/draftOrders/entry/0/resource/id").asText();
        request.withObject("/context").putArray("selections").add("ServiceRequest/" + id);
        return request;
    }

    static HookDesk desk(RecordReader reader, Duration budget, List<ResponseLog> kept) {
        var catalog = RulesOnFile.CATALOG;
        return new HookDesk(
                new OrderDesk(catalog.facts(), catalog.codes(), catalog.figures()),
                List.copyOf(catalog.ruleSets()),
                reader,
                budget,
                CLOCK,
                new LogInMemory(kept));
    }

    static HookDesk desk() {
        return desk(new RecordReader(Optional.empty()), Duration.ofSeconds(5), new ArrayList<>());
    }

    private static ObjectNode read(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file));
            return (ObjectNode) node;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
