package pedicle.measure.spark;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.storage.StorageLevel;

/// A table that is made once and kept under its name, in memory and beyond it on disk, until it is let go.
///
/// It is cut off from how it came about. Spark would plan, and print, all that led to a table again with each
/// table that is made of it, and some fifty are made of one another. The price is that a machine of a cluster
/// that is lost ends the run.
record Kept(SparkSession spark, String name) {

    static Kept as(SparkSession spark, String name, Dataset<Row> rows) {
        Dataset<Row> kept = isSeenToBeEmpty(rows)
                ? spark.createDataFrame(List.of(), rows.schema())
                : rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
        kept.createOrReplaceTempView(name);
        return new Kept(spark, name);
    }

    /// What is made of types that the export lacks: no work is done for it, and none for what is made of it.
    private static boolean isSeenToBeEmpty(Dataset<Row> rows) {
        return rows instanceof org.apache.spark.sql.classic.Dataset<Row> planned
                && planned.queryExecution().optimizedPlan() instanceof LocalRelation local
                && local.data().isEmpty();
    }

    /// Spark takes the rows away when nobody can name them any more.
    void letGo() {
        spark.catalog().dropTempView(name);
    }
}
