package pedicle.measure.witness;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Numbers that a script in `src/test/r` wrote, by statistic and what it is of.
public record Witness(Map<String, Double> values) {

    public static Witness committed(String subject) {
        return of(Table.ours(Witness.class, "/pedicle/measure/%s/%s-in-r.csv".formatted(folder(subject), subject)));
    }

    static Witness read(Path file) {
        return of(Table.read(file));
    }

    /// The invented data that a script wrote beside its numbers.
    public static Table data(String subject, String name) {
        return Table.ours(Witness.class, "/pedicle/measure/%s/%s".formatted(folder(subject), name));
    }

    static String folder(String subject) {
        return Set.of("chart", "packages").contains(subject) ? "chart" : "effect";
    }

    public double of(String statistic, Object... of) {
        String key = statistic + " " + Arrays.stream(of).map(String::valueOf).collect(Collectors.joining(" "));
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> new AssertionError("R wrote no " + key));
    }

    /// What a statistic is of, wherever R wrote it, where it begins so; without this beginning.
    public Set<String> all(String statistic, String beginning) {
        String start = statistic + " " + beginning;
        return values.keySet().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()).strip())
                .collect(Collectors.toSet());
    }

    private static Witness of(Table table) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            values.put(
                    row.required("statistic") + " " + row.required("of"),
                    row.number("value").orElseThrow());
        }
        return new Witness(values);
    }
}
