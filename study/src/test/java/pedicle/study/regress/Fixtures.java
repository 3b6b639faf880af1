package pedicle.study.regress;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// The data that R's models were fitted to, and columns for small tests.
final class Fixtures {

    private Fixtures() {}

    static Table cars() {
        return Table.ours(Fixtures.class, "mtcars.csv");
    }

    static Table breaks() {
        return Table.ours(Fixtures.class, "warpbreaks.csv");
    }

    /// Made by src/test/r/regress.R; it stands for nobody.
    static Table invented() {
        return Table.ours(Fixtures.class, "invented.csv");
    }

    static Table lakeside() {
        return Table.read(Path.of("..", "examples", "lakeside", "survey", "data.csv"));
    }

    static Variable numbers(Table table, String name) {
        return Variable.numeric(
                name,
                table.rows().stream()
                        .mapToDouble(row -> row.number(name).orElse(Double.NaN))
                        .toArray());
    }

    static Variable.Category words(Table table, String name) {
        return Variable.category(
                name, table.rows().stream().map(row -> row.text(name)).toList());
    }

    /// MASS's housing has a line for each kind of tenant and their number; here everyone has a place.
    static Design housing() {
        List<Row> tenants = Table.ours(Fixtures.class, "housing.csv").rows().stream()
                .flatMap(row -> Stream.generate(() -> row).limit(row.whole("Freq")))
                .toList();
        return Design.of(
                choice(tenants, "Sat", "Low", "Medium", "High"),
                List.of(
                        choice(tenants, "Infl", "Low", "Medium", "High"),
                        choice(tenants, "Type", "Tower", "Apartment", "Atrium", "Terrace"),
                        choice(tenants, "Cont", "Low", "High")));
    }

    private static Variable choice(List<Row> rows, String name, String... levels) {
        List<String> order = List.of(levels);
        Map<Double, String> labels = new TreeMap<>();
        order.forEach(level -> labels.put((double) order.indexOf(level), level));
        return Variable.category(
                name,
                rows.stream().mapToDouble(row -> order.indexOf(row.text(name))).toArray(),
                labels);
    }
}
