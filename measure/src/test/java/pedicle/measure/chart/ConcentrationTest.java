package pedicle.measure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.measure.chart.Concentration.Point;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.witness.Witness;

class ConcentrationTest {

    private static final Witness R = Witness.committed("chart");
    private static final List<Long> IMAGES = Invented.units("units.csv").stream()
            .map(unit -> unit.counted().count())
            .toList();

    @Test
    void gini_and_its_interval_are_rs_from_all_pairs() {
        Concentration found = of(Invented.shuffled(IMAGES));
        assertThat(found.gini().value()).isCloseTo(R.of("gini", "units"), within(1e-12));
        assertThat(found.gini().low()).isCloseTo(R.of("gini-low", "units"), within(1e-9));
        assertThat(found.gini().high()).isCloseTo(R.of("gini-high", "units"), within(1e-9));
        assertThat(found.fewestOrdering(0.5)).isEqualTo((int) R.of("half", "units"));
        assertThat(found.fewestOrdering(0.8)).isEqualTo((int) R.of("four-fifths", "units"));
    }

    @Test
    void the_interval_is_as_wide_as_the_jackknife_makes_it() {
        double error = (of(IMAGES).gini().high() - of(IMAGES).gini().value()) / 1.959963984540054;
        assertThat(error).isCloseTo(R.of("gini-jackknife-error", "units"), within(0.001));
    }

    @Test
    void it_is_zero_where_all_order_alike_and_one_where_one_orders_all() {
        assertThat(of(List.of(7L, 7L, 7L, 7L, 7L)).gini().value()).isZero();
        Concentration one = of(List.of(0L, 0L, 12L, 0L, 0L));
        assertThat(one.gini().value()).isCloseTo(1, within(1e-12));
        assertThat(one.fewestOrdering(1)).isEqualTo(1);
    }

    @Test
    void ten_times_the_images_leave_all_but_their_number() {
        Concentration tenfold = of(IMAGES.stream().map(images -> 10 * images).toList());
        assertThat(tenfold.gini().value()).isCloseTo(of(IMAGES).gini().value(), within(1e-12));
        assertThat(tenfold.gini().low()).isCloseTo(of(IMAGES).gini().low(), within(1e-12));
    }

    @Test
    void the_curve_rises_from_nothing_to_all_and_hangs() {
        List<Point> curve = of(IMAGES).lorenz();
        assertThat(curve.getFirst()).isEqualTo(new Point(0, 0));
        assertThat(curve.getLast()).isEqualTo(new Point(1, 1));
        assertThat(curve).allMatch(point -> point.images() <= point.clinicians() + 1e-12);
    }

    @Test
    void no_image_and_four_clinicians_are_refused() {
        assertThat(Concentration.of(List.of(0L, 0L, 0L, 0L, 0L))
                        .refused()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NO_VARIATION);
        assertThat(Concentration.of(List.of(1L, 2L, 3L, 4L))
                        .refused()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.TOO_FEW_UNITS);
    }

    private static Concentration of(List<Long> images) {
        return Concentration.of(images).found().orElseThrow();
    }
}
