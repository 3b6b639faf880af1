package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.Around;
import pedicle.measure.TestCodes;
import pedicle.measure.claims.InventedClaims;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.oracle.InventedExport;

/// DuckDB and Spark agree on every patient, by every definition.
class TwoEnginesTest {

    @TempDir
    private Path folder;

    @Test
    void they_agree_on_each_of_500_invented_people_with_every_edge_planted() throws IOException {
        InventedExport.write(21, 500, folder);
        assertThat(Both.agree(folder, TestCodes.read(), Both.YEAR, Definition.all()))
                .hasSize(9);
    }

    @Test
    void they_agree_on_claims_in_every_form() throws IOException {
        InventedClaims.write(31, 500, folder);
        assertThat(Both.agree(folder, TestCodes.read(), Both.YEAR, Definition.all()))
                .hasSize(9);
    }

    @Test
    void they_agree_on_each_person_of_a_generated_population() {
        new Population(600, 7, true).write(folder, Progress.unwatched());
        List<MeasureReport> reports = Both.agree(
                folder, Reference.load().codes(), new Period(Population.FROM, Population.TO), Definition.all());
        assertThat(reports.getFirst().counts().orElseThrow().patients()).isEqualTo(600);
    }

    @Test
    void they_agree_on_the_example_network() {
        Optional<Path> lakeside = Around.find("examples/lakeside/fhir");
        assumeTrue(lakeside.isPresent(), "the example network's export is not here");
        Both.agree(
                lakeside.orElseThrow(),
                Reference.load().codes(),
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                List.of(Definition.named("presenting-episodes").orElseThrow()));
    }

    @Test
    void they_agree_on_each_of_120_people_of_a_public_population() {
        Optional<Path> blaze = Around.find("shared/external/fhir/synthea-blaze");
        assumeTrue(blaze.isPresent(), "the public Synthea export is not here");
        List<MeasureReport> reports = Both.agree(
                blaze.orElseThrow(),
                Reference.load().codes(),
                new Period(LocalDate.of(1930, 1, 1), LocalDate.of(2021, 12, 31)),
                List.of(
                        Definition.named("presenting").orElseThrow(),
                        Definition.named("hedis-like").orElseThrow()));
        assertThat(reports.getFirst().counts().orElseThrow().patients()).isEqualTo(120);
    }
}
