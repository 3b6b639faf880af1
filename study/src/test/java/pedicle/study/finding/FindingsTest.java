package pedicle.study.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Direction;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding.Accord;
import pedicle.catalog.Proportion;

class FindingsTest {

    private static Evidence survey(long held, double low, double high) {
        Estimate tie = new Estimate((low + high) / 2, low, high);
        return new Evidence.Survey(
                "s",
                4,
                100,
                0,
                new Estimate(3, 2.9, 3.1),
                new Estimate(0.8, 0.7, 0.9),
                new Proportion(held, 100),
                Optional.of(tie));
    }

    private static Evidence interviews(long raisedBy) {
        return new Evidence.Interviews("c", new Proportion(raisedBy, 20), 30, Optional.empty(), List.of());
    }

    @Test
    void a_barrier_tied_to_imaging_has_the_mean_share_of_its_sources() {
        assertThat(Findings.priority(Direction.BARRIER, List.of(survey(80, 0.3, 0.5), interviews(12))))
                .isCloseTo(0.7, within(1e-12));
    }

    @Test
    void without_a_tie_it_counts_half_and_where_nobody_asked_three_quarters() {
        assertThat(Findings.priority(Direction.BARRIER, List.of(survey(80, -0.1, 0.1), interviews(12))))
                .isCloseTo(0.35, within(1e-12));
        assertThat(Findings.priority(Direction.BARRIER, List.of(interviews(12))))
                .isCloseTo(0.45, within(1e-12));
    }

    @Test
    void a_facilitator_that_nearly_all_have_leaves_little_to_gain() {
        assertThat(Findings.priority(Direction.FACILITATOR, List.of(survey(90, -0.1, 0.1), interviews(18))))
                .isCloseTo(0.05, within(1e-12));
    }

    @Test
    void reasons_given_at_the_order_change_neither_priority_nor_accord() {
        Evidence reason = new Evidence.Overrides("The patient asks for it", new Proportion(70, 195), List.of());
        List<Evidence> without = List.of(survey(80, 0.3, 0.5), interviews(12));
        List<Evidence> with = List.of(survey(80, 0.3, 0.5), interviews(12), reason);
        assertThat(Findings.priority(Direction.BARRIER, with)).isEqualTo(Findings.priority(Direction.BARRIER, without));
        assertThat(Findings.accord(with)).isEqualTo(Findings.accord(without));
    }

    @Test
    void sources_converge_agree_in_part_or_differ_by_how_far_apart_their_shares_lie() {
        assertThat(Findings.accord(List.of(survey(80, 0.3, 0.5), interviews(14))))
                .isEqualTo(Accord.CONVERGENT);
        assertThat(Findings.accord(List.of(survey(80, 0.3, 0.5), interviews(9))))
                .isEqualTo(Accord.PARTIAL);
        assertThat(Findings.accord(List.of(survey(80, 0.3, 0.5), interviews(2))))
                .isEqualTo(Accord.DISSONANT);
        assertThat(Findings.accord(List.of(interviews(2)))).isEqualTo(Accord.ONE_SOURCE);
    }
}
