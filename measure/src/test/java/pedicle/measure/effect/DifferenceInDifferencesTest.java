package pedicle.measure.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.model.Term;
import pedicle.measure.witness.Witness;

class DifferenceInDifferencesTest {

    private static final Witness R = Witness.committed("practices");
    private static final List<Cell> GROUPS = Invented.cells("two-groups.csv");

    @ParameterizedTest
    @EnumSource
    void effect_and_errors_are_those_of_sandwich_and_club_sandwich(Correction correction) {
        DifferenceInDifferences found = of(Invented.shuffled(GROUPS));
        check(found.effect(correction), "differences", correction);
        check(found.apart(correction).orElseThrow(), "apart", correction);
        assertThat(found.changed()).isEqualTo(7);
        assertThat(found.others()).isEqualTo(7);
    }

    @Test
    void it_is_the_difference_of_the_four_shares() {
        double expected = share(cell -> changed(cell) && cell.period() >= 5)
                - share(cell -> changed(cell) && cell.period() < 5)
                - share(cell -> !changed(cell) && cell.period() >= 5)
                + share(cell -> !changed(cell) && cell.period() < 5);
        assertThat(of(GROUPS).effect(Correction.NONE).estimate().value()).isCloseTo(expected, within(1e-12));
        assertThat(of(GROUPS).avoidedPer100(Correction.NONE).value()).isCloseTo(-100 * expected, within(1e-10));
    }

    @Test
    void twice_the_people_of_the_same_practices_leave_effect_and_error() {
        Term once = of(GROUPS).effect(Correction.MANCL_DEROUEN);
        Term doubled = of(Invented.times(2, GROUPS)).effect(Correction.MANCL_DEROUEN);
        assertThat(doubled.estimate().value()).isCloseTo(once.estimate().value(), within(1e-12));
        assertThat(doubled.standardError()).isCloseTo(once.standardError(), within(1e-12));
    }

    /// At most 20 of 200 with all but one in a thousand draws.
    @Test
    void where_nothing_changed_few_intervals_say_otherwise() {
        Random chance = new Random(2);
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            List<Cell> nothing = Invented.drawn(GROUPS, _ -> 0.35, chance);
            wrong += of(nothing).effect(Correction.KAUERMANN_CARROLL).estimate().differsFromZero() ? 1 : 0;
        }
        assertThat(wrong).isBetween(2, 20);
    }

    @Test
    void without_two_periods_before_nothing_is_said_of_how_groups_moved_apart() {
        List<Cell> late = GROUPS.stream().filter(cell -> cell.period() >= 4).toList();
        assertThat(of(late).apart(Correction.CR1)).isEmpty();
    }

    @Test
    void what_can_not_be_told_is_refused_with_its_reason() {
        assertThat(reason(GROUPS.stream().filter(cell -> !changed(cell)).toList()))
                .isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(List.of())).isEqualTo(Reason.TOO_FEW_UNITS);
        assertThat(reason(Invented.cells("wedge.csv").stream()
                        .filter(cell -> cell.practice().compareTo("P03") > 0 || !cell.treated())
                        .toList()))
                .as("one practice after another")
                .isEqualTo(Reason.NO_CONTRAST);
        assertThat(reason(GROUPS.stream().filter(cell -> cell.period() >= 5).toList()))
                .as("nothing before")
                .isEqualTo(Reason.NO_CONTRAST);
        assertThat(reason(GROUPS.stream()
                        .map(cell -> new Cell(cell.practice(), cell.period(), new Proportion(0, 9), cell.treated()))
                        .toList()))
                .isEqualTo(Reason.NO_VARIATION);
    }

    private static boolean changed(Cell cell) {
        return Integer.parseInt(cell.practice().substring(1)) % 2 == 0;
    }

    private static double share(Predicate<Cell> which) {
        List<Cell> cells = GROUPS.stream().filter(which).toList();
        double count = cells.stream().mapToLong(cell -> cell.counted().count()).sum();
        return count / cells.stream().mapToLong(cell -> cell.counted().of()).sum();
    }

    private static Reason reason(List<Cell> cells) {
        return DifferenceInDifferences.of(cells).refused().orElseThrow().reason();
    }

    private static DifferenceInDifferences of(List<Cell> cells) {
        return DifferenceInDifferences.of(cells).found().orElseThrow();
    }

    private static void check(Term term, String label, Correction correction) {
        assertThat(term.estimate().value()).isCloseTo(R.of("estimate", label), within(1e-11));
        assertThat(term.standardError()).isCloseTo(R.of("se", label, correction), within(1e-11));
        assertThat(term.estimate().low()).isCloseTo(R.of("low", label, correction), within(1e-9));
        assertThat(term.p()).isCloseTo(R.of("p", label, correction), within(1e-9));
    }
}
