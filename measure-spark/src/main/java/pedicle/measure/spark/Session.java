package pedicle.measure.spark;

import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import pedicle.catalog.Scratch;

/// Spark while it runs, with the folder for what does not fit into memory; both go when this is closed.
record Session(String master, SparkSession spark, Scratch overflow) implements AutoCloseable {

    /// All cores of this machine.
    static final String HERE = "local[*]";

    /// Starts Spark at a master, or on this machine where that is `local`.
    static Session start(String master, Settings settings) {
        Cluster.assertAnswers(master);
        Scratch overflow = Scratch.make("spark");
        try {
            SparkConf conf = conf(master, settings, overflow.folder());
            Session session =
                    new Session(master, SparkSession.builder().config(conf).getOrCreate(), overflow);
            session.watchWorkers();
            return session;
        } catch (RuntimeException failed) {
            overflow.close();
            throw failed;
        }
    }

    private static SparkConf conf(String master, Settings settings, Path overflow) {
        SparkConf conf = settings.asTaken()
                .setMaster(master)
                .setAppName("pedicle")
                .set("spark.sql.ansi.enabled", "true")
                .set("spark.sql.session.timeZone", "UTC")
                .set("spark.sql.caseSensitive", "false")
                // A damaged or missing file is said, never passed over.
                .set("spark.sql.files.ignoreCorruptFiles", "false")
                .set("spark.sql.files.ignoreMissingFiles", "false")
                .setIfMissing("spark.sql.adaptive.enabled", "true")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.local.dir", overflow.toString())
                .setIfMissing("spark.sql.warehouse.dir", overflow.toString());
        if (isHere(master)) {
            // Nobody else has any business with it, and there are no more hands than cores.
            conf.set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.driver.host", "127.0.0.1")
                    .setIfMissing(
                            "spark.sql.shuffle.partitions",
                            String.valueOf(Runtime.getRuntime().availableProcessors()));
        }
        return conf;
    }

    private static boolean isHere(String master) {
        return master.startsWith("local");
    }

    private void watchWorkers() {
        if (isHere(master)) {
            return;
        }
        try {
            Cluster.watch(spark.sparkContext());
            awaitWorkers();
        } catch (RuntimeException failed) {
            spark.stop();
            throw failed;
        }
    }

    /// Spark itself would wait for ever where no worker takes the work up.
    void awaitWorkers() {
        if (!isHere(master)) {
            Cluster.awaitWorkers(spark.sparkContext(), master);
        }
    }

    @Override
    public void close() {
        try (overflow) {
            spark.stop();
        }
    }
}
