package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Agreement;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// One export read by both engines.
final class Both {

    private Both() {}

    /// Both say the same of every patient, report the same to the last clinician and month, and warn of the same.
    static List<MeasureReport> agree(Path export, List<Code> codes, Period period, List<Definition> definitions) {
        try (Scratch ours = Scratch.make("ours");
                Scratch theirs = Scratch.make("theirs");
                Judges duckdb = new Judges.BuiltIn(Cohort.read(export, codes));
                Judges spark = Judges.Other.read(new SparkEngine(), export, codes, Optional.empty())) {
            assertThat(spark.warnings()).isEqualTo(duckdb.warnings());
            assertThat(spark.lacking()).isEqualTo(duckdb.lacking());
            assertThat(spark.insured()).isEqualTo(duckdb.insured());
            assertThat(spark.reach()).isEqualTo(duckdb.reach());
            List<MeasureReport> reports = definitions.stream()
                    .map(definition -> {
                        MeasureReport report = Measure.of(duckdb, definition, period);
                        Agreement.keep(duckdb, definition, ours.folder());
                        assertThat(Measure.of(spark, definition, period))
                                .as(definition.id())
                                .isEqualTo(report);
                        Agreement.keep(spark, definition, theirs.folder());
                        return report;
                    })
                    .toList();
            // Without figures Spark is not asked about anybody.
            if (spark.lacking().isEmpty()) {
                assertThat(Agreement.between(ours.folder(), theirs.folder())).isEqualTo(new Agreement(0, List.of()));
            }
            return reports;
        }
    }
}
