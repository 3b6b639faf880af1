package pedicle.measure.spark;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.LeftOut;
import pedicle.measure.cohort.ResourceType;

/// Reads all that exports hold of each type into its raw table, without what is no resource of the type and what does
/// not stand. What is asked of every type is asked of all at once, since each question costs Spark the same again.
final class Raw {

    /// DuckDB's limit for one object too: 16 MB.
    private static final int WIDEST = 16 * 1024 * 1024;

    private final SparkSession spark;
    private final Exports exports;
    private final Places places;

    /// What was read of each type that is there.
    private final Map<ResourceType, Kept> met = new EnumMap<>(ResourceType.class);

    private Raw(SparkSession spark, Exports exports) {
        this.spark = spark;
        this.exports = exports;
        this.places = Places.of(exports);
    }

    /// Says what was left out, a sentence each.
    static List<String> read(SparkSession spark, Exports exports) {
        Raw raw = new Raw(spark, exports);
        for (ResourceType type : ResourceType.values()) {
            raw.meet(type);
        }
        List<Row> files = raw.leftOut();
        List<String> warnings = new ArrayList<>();
        Map<ResourceType, List<Row>> byType = files.stream().collect(groupingBy(Raw::typeOf));
        for (ResourceType type : raw.met.keySet()) {
            warnings.addAll(raw.sieved(type, byType.getOrDefault(type, List.of())));
        }
        raw.places.write(
                spark, files.stream().map(file -> file.<String>getAs("file")).toList());
        warnings.addAll(Versions.settle(spark, exports, raw.met));
        return warnings;
    }

    private void meet(ResourceType type) {
        Shape shape = Shape.of(type.reader());
        Lines.of(spark, exports, type, shape.elements()).createOrReplaceTempView("lines");
        Dataset<Row> rows = spark.sql(Macros.writtenOut(shape.question()));
        if (exports.has(type)) {
            met.put(type, Kept.as(spark, "met_" + type.table(), rows));
        } else {
            Kept.as(spark, type.table(), rows);
        }
    }

    /// A row a file.
    private List<Row> leftOut() {
        String text = Sql.of(Raw.class, "left-out.sql");
        String all = met.keySet().stream()
                .map(type -> text.formatted(type, type.fhirName(), WIDEST, type.table()))
                .collect(joining("union all\n"));
        return all.isEmpty() ? List.of() : spark.sql(all).collectAsList();
    }

    private List<String> sieved(ResourceType type, List<Row> files) {
        List<String> warnings = new ArrayList<>();
        Map<Path, Long> brokenRows = new TreeMap<>();
        long strangers = 0;
        for (Row row : files.stream().sorted(Comparator.comparing(Raw::fileOf)).toList()) {
            Path file = fileOf(row);
            if (row.<Long>getAs("wide") > 0) {
                throw new BadInput(file + ": the file has a line of more than 16 MB, which is no FHIR resource");
            }
            long broken = row.getAs("broken");
            if (broken > 0) {
                places.tableOf(file)
                        .ifPresentOrElse(
                                table -> brokenRows.merge(table, broken, Long::sum),
                                () -> warnings.add(LeftOut.broken(file, broken, lines(type, row.getAs("file")))));
            }
            strangers += row.<Long>getAs("strangers");
        }
        brokenRows.forEach((table, broken) -> warnings.add(LeftOut.brokenRows(table, broken)));
        warnings.addAll(LeftOut.strangers(type, strangers));
        return warnings;
    }

    private List<Long> lines(ResourceType type, String file) {
        return spark
                .sql(Sql.of(Raw.class, "broken-lines.sql").formatted(type.table()), new Object[] {file})
                .collectAsList()
                .stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }

    private static ResourceType typeOf(Row row) {
        return ResourceType.valueOf(row.getAs("type"));
    }

    private static Path fileOf(Row row) {
        return Lines.file(row.getAs("file"));
    }
}
