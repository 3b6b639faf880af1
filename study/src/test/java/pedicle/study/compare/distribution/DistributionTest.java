package pedicle.study.compare.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// R's distributions and ours over a grid of arguments.
final class DistributionTest {

    private static final Table R = Table.ours(DistributionTest.class, "../compare-in-r.csv");

    @Test
    void upper_tails_hold_to_the_smallest_numbers() {
        agree("pnorm", 1e-9, 0, of -> Tails.normal(of[0]));
        agree("pt-tails", 1e-9, Double.MIN_NORMAL, of -> Tails.twoSidedT(of[0], of[1]));
        agree("pf-tail", 1e-9, 0, of -> Tails.f(of[0], of[1], of[2]));
        agree("pchisq-tail", 1e-9, 0, of -> Tails.chiSquare(of[0], of[1]));
    }

    /// R sums noncentral F and chi-square to about 1e-9.
    @Test
    void noncentral_distributions_are_those_of_r() {
        agree("pt", 1e-9, 1e-11, of -> Noncentral.t(of[0], of[1], of[2]));
        agree("pchisq", 1e-8, 1e-9, of -> Noncentral.chiSquare(of[0], of[1], of[2]));
        agree("pf", 1e-8, 1e-9, of -> Noncentral.f(of[0], of[1], of[2], of[3]));
    }

    /// R's ptukey is off by up to 8e-5 at few degrees of freedom: two groups, where the range is Student's t,
    /// show it,
    /// and so does the integral that it stands for, done in R by R's integrate.
    @Test
    void the_studentised_range_is_that_of_r() {
        agree("range", 1e-7, 1e-9, of -> StudentisedRange.upper(of[0], (int) of[1], of[2]));
        agree("ptukey", 0, 1e-4, of -> StudentisedRange.upper(of[0], (int) of[1], of[2]));
    }

    @Test
    void with_two_groups_the_studentised_range_is_students_t() {
        for (double q : new double[] {0.1, 3, 20, 80}) {
            for (double df : new double[] {1, 1.3, 12, 900}) {
                double byT = Tails.twoSidedT(q / Math.sqrt(2), df);
                assertThat(StudentisedRange.upper(q, 2, df)).isCloseTo(byT, within(1e-9 * byT));
            }
        }
    }

    @Test
    void a_noncentral_f_with_one_degree_of_freedom_is_a_noncentral_t_on_both_sides_of_where_the_series_ends() {
        for (double lambda : new double[] {0.9e6, 1.1e6}) {
            double delta = Math.sqrt(lambda);
            double byT = Noncentral.t(1020, 300, delta);
            assertThat(Noncentral.f(1020.0 * 1020, 1, 300, lambda)).isCloseTo(byT, within(1e-8));
        }
    }

    @Test
    void the_normal_distribution_takes_over_from_the_series_without_a_step() {
        double series = Noncentral.chiSquare(1_000_900, 7, 999_999.9);
        double normal = Noncentral.chiSquare(1_000_900, 7, 1_000_000.1);
        assertThat(normal).isCloseTo(series, within(1e-4));
    }

    @Test
    void a_noncentral_t_of_zero_noncentrality_is_students_t() {
        double byT = 1 - Tails.twoSidedT(2.2, 7.5) / 2;
        assertThat(Noncentral.t(2.2, 7.5, 0)).isCloseTo(byT, within(1e-13));
    }

    /// To a share of R's number, with some room beside it where R itself is no nearer.
    private static void agree(String statistic, double share, double room, ToDoubleFunction<double[]> ours) {
        int seen = 0;
        for (Row row : R.rows()) {
            if (row.required("statistic").equals(statistic)) {
                double[] of = Arrays.stream(row.required("of").split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                double theirs = Double.parseDouble(row.required("value"));
                assertThat(ours.applyAsDouble(of))
                        .describedAs(statistic + " of " + row.required("of"))
                        .isCloseTo(theirs, within(share * theirs + room));
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }
}
