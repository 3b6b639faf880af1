package pedicle.measure.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.octet_length;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// The lines of files with something on them: `value`, its `width` in bytes, and where it stands. Lines of one `file`
/// follow one another by `block` and then by `nth`, which no two lines of a type share.
final class Lines {

    private Lines() {}

    static Dataset<Row> of(SparkSession spark, List<Path> files) {
        if (files.isEmpty()) {
            return spark.sql("select '' as file, 0L as block, 0L as nth, 0 as width, '' as value where false");
        }
        return spark.read()
                .option("lineSep", "\n")
                // A path is a name and no pattern, whatever is in it.
                .option("__globPaths__", "false")
                .text(files.stream().map(Lines::named).toArray(String[]::new))
                .select(
                        col("_metadata.file_path").as("file"),
                        col("_metadata.file_block_start").as("block"),
                        monotonically_increasing_id().as("nth"),
                        octet_length(col("value")).as("width"),
                        col("value"))
                .where(col("value").rlike("\\S"));
    }

    /// The file that Spark names so.
    static Path file(String named) {
        return Path.of(URI.create(named));
    }

    /// As Spark takes it: on the file system that this machine and all others see, and not on another that a site has
    /// made its default.
    private static String named(Path file) {
        return "file:" + file.toAbsolutePath();
    }
}
