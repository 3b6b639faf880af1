package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pedicle.catalog.Estimate;

/// Spearman's correlation at its ends.
final class RankCorrelationTest {

    @Test
    void what_rises_together_has_a_correlation_of_1_and_no_room_above() {
        double[] xs = {1, 2, 3, 4, 5};
        double[] ys = {1, 4, 9, 16, 25};
        Estimate one = RankCorrelation.of(xs, ys).orElseThrow();
        assertThat(one.value()).isCloseTo(1, within(1e-12));
        assertThat(one.high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void turning_one_side_turns_the_interval() {
        double[] xs = {1, 2, 2, 4, 5, 3};
        double[] ys = {2, 1, 4, 3, 6, 5};
        double[] turned = {-2, -1, -4, -3, -6, -5};
        Estimate one = RankCorrelation.of(xs, ys).orElseThrow();
        Estimate other = RankCorrelation.of(xs, turned).orElseThrow();
        assertThat(other.value()).isCloseTo(-one.value(), within(1e-12));
        assertThat(other.low()).isCloseTo(-one.high(), within(1e-12));
    }

    @Test
    void three_pairs_or_a_constant_side_say_nothing() {
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {2, 2, 2, 2}))
                .isEmpty();
    }
}
