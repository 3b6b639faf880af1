package pedicle.measure.spark;

import static java.util.stream.Collectors.partitioningBy;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.octet_length;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import pedicle.measure.cohort.Export;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.ResourceType;

/// The resources of files, each as a `line` with the elements that are read of it, and where it stands. Those of one
/// `file` follow one another by `block` and then by `nth`, which no two lines of a type share.
final class Lines {

    private static final Map<String, String> STRICTLY =
            Map.of("allowSingleQuotes", "false", "allowNonNumericNumbers", "false");

    private static final Pattern PATTERN = Pattern.compile("[{}\\[\\]*?\\\\]");

    private Lines() {}

    /// All that exports hold of a type: lines of NDJSON with something on them, and rows of Parquet.
    static Dataset<Row> of(SparkSession spark, Exports exports, ResourceType type, StructType elements) {
        Dataset<Row> lines = ofNdjson(spark, all(exports, type, Export::files), elements);
        for (List<Path> tables : together(all(exports, type, Export::parquet))) {
            lines = lines.union(Rows.of(spark, tables, type.fhirName(), elements));
        }
        return lines.withColumn("nth", monotonically_increasing_id());
    }

    static Dataset<Row> ofNdjson(SparkSession spark, List<Path> files, StructType elements) {
        return together(files).stream()
                .map(some -> ndjson(spark, some, elements))
                .reduce(Dataset::union)
                .orElseGet(() -> nothing(spark, elements));
    }

    /// Paths that Spark may be given at once. It takes brackets and stars for a pattern, and where it is told not to it
    /// reads all that it was given again for each path that has some, so that each of those comes alone.
    private static List<List<Path>> together(List<Path> paths) {
        Map<Boolean, List<Path>> byOddity = paths.stream()
                .collect(partitioningBy(path ->
                        PATTERN.matcher(path.toAbsolutePath().toString()).find()));
        return Stream.concat(
                        Stream.of(byOddity.getOrDefault(false, List.of())).filter(some -> !some.isEmpty()),
                        byOddity.getOrDefault(true, List.of()).stream().map(List::of))
                .toList();
    }

    private static List<Path> all(
            Exports exports, ResourceType type, Function<Export, Map<ResourceType, List<Path>>> which) {
        return exports.each().stream()
                .flatMap(export -> which.apply(export).getOrDefault(type, List.of()).stream())
                .toList();
    }

    /// What JSON says of a shape; empty where it says something else.
    static Column said(Column json, DataType shape) {
        // Within an object, since a line that is itself a list or a number is no resource and not an error either.
        return from_json(concat(lit("{\"line\":"), json, lit("}")), new StructType().add("line", shape), STRICTLY)
                .getField("line");
    }

    /// A path is a name and no pattern, whatever is in it; and on the file system that this machine and all others see,
    /// not on another that a site has made its default.
    static String[] named(List<Path> paths) {
        return paths.stream().map(path -> "file:" + path.toAbsolutePath()).toArray(String[]::new);
    }

    /// The file that Spark names so.
    static Path file(String named) {
        return Path.of(URI.create(named));
    }

    private static Dataset<Row> ndjson(SparkSession spark, List<Path> files, StructType elements) {
        return spark.read()
                .option("lineSep", "\n")
                .option("__globPaths__", "false")
                .text(named(files))
                .where(col("value").rlike("\\S"))
                .select(
                        col("_metadata.file_path").as("file"),
                        col("_metadata.file_block_start").as("block"),
                        octet_length(col("value")).as("width"),
                        said(col("value"), elements).as("line"));
    }

    private static Dataset<Row> nothing(SparkSession spark, StructType elements) {
        return spark.createDataFrame(
                List.of(),
                StructType.fromDDL("file string, block bigint, width int").add("line", elements));
    }
}
