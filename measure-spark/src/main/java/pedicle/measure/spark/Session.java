package pedicle.measure.spark;

import org.apache.spark.sql.SparkSession;
import pedicle.catalog.Scratch;

/// Spark while it runs, with the folder for what does not fit into memory; both go when this is closed.
record Session(SparkSession spark, Scratch overflow) implements AutoCloseable {

    /// Starts Spark at a master, or on this machine where that is `local`.
    static Session start(String master) {
        Scratch overflow = Scratch.make("spark");
        try {
            SparkSession.Builder builder = SparkSession.builder()
                    .appName("pedicle")
                    .master(master)
                    .config("spark.ui.enabled", false)
                    .config("spark.local.dir", overflow.folder().toString())
                    .config("spark.sql.warehouse.dir", overflow.folder().toString())
                    .config("spark.sql.ansi.enabled", true)
                    .config("spark.sql.adaptive.enabled", true)
                    .config("spark.sql.session.timeZone", "UTC")
                    // A damaged or missing file is said, never passed over.
                    .config("spark.sql.files.ignoreCorruptFiles", false)
                    .config("spark.sql.files.ignoreMissingFiles", false);
            if (master.startsWith("local")) {
                // Nobody else has any business with it, and there are no more hands than cores.
                builder.config("spark.driver.bindAddress", "127.0.0.1")
                        .config("spark.driver.host", "127.0.0.1")
                        .config(
                                "spark.sql.shuffle.partitions",
                                Runtime.getRuntime().availableProcessors());
            }
            return new Session(builder.getOrCreate(), overflow);
        } catch (RuntimeException failed) {
            overflow.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        try (overflow) {
            spark.stop();
        }
    }
}
