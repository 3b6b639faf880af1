package pedicle.study.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What differs between two outcomes of one recipe, number by number.
public final class Changes {

    private Changes() {}

    /// One number by its way through the JSON, such as `items q1 mean`.
    public record Change(String figure, double before, double now) {}

    /// The numbers that both have and that are not the same, in the order of the later one.
    public static List<Change> between(JsonNode before, JsonNode now) {
        Map<String, Double> old = numbers(before);
        List<Change> changes = new ArrayList<>();
        numbers(now).forEach((figure, value) -> {
            Double was = old.get(figure);
            if (was != null && !was.equals(value)) {
                changes.add(new Change(figure, was, value));
            }
        });
        return changes;
    }

    private static Map<String, Double> numbers(JsonNode json) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        collect(json, "", numbers);
        return numbers;
    }

    /// An element of an array goes by its name where it has one, or the two of a pair, so that a group that came in
    /// moves no other.
    private static void collect(JsonNode json, String path, Map<String, Double> numbers) {
        if (json.isNumber()) {
            numbers.put(path, json.asDouble());
        } else if (json.isObject()) {
            json.properties().forEach(field -> collect(field.getValue(), joined(path, field.getKey()), numbers));
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                collect(json.get(i), joined(path, name(json.get(i), i + 1)), numbers);
            }
        }
    }

    private static String name(JsonNode element, int place) {
        if (element.path("name").isTextual()) {
            return element.get("name").asText();
        }
        return element.path("first").isTextual() && element.path("second").isTextual()
                ? element.get("first").asText() + " " + element.get("second").asText()
                : String.valueOf(place);
    }

    private static String joined(String path, String step) {
        return path.isEmpty() ? step : path + " " + step;
    }
}
