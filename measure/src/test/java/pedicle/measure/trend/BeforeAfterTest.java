package pedicle.measure.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Tally;

class BeforeAfterTest {

    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 1);

    @Test
    void the_day_of_the_change_counts_as_after() {
        BeforeAfter found = BeforeAfter.of(
                report(
                        new MeasureReport.Day(CHANGE.minusDays(1), new Tally(10, 4, 2, 1)),
                        new MeasureReport.Day(CHANGE, new Tally(20, 3, 5, 1))),
                CHANGE);
        assertThat(found.overUse().orElseThrow().before()).isEqualTo(new Proportion(4, 10));
        assertThat(found.overUse().orElseThrow().after()).isEqualTo(new Proportion(3, 20));
        assertThat(found.underUse().orElseThrow().before()).isEqualTo(new Proportion(1, 2));
        assertThat(found.underUse().orElseThrow().after()).isEqualTo(new Proportion(1, 5));
    }

    /// Newcombe 1998, table II, method 10: 56 of 70 less 48 of 80 is 0.2000, from 0.0524 to 0.3339.
    @Test
    void the_difference_has_newcombes_interval() {
        BeforeAfter found = BeforeAfter.of(
                report(
                        new MeasureReport.Day(CHANGE.minusDays(1), new Tally(80, 48, 0, 0)),
                        new MeasureReport.Day(CHANGE, new Tally(70, 56, 0, 0))),
                CHANGE);
        assertThat(found.overUse().orElseThrow().difference().value()).isCloseTo(0.2, within(1e-12));
        assertThat(found.overUse().orElseThrow().difference().low()).isCloseTo(0.0524, within(5e-5));
        assertThat(found.overUse().orElseThrow().difference().high()).isCloseTo(0.3339, within(5e-5));
        assertThat(found.underUse()).as("nobody had a flag").isEmpty();
    }

    @Test
    void nobody_before_gives_no_comparison() {
        assertThat(BeforeAfter.of(report(new MeasureReport.Day(CHANGE, new Tally(1, 0, 0, 0))), CHANGE)
                        .overUse())
                .isEmpty();
    }

    private static MeasureReport report(MeasureReport.Day... days) {
        return new MeasureReport(
                Definition.named("presenting").orElseThrow(),
                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(days),
                List.of(),
                List.of(),
                List.of());
    }
}
