package pedicle.measure.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// The expected numbers are R's: `src/test/r/segmented.R` (lm and sandwich::NeweyWest).
class SegmentedRegressionTest {

    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final YearMonth CHANGE = YearMonth.of(2025, 1);
    private static final double[] SHARE = {
        0.3594, 0.4154, 0.3158, 0.2800, 0.3368, 0.2667, 0.3433, 0.2989, 0.2951, 0.3059, 0.3056, 0.3165, 0.2706, 0.1852,
        0.2297, 0.2529, 0.2041, 0.1900, 0.2338, 0.1750, 0.2143, 0.2222, 0.1613, 0.1975
    };
    private static final Offset<Double> AS_R_PRINTS = within(1e-11);

    @Test
    void two_years_of_months_give_what_r_gives() {
        SegmentedRegression fit =
                SegmentedRegression.of(series(List.of()), CHANGE, 3).orElseThrow();
        check(
                fit.level(),
                3.48623076923e-01,
                3.05274402709e-01,
                3.91971751137e-01,
                2.07811283899e-02,
                3.00548912522e-13);
        check(
                fit.slope(),
                -5.21328671329e-03,
                -1.07630875812e-02,
                3.36514154613e-04,
                2.66054559833e-03,
                6.41430039707e-02);
        check(
                fit.levelChange(),
                -4.95226107226e-02,
                -8.14123898732e-02,
                -1.76328315720e-02,
                1.52877938453e-02,
                4.10953136915e-03);
        check(
                fit.slopeChange(),
                6.39160839161e-04,
                -5.71588916574e-03,
                6.99421084407e-03,
                3.04657783588e-03,
                8.35949021729e-01);
        assertThat(fit.months()).isEqualTo(24);
    }

    @Test
    void months_without_anyone_are_left_out_and_the_others_keep_their_place() {
        SegmentedRegression fit =
                SegmentedRegression.of(series(List.of(4, 19)), CHANGE, 3).orElseThrow();
        check(
                fit.slope(),
                -5.10815006468e-03,
                -1.11682920870e-02,
                9.51991957592e-04,
                2.88451542047e-03,
                9.35118003749e-02);
        check(
                fit.levelChange(),
                -4.85305304010e-02,
                -8.38704418997e-02,
                -1.31906189024e-02,
                1.68211436797e-02,
                9.85758262286e-03);
    }

    @Test
    void a_series_made_of_two_lines_gives_these_lines_back() {
        List<Point> points = IntStream.range(0, 24)
                .mapToObj(i -> new Point(START.plusMonths(i), 0.4 - 0.002 * i - (i < 12 ? 0 : 0.1 + 0.003 * (i - 12))))
                .toList();
        SegmentedRegression fit = SegmentedRegression.of(points, CHANGE, 3).orElseThrow();
        assertThat(fit.level().estimate().value()).isCloseTo(0.4, within(1e-12));
        assertThat(fit.slope().estimate().value()).isCloseTo(-0.002, within(1e-12));
        assertThat(fit.levelChange().estimate().value()).isCloseTo(-0.1, within(1e-12));
        assertThat(fit.slopeChange().estimate().value()).isCloseTo(-0.003, within(1e-12));
    }

    @Test
    void too_few_months_on_a_side_give_no_line() {
        assertThat(SegmentedRegression.of(series(List.of()).subList(0, 15), CHANGE, 3))
                .isEmpty();
        assertThat(SegmentedRegression.of(series(List.of()).subList(8, 19), CHANGE, 3))
                .isEmpty();
    }

    private static List<Point> series(List<Integer> without) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < SHARE.length; i++) {
            if (!without.contains(i)) {
                points.add(new Point(START.plusMonths(i), SHARE[i]));
            }
        }
        return points;
    }

    private static void check(
            SegmentedRegression.Term term, double value, double low, double high, double error, double p) {
        assertThat(term.estimate().value()).isCloseTo(value, AS_R_PRINTS);
        assertThat(term.estimate().low()).isCloseTo(low, AS_R_PRINTS);
        assertThat(term.estimate().high()).isCloseTo(high, AS_R_PRINTS);
        assertThat(term.standardError()).isCloseTo(error, AS_R_PRINTS);
        assertThat(term.p()).isCloseTo(p, AS_R_PRINTS);
    }
}
