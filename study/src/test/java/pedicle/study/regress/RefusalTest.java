package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// What can't be fitted is refused with a sentence that names it.
final class RefusalTest {

    private static final Variable Y = numbers("share", 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8);
    private static final Variable A = numbers("years", 2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5);
    private static final Variable B = numbers("age", 1, 6, 1, 8, 0, 3, 3, 9, 8, 8, 7, 4);

    @Test
    void a_predictor_that_can_be_computed_from_others_is_named_with_them() {
        Variable sum = numbers("sum", 3, 13, 2, 16, 2, 11, 4, 17, 10, 16, 11, 9);
        refused(Design.of(Y, List.of(A, B, sum)), Family.LINEAR)
                .hasMessage("the predictor “sum”: expected one that says something of its own, found that “sum” can be"
                        + " computed from “years” and “age”; leave one of them out");
    }

    @Test
    void dummies_that_say_the_same_are_named_by_their_level() {
        Variable town = words("town", "n", "n", "s", "s", "n", "s", "n", "s", "s", "n", "n", "s");
        Variable region = words("region", "N", "N", "S", "S", "N", "S", "N", "S", "S", "N", "N", "S");
        refused(Design.of(Y, List.of(town, region)), Family.LOGISTIC)
                .hasMessageContaining("“region[S]” can be computed from “town”");
    }

    @Test
    void a_constant_predictor_is_named() {
        Variable seven = numbers("seven", 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
        refused(Design.of(Y, List.of(A, seven)), Family.LINEAR)
                .hasMessage("the predictor “seven”: expected answers that differ, found “7” from all 12 people");
    }

    @Test
    void a_choice_that_all_with_complete_answers_made_is_named() {
        Variable role = words("role", "nurse", "", "", "", "", "nurse", "nurse", "nurse", "nurse", "nurse", "", "");
        assertThatThrownBy(() -> Design.of(Y, List.of(A, role)))
                .isInstanceOf(BadInput.class)
                .hasMessage("the predictor “role”: expected answers that differ, found “nurse” from all 6 people");
    }

    @Test
    void an_outcome_that_is_not_binary_is_told_what_it_has() {
        refused(Design.of(numbers("asks", 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3), List.of(A)), Family.LOGISTIC)
                .hasMessage("the outcome “asks”: expected two values for a logistic regression, found 3 (“1”, “2” and"
                        + " “3”)");
    }

    @Test
    void a_linear_outcome_in_words_is_refused() {
        Variable words = words("mood", "a", "b", "c", "a", "b", "c", "a", "b", "c", "a", "b", "c");
        refused(Design.of(words, List.of(A)), Family.LINEAR)
                .hasMessage("the outcome “mood”: expected numbers for a linear regression, found the levels “a”, “b”"
                        + " and “c”");
    }

    @Test
    void a_constant_outcome_is_refused_by_every_family() {
        Variable same = numbers("same", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        for (Family family : Family.values()) {
            refused(Design.of(same, List.of(A)), family).hasMessageContaining("the outcome “same”: expected");
        }
    }

    @Test
    void more_than_fifteen_levels_are_not_an_order_of_answers() {
        double[] many = IntStream.range(0, 40).mapToDouble(i -> i % 20).toArray();
        double[] other = IntStream.range(0, 40).mapToDouble(i -> i * i % 7).toArray();
        refused(Design.of(Variable.numeric("many", many), List.of(Variable.numeric("x", other))), Family.ORDINAL)
                .hasMessageContaining("the outcome “many”: expected 2 to 15 levels for an ordinal regression, found 20")
                .hasMessageContaining("and 12 more");
    }

    @Test
    void fewer_people_than_terms_are_refused() {
        Variable few = numbers(
                "few",
                1,
                2,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                4);
        refused(Design.of(few, List.of(A, B)), Family.LINEAR)
                .hasMessage("the model of “few”: expected more people than its 3 terms, found 3 with complete answers");
    }

    @Test
    void nobody_with_complete_answers_is_refused() {
        double[] none = new double[12];
        Arrays.fill(none, Double.NaN);
        assertThatThrownBy(() -> Design.of(Y, List.of(Variable.numeric("none", none))))
                .isInstanceOf(BadInput.class)
                .hasMessage("the model of “share”: expected people who answered “share” and “none”, found none of 12");
    }

    @Test
    void one_cluster_is_refused_by_name() {
        Variable one = words("practice", "P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "P");
        refused(Design.of(Y, List.of(A), one), Family.LINEAR)
                .hasMessage("the clusters “practice”: expected at least two, found only “P”");
    }

    @Test
    void errors_by_cluster_without_clusters_are_refused() {
        assertThatThrownBy(() -> Regression.of(Design.of(Y, List.of(A)), Family.LINEAR, Errors.CR1))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a variable that says who belongs to which cluster");
    }

    @Test
    void an_outcome_that_is_a_sum_of_predictors_leaves_nothing_to_explain() {
        double[] sum = {3, 13, 2, 16, 2, 11, 4, 17, 10, 16, 11, 9};
        refused(Design.of(Variable.numeric("sum", sum), List.of(A, B)), Family.LINEAR)
                .hasMessage("the outcome “sum”: expected something left to explain, found that it can be computed from"
                        + " “years” and “age”");
    }

    @Test
    void an_infinite_number_is_refused() {
        assertThatThrownBy(() -> numbers("x", 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(BadInput.class)
                .hasMessage("“x”: expected numbers, found an infinite one");
    }

    @Test
    void an_outcome_among_its_own_predictors_is_refused() {
        assertThatThrownBy(() -> Design.of(Y, List.of(A, Y)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found “share” twice");
    }

    @Test
    void a_level_that_is_not_there_is_refused_with_those_that_are() {
        assertThatThrownBy(() -> Variable.category("role", List.of("a", "b")).against("c"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("one of “a” and “b”, found “c”");
    }

    @Test
    void a_model_of_a_cluster_alone_has_no_cluster_robust_error() {
        Variable practice = words("practice", "P", "Q", "P", "Q", "P", "Q", "P", "Q", "P", "Q", "P", "Q");
        refused(Design.of(Y, List.of(practice), practice), Family.LINEAR)
                .hasMessageContaining("expected one that several people or clusters bear on in different ways");
    }

    @Test
    void codes_take_their_labels_and_missing_ones_none() {
        Variable.Category role =
                Variable.category("role", new double[] {2, 1, Double.NaN, 2}, Map.of(1.0, "nurse", 2.0, "doctor"));
        assertThat(role.levels()).containsExactly("nurse", "doctor");
        assertThat(role.answered(2)).isFalse();
    }

    private static AbstractThrowableAssert<?, ?> refused(Design design, Family family) {
        return assertThatThrownBy(() -> Regression.of(design, family)).isInstanceOf(BadInput.class);
    }

    private static Variable numbers(String name, double... values) {
        return Variable.numeric(name, values);
    }

    private static Variable words(String name, String... words) {
        return Variable.category(name, List.of(words));
    }
}
