package pedicle.study.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

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
        assertThatThrownBy(() -> Alpha.of(new double[][] {{1, 2}, {2, 1}}, List.of("a", "b")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected sums that differ between people");
    }
}
