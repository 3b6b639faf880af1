package pedicle.measure.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Absence;
import pedicle.measure.cohort.Doubt;
import pedicle.measure.cohort.Exports;
import pedicle.measure.cohort.ResourceType;
import pedicle.measure.indicator.Asked;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Reach;

/// The people of exports as Spark keeps them: the tables that `staging.sql` makes, until this is closed.
record SparkPeople(Session session, Exports exports, List<String> lacking, Optional<Reach> reach, List<String> warnings)
        implements JudgingEngine.People {

    /// Reads the folders, as [pedicle.measure.cohort.Cohort] does, and complains of the same.
    static SparkPeople read(List<Path> folders, List<Code> codes, String master, Settings settings) {
        Exports exports = Exports.withParquet(folders);
        return Failure.told(master, exports, () -> {
            Session session = Session.start(master, settings);
            try {
                return read(session, exports, codes);
            } catch (RuntimeException failed) {
                session.close();
                throw failed;
            }
        });
    }

    private static SparkPeople read(Session session, Exports exports, List<Code> codes) {
        SparkSession spark = session.spark();
        List<String> warnings = new ArrayList<>(Staging.make(spark, exports, codes));
        List<String> lacking = exports.lacking(imagesReported(spark, exports));
        warnings.addAll(0, Absence.of(exports, lacking));
        for (Row doubt : spark.sql(Macros.writtenOut(Doubt.question())).collectAsList()) {
            warnings.add(Doubt.said(doubt.getLong(0), doubt.getString(1)));
        }
        return new SparkPeople(session, exports, lacking, reach(spark), warnings);
    }

    @Override
    public boolean has(ResourceType type) {
        return exports.has(type);
    }

    /// The answer comes row by row to this machine, since a cluster's machines see no folder of it.
    @Override
    public List<Path> judge(Definition definition, Period period, Path folder) {
        Asked asked = Asked.of(definition, period, insured());
        Path file = folder.resolve(definition.id() + ".csv");
        return Failure.told(session.master(), exports, () -> {
            session.awaitWorkers();
            SparkSession spark = session.spark();
            spark.sql(asked.definition()).createOrReplaceTempView("definition");
            spark.sql(asked.lookBack()).createOrReplaceTempView("look_back");
            try (Steps steps = Steps.of(spark, Asked.judged())) {
                steps.answer().createOrReplaceTempView("judged");
                write(spark.sql(Sql.of(SparkPeople.class, "judged-lines.sql")).toLocalIterator(), file);
            }
            return List.of(file);
        });
    }

    @Override
    public void close() {
        session.close();
    }

    private static void write(Iterator<Row> lines, Path file) {
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(
                    "patient,episode,index_date,clinician,practice,eligible,excluded_for,imaged_on,modality,indicated,"
                            + "least_age,greatest_age\n");
            while (lines.hasNext()) {
                csv.write(lines.next().getString(0));
                csv.write('\n');
            }
        } catch (IOException refused) {
            throw new UncheckedIOException("what Spark said can't be written", refused);
        }
    }

    private static boolean imagesReported(SparkSession spark, Exports exports) {
        return exports.has(ResourceType.DIAGNOSTIC_REPORT)
                && !spark.sql(
                                "select id from imaging_report union all select id from raw_diagnostic_report where radiology")
                        .isEmpty();
    }

    private static Optional<Reach> reach(SparkSession spark) {
        Row span = spark.sql(
                        Macros.writtenOut("select min(first_day(started)), max(first_day(started)) from encounter_day"))
                .first();
        return span.isNullAt(0)
                ? Optional.empty()
                : Optional.of(
                        new Reach(span.getDate(0).toLocalDate(), span.getDate(1).toLocalDate()));
    }
}
