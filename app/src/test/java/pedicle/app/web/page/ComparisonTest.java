package pedicle.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

class ComparisonTest {

    @Test
    void a_change_is_spoken_of_only_where_the_interval_leaves_nought_out() {
        assertThat(seen(-0.113, -0.155, -0.070)).isEqualTo("Imaged: 11.3 points fewer");
        assertThat(seen(0.040, 0.010, 0.070)).isEqualTo("Imaged: 4.0 points more");
        assertThat(seen(-0.053, -0.179, 0.075)).isEqualTo("Imaged: no clear change");
    }

    private static String seen(double value, double low, double high) {
        return new Comparison(
                        "Imaged",
                        "as defined",
                        new Proportion(263, 816),
                        new Proportion(174, 831),
                        new Estimate(value, low, high))
                .seen();
    }
}
