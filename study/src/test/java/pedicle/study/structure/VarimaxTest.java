package pedicle.study.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A published varimax solution is a fixed point of varimax with Kaiser's normalisation.
final class VarimaxTest {

    /// The Back-PAQ's short form, 602 people of the New Zealand public: Darlow and others 2014, BMJ Open 4:e005251,
    /// items 6, 11, 13, 14, 25, 27, 30, 31, 32 and 33 on five components.
    private static final double[][] BACK_PAQ = {
        {-.003, .085, -.028, .036, .838},
        {.062, .071, .221, .003, .774},
        {.050, .121, .863, .060, -.025},
        {-.116, .088, .788, .014, .231},
        {.040, .173, .194, .817, .004},
        {.170, -.028, -.103, .846, .039},
        {.894, .028, -.005, .105, .045},
        {.896, .020, -.049, .101, .011},
        {-.075, .843, .110, .086, .090},
        {.123, .843, .094, .044, .073},
    };

    @Test
    void the_back_paq_table_moves_by_no_more_than_0_0004_under_kaisers_varimax() {
        assertThat(Alike.furthest(Varimax.normalised(BACK_PAQ), BACK_PAQ)).isLessThanOrEqualTo(0.0004);
    }

    @Test
    void the_back_paq_table_moves_by_more_than_0_005_without_the_normalisation() {
        assertThat(Alike.furthest(Varimax.raw(BACK_PAQ), BACK_PAQ)).isBetween(0.005, 0.01);
    }

    @Test
    void an_item_that_loads_on_nothing_stays_at_nothing() {
        double[][] loadings = {{0.8, 0.3}, {0, 0}, {0.2, 0.7}};
        assertThat(Varimax.normalised(loadings)[1]).containsExactly(0, 0);
    }
}
