package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;
import pedicle.catalog.reference.Reference;
import pedicle.measure.Around;

/// A public population of 120 invented people (Synthea), none of whom had spine imaging.
class SyntheaTest {

    @Test
    void a_population_without_spine_imaging_gives_its_honest_zero_with_an_interval() {
        Optional<Path> blaze = Around.find("shared/external/fhir/synthea-blaze");
        assumeTrue(blaze.isPresent(), "the public Synthea export is not here");
        MeasureReport report = Measure.run(
                blaze.orElseThrow(),
                Definition.named("presenting").orElseThrow(),
                new Period(LocalDate.of(1930, 1, 1), LocalDate.of(2021, 12, 31)),
                Reference.load().codes());
        assertThat(report.counts().orElseThrow().patients()).isEqualTo(120);
        assertThat(report.counts().orElseThrow().excluded()).containsEntry("no-visit", 95L);
        assertThat(report.rate()).contains(new Proportion(0, 24));
        // Wilson at 0 of 24: z² / (n + z²) with z = 1.96.
        assertThat(report.rate().orElseThrow().wilson().high()).isCloseTo(0.1380, within(5e-5));
        assertThat(report.underUse()).as("nobody had a flag").isEmpty();
    }
}
