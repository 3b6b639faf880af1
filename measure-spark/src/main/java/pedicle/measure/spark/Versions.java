package pedicle.measure.spark;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.LeftOut;
import pedicle.measure.cohort.ResourceType;

/// Settles which resource stands where several share an id, or where one was deleted, as
/// [pedicle.measure.cohort.Cohort] does.
final class Versions {

    private final SparkSession spark;
    private final boolean deletions;

    /// What is said of repeats, and after it what is said of other exports.
    private final List<String> repeats = new ArrayList<>();

    private final List<String> outdated = new ArrayList<>();

    private Versions(SparkSession spark, boolean deletions) {
        this.spark = spark;
        this.deletions = deletions;
    }

    /// Makes the raw tables of what was met, and lets go of it where a table is not a mere look at it.
    static List<String> settle(SparkSession spark, Exports exports, Map<ResourceType, Kept> met) {
        Versions versions = new Versions(spark, deletions(spark, exports));
        Map<String, Long> shared = versions.shared(List.copyOf(met.keySet()));
        met.forEach((type, kept) -> versions.settle(type, kept, shared.getOrDefault(type.name(), 0L)));
        spark.catalog().dropTempView("deletion");
        List<String> words = new ArrayList<>(versions.repeats);
        words.addAll(versions.outdated);
        return words;
    }

    /// How many resources of each type share an id with another.
    private Map<String, Long> shared(List<ResourceType> types) {
        String all = types.stream()
                .map(type ->
                        "select '%s' as type, count(id) - count(distinct id) as shared from met_%s where kind = '%s'"
                                .formatted(type, type.table(), type.fhirName()))
                .collect(joining("\nunion all\n"));
        return all.isEmpty()
                ? Map.of()
                : spark.sql(all).collectAsList().stream()
                        .collect(toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private void settle(ResourceType type, Kept met, long shared) {
        Dataset<Row> sound = spark.table(met.name()).where("kind = '%s'".formatted(type.fhirName()));
        if (shared == 0 && !deletions) {
            sound.createOrReplaceTempView(type.table());
            return;
        }
        Kept dropped = Kept.as(
                spark,
                "dropped",
                spark.sql(Sql.of(Versions.class, "versions.sql").formatted(met.name(), type.fhirName())));
        Map<String, Long> counts = spark.sql("select why, count(*) from dropped group by why").collectAsList().stream()
                .collect(toMap(row -> row.getString(0), row -> row.getLong(1)));
        sound.createOrReplaceTempView("sound");
        Kept.as(
                spark,
                type.table(),
                spark.sql(
                        "select * from sound where not exists (select 1 from dropped where dropped.nth = sound.nth)"));
        dropped.letGo();
        met.letGo();
        repeats.addAll(LeftOut.repeats(type, counts.getOrDefault("repeated", 0L)));
        outdated.addAll(
                LeftOut.outdated(type, counts.getOrDefault("replaced", 0L), counts.getOrDefault("deleted", 0L)));
    }

    /// Makes the table `deletion` of what the exports say is gone, and says whether there is any.
    private static boolean deletions(SparkSession spark, Exports exports) {
        Shape shape = Shape.of("read-deletion.sql");
        Dataset<Row> all = spark.sql("select '' as type, '' as id, 0 as export where false");
        for (int export = 0; export < exports.each().size(); export++) {
            List<Path> files = exports.each().get(export).deletions();
            if (!files.isEmpty()) {
                Lines.ofNdjson(spark, files, shape.elements()).createOrReplaceTempView("lines");
                all = all.union(spark.sql(Macros.writtenOut(shape.question().formatted(export))));
            }
        }
        Kept.as(spark, "deletion", all);
        return !spark.table("deletion").isEmpty();
    }
}
