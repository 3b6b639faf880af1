package pedicle.study.regress;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// The numbers that R wrote: a value for each statistic of each thing.
record Witness(Map<String, Double> values) {

    /// The numbers beside the tests, written by src/test/r/regress.R.
    static Witness committed() {
        return of(Table.ours(Witness.class, "regress-in-r.csv"));
    }

    static Witness read(Path file) {
        return of(Table.read(file));
    }

    private static Witness of(Table table) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            values.put(row.required("statistic") + " " + row.required("of"), Double.valueOf(row.required("value")));
        }
        return new Witness(values);
    }

    double of(String statistic, String of) {
        String key = statistic + " " + of;
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> new AssertionError("R wrote no " + key));
    }
}
