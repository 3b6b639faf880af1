package pedicle.measure.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.model.Term;
import pedicle.measure.witness.Witness;

class MarginalModelTest {

    private static final Witness R = Witness.committed("practices");
    private static final List<Cell> WEDGE = Invented.cells("wedge.csv");

    /// As near as geepack's own rounds settle.
    @ParameterizedTest
    @EnumSource
    void effect_and_errors_are_geepacks_and_those_written_out_by_people(Link link) {
        MarginalModel found = of(Invented.shuffled(WEDGE), link);
        assertThat(found.correlation()).isCloseTo(R.of("correlation", link), within(1e-7));
        for (Correction correction : Correction.values()) {
            Term effect = found.effect(correction);
            assertThat(effect.estimate().value()).isCloseTo(R.of("estimate", link), within(1e-7));
            assertThat(effect.standardError()).isCloseTo(R.of("se", link, correction), within(1e-7));
            assertThat(effect.p()).isCloseTo(R.of("p", link, correction), within(1e-7));
            assertThat(found.avoidedPer100(correction).value()).isCloseTo(R.of("avoided", link), within(1e-5));
            assertThat(found.avoidedPer100(correction).low())
                    .isCloseTo(R.of("avoided-low", link, correction), within(1e-5));
        }
    }

    @Test
    void each_correction_for_few_practices_makes_the_error_larger_than_the_last() {
        MarginalModel found = of(WEDGE, Link.LOGIT);
        double before = 0;
        for (Correction correction : Correction.values()) {
            assertThat(found.effect(correction).standardError()).isGreaterThan(before);
            before = found.effect(correction).standardError();
        }
    }

    @ParameterizedTest
    @EnumSource
    void practices_that_all_move_alike_give_the_change_that_was_put_in(Link link) {
        List<Cell> exact = WEDGE.stream()
                .map(cell -> new Cell(
                        cell.practice(), cell.period(), new Proportion(cell.treated() ? 30 : 50, 100), cell.treated()))
                .toList();
        MarginalModel found = of(exact, link);
        assertThat(found.avoidedPer100(Correction.NONE).value()).isCloseTo(20, within(1e-9));
    }

    /// Between practices that differ, 150 wedges without an effect: 5 in 100 intervals should say
    /// otherwise, at most 15 of 150 with all but one in a hundred draws.
    @Test
    void where_nothing_changed_few_intervals_say_otherwise() {
        Random chance = new Random(11);
        int wrong = 0;
        for (int i = 0; i < 150; i++) {
            Map<String, Double> levels = new HashMap<>();
            List<Cell> nothing = Invented.drawn(
                    WEDGE,
                    cell -> levels.computeIfAbsent(cell.practice(), _ -> 0.2 + 0.3 * chance.nextDouble()),
                    chance);
            wrong += of(nothing, Link.LOGIT)
                            .effect(Correction.KAUERMANN_CARROLL)
                            .estimate()
                            .differsFromZero()
                    ? 1
                    : 0;
        }
        assertThat(wrong).isBetween(1, 15);
    }

    @Test
    void what_can_not_be_told_is_refused_with_its_reason() {
        assertThat(reason(WEDGE.stream()
                        .filter(cell -> cell.practice().compareTo("P04") < 0)
                        .toList()))
                .isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(List.of())).isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(changed(3))).as("everywhere at once").isEqualTo(Reason.NO_CONTRAST);
        assertThat(reason(changed(9))).as("nowhere").isEqualTo(Reason.NO_CONTRAST);
        assertThat(reason(counted(0))).isEqualTo(Reason.NO_VARIATION);
        assertThat(reason(WEDGE.stream()
                        .map(cell -> new Cell(
                                cell.practice(),
                                cell.period(),
                                new Proportion(cell.treated() ? 0 : 2, 5),
                                cell.treated()))
                        .toList()))
                .isEqualTo(Reason.SEPARATION);
    }

    @Test
    void one_practice_that_alone_was_changed_has_no_error() {
        List<Cell> one = WEDGE.stream()
                .map(cell -> new Cell(
                        cell.practice(),
                        cell.period(),
                        cell.counted(),
                        cell.practice().equals("P05") && cell.period() > 2))
                .toList();
        assertThat(MarginalModel.of(one, Link.LOGIT).refused().orElseThrow().why())
                .isEqualTo("One practice alone decides a term of the model, so that its error can't be told.");
    }

    private static List<Cell> changed(int from) {
        return WEDGE.stream()
                .map(cell -> new Cell(cell.practice(), cell.period(), cell.counted(), cell.period() >= from))
                .toList();
    }

    private static List<Cell> counted(int count) {
        return WEDGE.stream()
                .map(cell -> new Cell(cell.practice(), cell.period(), new Proportion(count, 5), cell.treated()))
                .toList();
    }

    private static Reason reason(List<Cell> cells) {
        return MarginalModel.of(cells, Link.LOGIT).refused().orElseThrow().reason();
    }

    private static MarginalModel of(List<Cell> cells, Link link) {
        return MarginalModel.of(cells, link).found().orElseThrow();
    }
}
