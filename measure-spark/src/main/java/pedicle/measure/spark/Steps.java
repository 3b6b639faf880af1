package pedicle.measure.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/// A long question taken step by step: what its text names `with x as (` and reads more than once is made once and kept
/// while this is open. Spark would work each out again wherever it is read, dozens of times over.
record Steps(Dataset<Row> answer, List<Kept> kept) implements AutoCloseable {

    /// A step ends with a bracket at the beginning of a line.
    private static final Pattern STEP =
            Pattern.compile("^(?:with )?(\\w+) as \\(\\n(.*?)^\\),?\\n", Pattern.MULTILINE | Pattern.DOTALL);

    static Steps of(SparkSession spark, String question) {
        List<Kept> kept = new ArrayList<>();
        Matcher steps = STEP.matcher(question);
        int end = 0;
        while (steps.find()) {
            end = steps.end();
            Dataset<Row> step = spark.sql(steps.group(2));
            if (timesRead(steps.group(1), question) > 1) {
                kept.add(Kept.as(spark, steps.group(1), step));
            } else {
                step.createOrReplaceTempView(steps.group(1));
            }
        }
        return new Steps(spark.sql(question.substring(end)), kept);
    }

    /// How many times a text reads a table.
    static long timesRead(String table, String text) {
        return Pattern.compile("\\b(from|join) " + table + "\\b")
                .matcher(text)
                .results()
                .count();
    }

    @Override
    public void close() {
        kept.forEach(Kept::letGo);
    }
}
