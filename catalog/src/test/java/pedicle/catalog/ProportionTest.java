package pedicle.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    /// R 4.2.2: prop.test(81, 263, correct = FALSE)$conf.int, the example of Newcombe 1998 part I, table I.
    @Test
    void wilson_for_81_of_263_is_the_published_0_2553_to_0_3662() {
        Estimate wilson = new Proportion(81, 263).wilson();
        assertThat(wilson.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(wilson.high()).isCloseTo(0.3662, within(5e-5));
    }

    /// Newcombe 1998 part II, table II, contrast (a), method 10.
    @Test
    void newcombe_for_56_of_70_less_48_of_80_is_the_published_0_0524_to_0_3339() {
        Estimate difference = new Proportion(56, 70).minus(new Proportion(48, 80));
        assertThat(difference.value()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.high()).isCloseTo(0.3339, within(5e-5));
    }

    /// The same example, where the two groups are all that there are.
    @Test
    void a_part_is_held_against_the_rest_of_all_by_the_same_interval() {
        Estimate difference =
                new Proportion(56, 70).fromTheRest(new Proportion(104, 150)).orElseThrow();
        assertThat(difference.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(difference.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(new Proportion(56, 70).fromTheRest(new Proportion(56, 70))).isEmpty();
    }

    @Test
    void nobody_of_ten_has_a_lower_bound_of_zero_and_everybody_an_upper_of_one() {
        assertThat(new Proportion(0, 10).wilson().low()).isZero();
        assertThat(new Proportion(10, 10).wilson().high()).isEqualTo(1);
    }

    @Test
    void a_proportion_of_nobody_is_refused() {
        assertThatThrownBy(() -> new Proportion(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_sort_by_the_time_at_which_they_were_made() {
        assertThat(java.util.stream.Stream.generate(Ids::next).limit(10_000).toList())
                .isSorted();
    }
}
