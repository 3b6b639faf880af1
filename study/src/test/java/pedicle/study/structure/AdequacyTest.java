package pedicle.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// What adequacy and structure refuse, and what they say then.
final class AdequacyTest {

    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    @Test
    void items_that_depend_on_others_are_named_in_their_sets() {
        // b repeats a; e is (c + d) over the root of 2; the two sets have nothing to do with one another.
        double half = Math.sqrt(0.5);
        double[][] correlations = {
            {1, 1, 0.3, 0, 0.3 * half},
            {1, 1, 0.3, 0, 0.3 * half},
            {0.3, 0.3, 1, 0, half},
            {0, 0, 0, 1, half},
            {0.3 * half, 0.3 * half, half, half, 1}
        };
        assertThatThrownBy(() -> Adequacy.of(correlations, FIVE, 100))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "the items a, b, c, d, e: expected items that say something each, found that each of a, b can"
                                + " be computed from the others among them, and that each of c, d, e can be computed from the"
                                + " others among them; leave one out and try again");
    }

    @Test
    void correlations_that_contradict_one_another_are_refused() {
        double[][] correlations = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        assertThatThrownBy(() -> Adequacy.of(correlations, List.of("a", "b", "c"), 100))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("contradict one another (smallest eigenvalue -0.8000)");
    }

    @Test
    void one_item_has_no_components() {
        assertThatThrownBy(() -> Adequacy.of(new double[][] {{1}}, List.of("a"), 100))
                .isInstanceOf(BadInput.class)
                .hasMessage("components need at least two items, found 1");
    }

    @Test
    void as_many_items_as_people_are_refused() {
        assertThatThrownBy(() -> Adequacy.of(SimpleMatrix.identity(5).toArray2(), FIVE, 5))
                .isInstanceOf(BadInput.class)
                .hasMessage("components of 5 items: expected more than 5 people who answered all of them, found 5");
    }

    @Test
    void items_of_which_none_correlates_are_refused() {
        assertThatThrownBy(() -> Adequacy.of(SimpleMatrix.identity(5).toArray2(), FIVE, 50))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected items that correlate, found none that do");
    }

    @Test
    void an_item_that_correlates_with_none_has_no_measure_of_its_own() {
        double[][] correlations = {{1, 0.5, 0}, {0.5, 1, 0}, {0, 0, 1}};
        Adequacy adequacy = Adequacy.of(correlations, List.of("a", "b", "c"), 50);
        assertThat(adequacy.items().get(2).msa()).isEmpty();
        assertThat(adequacy.items().get(0).msa()).hasValue(0.5);
    }

    @Test
    void more_components_than_items_are_refused() {
        assertThatThrownBy(() -> Components.of(SimpleMatrix.identity(5).toArray2(), FIVE, 6, Rotation.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessage("expected 0 to 5 components, found 6");
    }

    @Test
    void more_components_than_the_items_hold_are_refused() {
        double[][] correlations = {{1, 1, 0.2}, {1, 1, 0.2}, {0.2, 0.2, 1}};
        assertThatThrownBy(() -> Components.of(correlations, List.of("a", "b", "c"), 3, Rotation.VARIMAX))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("3 components of a, b, c")
                .hasMessageContaining("found only 2 in them");
    }
}
