package pedicle.measure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.Shrunken.Alike;
import pedicle.measure.chart.Shrunken.Differing;
import pedicle.measure.chart.Shrunken.Rate;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.witness.Witness;

class ShrunkenTest {

    private static final Witness R = Witness.committed("chart");
    private static final List<Unit> UNITS = Invented.units("units.csv");

    @Test
    void the_spread_and_each_share_are_rs() {
        Differing found = differing(UNITS);
        assertThat(found.mean()).isCloseTo(R.of("mean", "units"), within(1e-6));
        assertThat(found.correlation()).isCloseTo(R.of("correlation", "units"), within(1e-6));
        assertThat(found.deviation()).isCloseTo(R.of("deviation", "units"), within(1e-6));
        for (Rate rate : found.rates()) {
            String id = rate.unit().id();
            assertThat(rate.share().value()).isCloseTo(R.of("posterior", id), within(1e-6));
            assertThat(rate.share().low()).isCloseTo(R.of("posterior-low", id), within(1e-6));
            assertThat(rate.share().high()).isCloseTo(R.of("posterior-high", id), within(1e-6));
        }
    }

    /// R integrates, we draw: with 5,000 draws of ranks from 1 to 40 four errors of a mean are at most
    /// 0.65.
    @Test
    void expected_ranks_are_those_that_r_integrates() {
        for (Rate rate : differing(UNITS).rates()) {
            assertThat(rate.rank().value())
                    .isCloseTo(R.of("expected-rank", rate.unit().id()), within(0.65));
            assertThat(rate.rank().low()).isGreaterThanOrEqualTo(1);
            assertThat(rate.rank().high()).isLessThanOrEqualTo(UNITS.size());
        }
    }

    @Test
    void each_share_lies_between_the_clinicians_own_and_the_mean() {
        Differing found = differing(UNITS);
        for (Rate rate : found.rates()) {
            assertThat(rate.share().value())
                    .isBetween(
                            Math.min(rate.unit().share(), found.mean()),
                            Math.max(rate.unit().share(), found.mean()));
        }
    }

    @Test
    void the_same_seed_gives_the_same_in_any_order() {
        assertThat(differing(Invented.shuffled(UNITS))).isEqualTo(differing(UNITS));
    }

    @Test
    void counts_that_differ_as_chance_has_it_are_called_alike_and_not_ranked() {
        Shrunken found = Shrunken.of(Invented.units("alike.csv"), new RandomDataGenerator(1))
                .found()
                .orElseThrow();
        assertThat(found).isEqualTo(new Alike(new Proportion(270, 900)));
    }

    @Test
    void all_or_nothing_clinicians_still_have_a_spread() {
        List<Unit> split =
                List.of(unit("a", 20, 20), unit("b", 0, 20), unit("c", 20, 20), unit("d", 0, 20), unit("e", 9, 20));
        assertThat(differing(split).correlation()).isBetween(0.5, 1.0);
    }

    @Test
    void clinicians_who_all_image_everyone_or_no_one_are_refused() {
        List<Unit> split =
                List.of(unit("a", 20, 20), unit("b", 0, 20), unit("c", 2, 2), unit("d", 0, 1), unit("e", 0, 9));
        assertThat(Shrunken.of(split, new RandomDataGenerator(1))
                        .refused()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.SEPARATION);
    }

    @Test
    void four_clinicians_are_too_few() {
        assertThat(Shrunken.of(UNITS.subList(0, 4), new RandomDataGenerator(1))
                        .refused()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_FEW_UNITS);
    }

    private static Unit unit(String id, long count, long of) {
        return new Unit(id, new Proportion(count, of));
    }

    private static Differing differing(List<Unit> units) {
        return (Differing)
                Shrunken.of(units, new RandomDataGenerator(1)).found().orElseThrow();
    }
}
