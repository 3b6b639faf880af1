package pedicle.study.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Answers;

/// Alpha at its ends.
final class AlphaTest {

    @Test
    void items_that_always_agree_have_an_alpha_of_1() {
        double[][] cases = {{1, 1, 1}, {2, 2, 2}, {5, 5, 5}};
        assertThat(Alpha.of(cases, List.of("a", "b", "c")).estimate().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void adding_a_constant_to_an_item_leaves_alpha_as_it_was() {
        double[][] cases = {{1, 2}, {2, 4}, {5, 3}, {4, 5}};
        double[][] moved = {{11, 2}, {12, 4}, {15, 3}, {14, 5}};
        assertThat(Alpha.of(moved, List.of("a", "b")).estimate().value())
                .isCloseTo(Alpha.of(cases, List.of("a", "b")).estimate().value(), within(1e-12));
    }

    @Test
    void a_person_who_is_alone_has_no_alpha() {
        assertThatThrownBy(() -> Alpha.of(new double[][] {{1, 2}}, List.of("a", "b")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("found 2 items and 1 people");
    }

    @Test
    void sums_that_never_differ_have_no_alpha() {
        assertThatThrownBy(() -> Alpha.of(new double[][] {{1, 3}, {2, 2}, {3, 1}}, List.of("a", "b")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected sums that differ between people");
    }

    @Test
    void an_item_that_all_answered_alike_is_refused_by_its_name() {
        assertThatThrownBy(() -> Alpha.of(new double[][] {{1, 2}, {2, 2}, {4, 2}}, List.of("a", "b")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the item “b”: expected answers that differ");
    }

    @Test
    void an_item_that_nobody_answered_beside_the_others_leaves_nobody() {
        Answers answers =
                new Answers(List.of("a", "b"), new double[][] {{1, 2, Double.NaN}, {Double.NaN, Double.NaN, 3}});
        assertThatThrownBy(() -> Alpha.of(answers)).hasMessageContaining("found 2 items and 0 people");
        assertThatThrownBy(() -> Alpha.byPairs(answers))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the items “b” and “a”: expected at least two people who answered both, found 0");
    }

    @Test
    void two_items_have_no_alpha_without_one_of_them() {
        Answers answers = new Answers(List.of("a", "b"), new double[][] {{1, 2, 4}, {1, 3, 3}});
        Reliability two = Reliability.of(answers, OneFactor.By.MINRES);
        assertThat(two.items()).allMatch(item -> item.alphaIfDropped().isEmpty());
        assertThat(two.omega())
                .isEqualTo(new Omega.NotFound(
                        "One factor can't be told from the correlation of two items; it takes three."));
    }
}
