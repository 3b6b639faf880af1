package pedicle.measure.spark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import pedicle.catalog.BadInput;

/// What a site says of its cluster: memory, secrets, addresses. In: `spark-defaults.conf`, a name and a value a line.
record Settings(Map<String, String> named) {

    Settings {
        named = Map.copyOf(named);
    }

    /// Those of the folder that SPARK_CONF_DIR names, as for Spark's own tools; else none.
    static Settings ofTheSite() {
        return Optional.ofNullable(System.getenv("SPARK_CONF_DIR"))
                .map(folder -> Path.of(folder).resolve("spark-defaults.conf"))
                .filter(Files::exists)
                .map(Settings::in)
                .orElse(new Settings(Map.of()));
    }

    static Settings in(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadInput(file + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
        return new Settings(lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark."))
                .collect(Collectors.toMap(
                        name -> name, name -> lines.getProperty(name).strip())));
    }

    /// Those that the JVM was given go before those of the file.
    SparkConf asTaken() {
        SparkConf taken = new SparkConf();
        named.forEach(taken::setIfMissing);
        return taken;
    }
}
