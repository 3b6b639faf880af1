package pedicle.measure.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.LeftOut;
import pedicle.measure.cohort.ResourceType;

/// Reads the files of a type into its raw table, without what is no resource of the type, and all but the last of those
/// that share an id.
final class Sieve {

    /// DuckDB's limit for one object too: 16 MB.
    private static final int WIDEST = 16 * 1024 * 1024;

    private Sieve() {}

    /// What was left out: sentences on lines, and on resources that share an id.
    record Left(List<String> lines, List<String> repeats) {}

    /// Makes the raw table.
    static Left read(SparkSession spark, ResourceType type, List<Path> files) {
        Lines.of(spark, files).createOrReplaceTempView("lines");
        Dataset<Row> read = spark.sql(Sql.of(Sieve.class, type.reader()));
        if (files.isEmpty()) {
            read.createOrReplaceTempView(type.table());
            return new Left(List.of(), List.of());
        }
        Kept.as(spark, "met", read);
        Dataset<Row> met = spark.table("met");
        List<String> warnings = new ArrayList<>();
        long strangers = 0;
        for (Row file : spark.sql(Sql.of(Sieve.class, "left-out.sql").formatted(type.fhirName(), WIDEST))
                .collectAsList()) {
            Path path = Lines.file(file.getAs("file"));
            if (file.<Long>getAs("wide") > 0) {
                throw new BadInput(path + ": the file has a line of more than 16 MB, which is no FHIR resource");
            }
            long broken = file.getAs("broken");
            if (broken > 0) {
                warnings.add(LeftOut.broken(path, broken, places(spark, file.getAs("file"))));
            }
            strangers += file.<Long>getAs("strangers");
        }
        warnings.addAll(LeftOut.strangers(type, strangers));
        return new Left(warnings, keep(spark, met.where("kind = '%s'".formatted(type.fhirName())), type));
    }

    private static List<String> keep(SparkSession spark, Dataset<Row> sound, ResourceType type) {
        long repeats =
                sound.selectExpr("count(id) - count(distinct id)").first().getLong(0);
        if (repeats == 0) {
            sound.createOrReplaceTempView(type.table());
        } else {
            Kept.as(
                    spark,
                    type.table(),
                    sound.selectExpr("*", Sql.of(Sieve.class, "later.sql")).where("id is null or back = 1"));
        }
        return LeftOut.repeats(type, repeats);
    }

    private static List<Long> places(SparkSession spark, String file) {
        return spark.sql(Sql.of(Sieve.class, "broken-lines.sql"), new Object[] {file}).collectAsList().stream()
                .map(row -> ((Number) row.get(0)).longValue())
                .toList();
    }
}
