package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// Where levels can be told apart without a mistake no finite odds ratio is the likeliest, and none is given;
/// where they nearly can, the likeliest is.
final class SeparationTest {

    @Test
    void a_number_that_tells_yes_from_no_is_named() {
        double[] years = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
        double[] yes = Arrays.stream(years).map(year -> year < 14 ? 0 : 1).toArray();
        refused(Family.LOGISTIC, Variable.numeric("orders", yes), Variable.numeric("years", years), noise(30, 1))
                .hasMessage(
                        "the outcome “orders”: expected levels that “years” can't tell apart without a mistake, found"
                                + " that it can, so that the odds have no finite estimate (separation);"
                                + " leave “years” out or put"
                                + " its values into a few groups");
    }

    @Test
    void a_number_that_tells_them_apart_but_for_the_border_is_named() {
        double[] years =
                IntStream.range(0, 30).mapToDouble(i -> Math.floor(i / 2.0)).toArray();
        double[] yes = IntStream.range(0, 30).mapToDouble(i -> i < 15 ? 0 : 1).toArray();
        refused(Family.LOGISTIC, Variable.numeric("orders", yes), Variable.numeric("years", years), noise(30, 2))
                .hasMessageContaining("expected levels that “years” can't tell apart");
    }

    @Test
    void a_level_whose_people_all_answered_alike_is_named_with_their_number() {
        List<String> roles = IntStream.range(0, 60)
                .mapToObj(i -> i % 3 == 0 ? "doctor" : i % 3 == 1 ? "nurse" : "physiotherapist")
                .toList();
        Random chance = new Random(7);
        double[] yes = roles.stream()
                .mapToDouble(role -> role.equals("physiotherapist") ? 0 : chance.nextInt(2))
                .toArray();
        refused(Family.LOGISTIC, Variable.numeric("orders", yes), noise(60, 3), Variable.category("role", roles))
                .hasMessage("the outcome “orders”: expected answers that differ at each level of “role”, found only “0”"
                        + " from the 20 people at “physiotherapist”, so that the odds have no finite estimate"
                        + " (separation); join that level to another or leave “role” out");
    }

    @Test
    void the_level_that_others_are_held_against_is_seen_too() {
        List<String> roles = IntStream.range(0, 60)
                .mapToObj(i -> i % 2 == 0 ? "doctor" : "nurse")
                .toList();
        Random chance = new Random(8);
        double[] yes = roles.stream()
                .mapToDouble(role -> role.equals("doctor") ? 1 : chance.nextInt(2))
                .toArray();
        refused(Family.LOGISTIC, Variable.numeric("orders", yes), noise(60, 4), Variable.category("role", roles))
                .hasMessageContaining("found only “1” from the 30 people at “doctor”");
    }

    @Test
    void two_predictors_that_only_together_tell_them_apart_are_both_named() {
        Random chance = new Random(9);
        double[] a = chance.doubles(80, -1, 1).toArray();
        double[] b = chance.doubles(80, -1, 1).toArray();
        double[] yes =
                IntStream.range(0, 80).mapToDouble(i -> a[i] + b[i] > 0 ? 1 : 0).toArray();
        refused(Family.LOGISTIC, Variable.numeric("orders", yes), Variable.numeric("a", a), Variable.numeric("b", b))
                .hasMessageContaining("expected levels that “a” and “b” can't tell apart without a mistake");
    }

    @Test
    void ordered_levels_that_a_number_tells_apart_are_refused() {
        double[] years = IntStream.range(0, 40).mapToDouble(i -> 2000 + i).toArray();
        double[] level =
                IntStream.range(0, 40).mapToDouble(i -> Math.floor(i / 10.0)).toArray();
        refused(Family.ORDINAL, Variable.numeric("agrees", level), Variable.numeric("years", years), noise(40, 5))
                .hasMessageContaining("expected levels that “years” can't tell apart");
    }

    @Test
    void a_role_that_all_fully_agree_is_refused_in_an_ordinal_model() {
        Random chance = new Random(10);
        List<String> roles = IntStream.range(0, 90)
                .mapToObj(i -> i % 3 == 0 ? "doctor" : "nurse")
                .toList();
        double[] level = roles.stream()
                .mapToDouble(role -> role.equals("doctor") ? 5 : 1 + chance.nextInt(5))
                .toArray();
        refused(Family.ORDINAL, Variable.numeric("agrees", level), noise(90, 6), Variable.category("role", roles))
                .hasMessageContaining("found only “5” from the 30 people at “doctor”");
    }

    /// R 4.2.2, glm to 1e-14: slope 1.31013020333, standard error 0.826747044919.
    @Test
    void one_pair_of_400_the_wrong_way_round_makes_the_finite_model_that_r_gives() {
        double[] years = IntStream.range(0, 400).mapToDouble(i -> i).toArray();
        double[] yes = Arrays.stream(years).map(year -> year < 200 ? 0 : 1).toArray();
        yes[199] = 1;
        yes[200] = 0;
        Term slope = slope(Family.LOGISTIC, yes, years);
        assertThat(slope.estimate().value()).isCloseTo(1.31013020333, withinPercentage(1e-6));
        assertThat(slope.se()).isCloseTo(0.826747044919, withinPercentage(1e-4));
    }

    /// R 4.2.2, glm to 1e-14: slope 2.24382107661, standard error 2.94258850179, with the warning that fitted
    /// probabilities are 0 or 1.
    @Test
    void an_overlap_of_two_thousandths_of_the_range_is_not_taken_for_separation() {
        double[] x = IntStream.range(0, 200)
                .mapToDouble(i -> i < 100 ? -1 - i : i - 99)
                .toArray();
        double[] yes = IntStream.range(0, 200).mapToDouble(i -> i < 100 ? 0 : 1).toArray();
        x[0] = 0.05;
        x[100] = -0.05;
        Term slope = slope(Family.LOGISTIC, yes, x);
        assertThat(slope.estimate().value()).isCloseTo(2.24382107661, withinPercentage(1e-6));
        assertThat(slope.se()).isCloseTo(2.94258850179, withinPercentage(1e-4));
    }

    /// R 4.2.2, MASS::polr on standardised years to a relative 1e-17: slope 0.745676914787, standard error
    /// 0.251023. (Left to itself polr stops at 0.7464.)
    @Test
    void ordered_levels_with_a_pair_the_wrong_way_round_at_each_border_have_a_finite_model() {
        double[] years = IntStream.range(0, 90).mapToDouble(i -> i).toArray();
        double[] level =
                IntStream.range(0, 90).mapToDouble(i -> Math.floor(i / 30.0)).toArray();
        level[28] = 1;
        level[31] = 0;
        level[58] = 2;
        level[61] = 1;
        Term slope = slope(Family.ORDINAL, level, years);
        assertThat(slope.estimate().value()).isCloseTo(0.745676914787, withinPercentage(1e-6));
        assertThat(slope.se()).isCloseTo(0.251027764, withinPercentage(1e-5));
    }

    private static Term slope(Family family, double[] outcome, double[] predictor) {
        return Regression.of(
                        Design.of(Variable.numeric("outcome", outcome), List.of(Variable.numeric("slope", predictor))),
                        family)
                .terms()
                .getLast();
    }

    private static Variable noise(int people, long seed) {
        return Variable.numeric("age", new Random(seed).doubles(people).toArray());
    }

    private static AbstractThrowableAssert<?, ?> refused(Family family, Variable outcome, Variable... predictors) {
        return assertThatThrownBy(() -> Regression.of(Design.of(outcome, List.of(predictors)), family))
                .isInstanceOf(BadInput.class);
    }
}
