package pedicle.measure.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/// A table that is made once and kept under its name, in memory and beyond it on disk, until it is let go.
///
/// It is cut off from how it came about. Spark would plan, and print, all that led to a table again with each table
/// that
/// is made of it, and some fifty are made of one another. The price is that a machine of a cluster that is lost ends
/// the
/// run.
record Kept(SparkSession spark, String name) {

    static Kept as(SparkSession spark, String name, Dataset<Row> rows) {
        rows.localCheckpoint(true, StorageLevel.MEMORY_AND_DISK()).createOrReplaceTempView(name);
        return new Kept(spark, name);
    }

    /// Spark takes the rows away when nobody can name them any more.
    void letGo() {
        spark.catalog().dropTempView(name);
    }
}
