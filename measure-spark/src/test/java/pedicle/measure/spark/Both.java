package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.Scratch;
import pedicle.catalog.reference.Code;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.cohort.Reading;
import pedicle.measure.indicator.Agreement;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Judges;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// The same people read by both engines: what each reads, and where Spark works.
record Both(List<Path> duckdb, List<Path> spark, Optional<String> master, Settings settings) {

    static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    /// Exports of NDJSON, by both on this machine.
    static Both of(List<Path> exports) {
        return new Both(exports, exports, Optional.empty(), new Settings(Map.of()));
    }

    static List<MeasureReport> agree(Path export, List<Code> codes, Period period, List<Definition> definitions) {
        return of(List.of(export)).agree(codes, period, definitions);
    }

    /// What both say of those who presented in the year.
    MeasureReport presenting() {
        return agree(
                        TestCodes.read(),
                        YEAR,
                        List.of(Definition.named("presenting").orElseThrow()))
                .getFirst();
    }

    /// Both say the same of every patient, report the same to the last clinician and month, and warn of the same.
    List<MeasureReport> agree(List<Code> codes, Period period, List<Definition> definitions) {
        try (Scratch ours = Scratch.make("ours");
                Scratch theirs = Scratch.make("theirs");
                Judges built = new Judges.BuiltIn(Cohort.read(duckdb, codes, Reading.once()));
                Judges other = Judges.Other.read(new SparkEngine(settings), spark, codes, master)) {
            assertThat(other.warnings()).isEqualTo(built.warnings());
            assertThat(other.lacking()).isEqualTo(built.lacking());
            assertThat(other.insured()).isEqualTo(built.insured());
            assertThat(other.reach()).isEqualTo(built.reach());
            List<MeasureReport> reports = definitions.stream()
                    .map(definition -> {
                        MeasureReport report = Measure.of(built, definition, period);
                        Agreement.keep(built, definition, ours.folder());
                        assertThat(Measure.of(other, definition, period))
                                .as(definition.id())
                                .isEqualTo(report);
                        Agreement.keep(other, definition, theirs.folder());
                        return report;
                    })
                    .toList();
            // Without figures Spark is not asked about anybody.
            if (other.lacking().isEmpty()) {
                assertThat(Agreement.between(ours.folder(), theirs.folder())).isEqualTo(new Agreement(0, List.of()));
            }
            return reports;
        }
    }
}
