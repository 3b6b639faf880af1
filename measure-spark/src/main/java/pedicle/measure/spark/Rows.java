package pedicle.measure.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import pedicle.catalog.BadInput;

/// Resources that lie as Parquet, with a column for each element of FHIR. Of the columns only those are read of which
/// something is asked.
final class Rows {

    private Rows() {}

    static Dataset<Row> of(SparkSession spark, List<Path> tables, String type, StructType elements) {
        tables.forEach(Rows::check);
        Fitting fitting = new Fitting(tables.getFirst(), type);
        StructType there = columns(spark, tables);
        return reader(spark)
                .schema(fitting.read(there, elements))
                .parquet(Lines.named(tables))
                .select(
                        col("_metadata.file_path").as("file"),
                        col("_metadata.file_block_start").as("block"),
                        lit(0).as("width"),
                        fitting.line(there, elements).as("line"));
    }

    /// Those of all files: one without any resource that had an element lacks its column.
    private static StructType columns(SparkSession spark, List<Path> tables) {
        try {
            return reader(spark)
                    .option("mergeSchema", "true")
                    .parquet(Lines.named(tables))
                    .schema();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            if (String.valueOf(failed.getMessage()).contains("CANNOT_MERGE_SCHEMAS")) {
                throw new BadInput(
                        tables.getFirst() + ": its files, or another table of its type, have a column of another type;"
                                + " write them alike",
                        failed);
            }
            throw new IllegalStateException("Spark failed", failed);
        }
    }

    private static DataFrameReader reader(SparkSession spark) {
        return spark.read().option("__globPaths__", "false");
    }

    private static void check(Path table) {
        if (Files.isDirectory(table.resolve("_delta_log"))) {
            throw new BadInput(table + ": it is a Delta table, whose older versions lie beside the last one; write that"
                    + " one as Parquet");
        }
        try (Stream<Path> parts = Files.walk(table)) {
            if (parts.noneMatch(part -> part.toString().endsWith(".parquet") && Files.isRegularFile(part))) {
                throw new BadInput(table + ": expected a file of Parquet or a folder of them, found none");
            }
        } catch (IOException unreadable) {
            throw new BadInput(table + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
    }
}
