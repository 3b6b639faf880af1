package pedicle.measure.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.witness.Witness;

class MixedModelTest {

    private static final Witness R = Witness.committed("practices");
    private static final List<Cell> WEDGE = Invented.cells("wedge.csv");

    /// lme4 searches with a tolerance and takes glmer's errors by differences: five digits.
    @ParameterizedTest
    @EnumSource
    void effect_and_spread_are_lme4s(Link link) {
        MixedModel found = of(Invented.shuffled(WEDGE), link);
        assertThat(found.effect().estimate().value()).isCloseTo(R.of("mixed-estimate", "wedge", link), within(1e-5));
        assertThat(found.effect().standardError()).isCloseTo(R.of("mixed-se", "wedge", link), within(1e-5));
        assertThat(found.between()).isCloseTo(R.of("between", "wedge", link), within(1e-5));
        assertThat(found.correlation()).isCloseTo(R.of("within-practice", "wedge", link), within(1e-5));
        assertThat(found.practices()).isEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource
    void practices_that_do_not_differ_have_no_spread_as_in_lme4(Link link) {
        MixedModel found = of(Invented.cells("calm.csv"), link);
        assertThat(found.between()).isZero();
        assertThat(found.effect().estimate().value()).isCloseTo(R.of("mixed-estimate", "calm", link), within(1e-5));
        assertThat(found.effect().standardError()).isCloseTo(R.of("mixed-se", "calm", link), within(1e-5));
    }

    @ParameterizedTest
    @EnumSource
    void practices_far_apart_still_settle(Link link) {
        List<Cell> apart = WEDGE.stream()
                .map(cell -> new Cell(
                        cell.practice(),
                        cell.period(),
                        new Proportion(cell.practice().compareTo("P06") < 0 ? 1 : 38 - (cell.treated() ? 1 : 0), 40),
                        cell.treated()))
                .toList();
        assertThat(of(apart, link).between()).isGreaterThan(0.4);
    }

    @Test
    void with_ever_more_people_the_effect_within_practices_stays() {
        double once =
                of(Invented.times(200, WEDGE), Link.LOGIT).effect().estimate().value();
        double twice =
                of(Invented.times(400, WEDGE), Link.LOGIT).effect().estimate().value();
        assertThat(twice).isCloseTo(once, within(1e-3));
    }

    @Test
    void too_few_practices_and_separation_are_refused() {
        assertThat(reason(WEDGE.subList(0, 12))).isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(WEDGE.stream()
                        .map(cell -> new Cell(
                                cell.practice(),
                                cell.period(),
                                new Proportion(cell.treated() ? 0 : 2, 5),
                                cell.treated()))
                        .toList()))
                .isEqualTo(Reason.SEPARATION);
    }

    private static Reason reason(List<Cell> cells) {
        return MixedModel.of(cells, Link.LOGIT).refused().orElseThrow().reason();
    }

    private static MixedModel of(List<Cell> cells, Link link) {
        return MixedModel.of(cells, link).found().orElseThrow();
    }
}
