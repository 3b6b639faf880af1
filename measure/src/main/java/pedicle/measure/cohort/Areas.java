package pedicle.measure.cohort;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// How deprived people are, which no FHIR element says: a network's own table, with the columns
/// `postal_code` or `patient`, and `quintile` or `group`. A postal code may be written with gaps or
/// without, and may be the beginning of a longer one; the longest that fits counts. Who is in no row is not
/// recorded.
public final class Areas {

    private Areas() {}

    /// Joins the table to the people of a cohort.
    public static void join(Cohort cohort, Path file) {
        Table table = Table.read(file);
        String key = one(file, table, List.of("postal_code", "patient"));
        String group = one(file, table, List.of("quintile", "group"));
        boolean byPlace = key.equals("postal_code");
        Map<String, String> groups = new HashMap<>();
        for (Row row : table.rows()) {
            String code = byPlace ? bare(row.required(key)) : row.required(key);
            String before = groups.put(code, row.required(group));
            if (before != null && !before.equals(row.required(group))) {
                throw row.bad(
                        group, "“%s” as in an earlier line for the same %s".formatted(before, key), row.text(group));
            }
        }
        write(cohort.tables(), byPlace ? "area" : "area_of_patient", groups);
    }

    private static String bare(String code) {
        return code.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    private static String one(Path file, Table table, List<String> names) {
        return names.stream()
                .filter(table.columns()::contains)
                .findFirst()
                .orElseThrow(() -> new BadInput("%s: expected a column %s, found %s"
                        .formatted(file, String.join(" or ", names), String.join(", ", table.columns()))));
    }

    private static void write(Handle tables, String name, Map<String, String> groups) {
        try (DuckDBAppender rows = tables.getConnection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, name)) {
            for (Map.Entry<String, String> entry : groups.entrySet()) {
                rows.beginRow();
                rows.append(entry.getKey());
                rows.append(entry.getValue());
                rows.endRow();
            }
        } catch (SQLException refused) {
            throw Engine.explained(new IllegalStateException("the table of areas could not be written", refused));
        }
    }
}
