package pedicle.study.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// The numbers that R wrote: a value for each statistic of each thing.
public record Witness(Map<String, Double> values) {

    /// The numbers in a file beside the given test, written by a script in src/test/r.
    public static Witness committed(Class<?> beside, String file) {
        return of(Table.ours(beside, file));
    }

    public static Witness read(Path file) {
        return of(Table.read(file));
    }

    private static Witness of(Table table) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            values.put(row.required("statistic") + " " + row.required("of"), Double.valueOf(row.required("value")));
        }
        return new Witness(values);
    }

    public double of(String statistic, Object... of) {
        StringBuilder key = new StringBuilder(statistic);
        for (Object part : of) {
            key.append(' ').append(part);
        }
        return Optional.ofNullable(values.get(key.toString()))
                .orElseThrow(() -> new AssertionError("R wrote no " + key));
    }

    /// Holds what R says today against these numbers: the same things, each within the given distance.
    public void agreesWith(Witness today, double distance) {
        assertThat(today.values()).hasSameSizeAs(values);
        values.forEach(
                (key, value) -> assertThat(today.of(key)).describedAs(key).isCloseTo(value, within(distance)));
    }
}
