package pedicle.care.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pedicle.care.rule.Chart;
import pedicle.care.rule.Order;
import pedicle.catalog.BadInput;

/// The orders of one request and the record of the one patient whom they are for.
///
/// `request` is the hook's own name and instance where there is one. `resources` are the orders as they came, by
/// address, so that a card can propose a change to them.
public record OrderRecord(
        String patient, Chart chart, List<Order> orders, Map<String, ObjectNode> resources, String instance) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public OrderRecord {
        orders = List.copyOf(orders);
        resources = Map.copyOf(resources);
    }

    /// From text; `name` is the file's, for a complaint.
    public static OrderRecord read(String name, String text) {
        try {
            return read(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            throw new BadInput(name + at(broken) + ": not JSON" + why(broken), broken);
        } catch (BadInput bad) {
            throw new BadInput(name + ": " + bad.getMessage(), bad);
        }
    }

    /// What is nested too deeply or holds too long a number has no line to name.
    private static String at(JsonProcessingException broken) {
        return Optional.ofNullable(broken.getLocation())
                .map(place -> ", line " + place.getLineNr())
                .orElse("");
    }

    private static String why(JsonProcessingException broken) {
        return broken instanceof StreamConstraintsException ? " of a sane depth and length" : "";
    }

    /// A CDS Hooks request of `order-select` or `order-sign`, or a Bundle with a draft ServiceRequest.
    public static OrderRecord read(JsonNode root) {
        Shape.refuseOtherThanObject(root);
        Envelope envelope = root.has("context") || root.has("hook") ? Envelope.ofHook(root) : Envelope.ofBundle(root);
        List<String> leftOut = new ArrayList<>(envelope.leftOut());
        EntryReader reader = new EntryReader(envelope.patient(), envelope.resources(), leftOut);
        Chart chart = reader.chart(envelope.person());
        return new OrderRecord(
                envelope.patient().address(),
                new Chart(chart.person(), chart.entries(), leftOut),
                envelope.orders().stream().map(OrderReader::read).toList(),
                envelope.orders().stream().collect(Collectors.toMap(Fhir::address, order -> order, (a, b) -> a)),
                root.path("hookInstance").asText(""));
    }
}
