package pedicle.study.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.Progress;
import pedicle.study.witness.Rerun;
import pedicle.study.witness.Witness;

/// Every number against R 4.2 and psych 2.2.9, written by src/test/r/correlation.R.
final class CorrelationInRTest {

    /// psych's search for the likeliest correlation ends within 1.2e-4 of it.
    private static final double PSYCH_STOPS = 1.3e-4;

    private final Witness r = Witness.committed(getClass(), "correlation-in-r.csv");

    @ParameterizedTest
    @EnumSource
    void pearson_and_spearman_are_those_of_r_and_so_is_the_number_of_people(Missing missing) {
        agree("pearson-" + name(missing), of(Kind.PEARSON, missing), 1e-12);
        agree("spearman-" + name(missing), of(Kind.SPEARMAN, missing), 1e-12);
        for (Kind kind : Kind.values()) {
            CorrelationMatrix matrix = of(kind, missing);
            int fewest = Integer.MAX_VALUE;
            for (int i = 0; i < matrix.size(); i++) {
                for (int j = 0; j < i; j++) {
                    int people = (int) r.of(
                            "people-" + name(missing),
                            matrix.items().get(i),
                            matrix.items().get(j));
                    assertThat(matrix.people().get(i).get(j)).isEqualTo(people);
                    assertThat(matrix.people().get(j).get(i)).isEqualTo(people);
                    fewest = Math.min(fewest, people);
                }
            }
            assertThat(matrix.n()).isEqualTo(fewest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void polychoric_is_that_of_psych_with_its_correction_when_items_end_differently(Missing missing) {
        agree("polychoric-" + name(missing), of(Kind.POLYCHORIC, missing), 1e-7);
        agree("psych-" + name(missing), of(Kind.POLYCHORIC, missing), PSYCH_STOPS);
        agree(
                "uncorrected-" + name(missing),
                Correlations.of(Invented.ordinal(), Kind.POLYCHORIC, missing, 0, Progress.unwatched()),
                1e-7);
    }

    @Test
    void polychoric_is_that_of_psych_with_thresholds_of_items_when_all_end_alike() {
        CorrelationMatrix matrix =
                Correlations.of(Invented.lakeside(), Kind.POLYCHORIC, Missing.PAIRWISE, Progress.unwatched());
        agree("lakeside-polychoric", matrix, 1e-7);
        agree("lakeside-psych", matrix, PSYCH_STOPS);
        assertThat(matrix.smoothing()).isEmpty();
    }

    @Test
    void eigenvalues_of_pairwise_correlations_are_those_of_r() {
        double[] eigenvalues = Eigen.valuesOf(
                Correlations.of(Invented.lakeside(), Kind.PEARSON, Missing.PAIRWISE, Progress.unwatched())
                        .array());
        for (int i = 0; i < 24; i++) {
            assertThat(eigenvalues[i]).isCloseTo(r.of("lakeside-eigenvalue", i + 1), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.99", "-0.93", "-0.8", "-0.5", "-0.1", "0", "0.2", "0.6", "0.9", "0.95", "0.999"})
    void two_normal_variables_are_both_below_their_thresholds_as_often_as_r_says(String rho) {
        double[] rows = {-2.5, -0.3, 1};
        double[] columns = {-1, -0.29, 0, 1, 3};
        String[] rowNames = {"-2.5", "-0.3", "1"};
        String[] columnNames = {"-1", "-0.29", "0", "1", "3"};
        Bivariate bivariate = new Bivariate(rows, columns);
        bivariate.moveTo(Double.parseDouble(rho));
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int j = 0; j < columns.length; j++) {
                for (int row = 0; row <= i; row++) {
                    sum += bivariate.below(row, j);
                }
                assertThat(sum).isCloseTo(r.of("below", rowNames[i], columnNames[j], rho), within(1e-14));
            }
        }
    }

    @Test
    void a_matrix_that_no_people_could_have_given_is_smoothed_as_psych_does() {
        double[][] misfit = {{1, 0.9, -0.3, 0.1}, {0.9, 1, 0.8, 0.2}, {-0.3, 0.8, 1, 0.4}, {0.1, 0.2, 0.4, 1}};
        Paired paired = new Paired(4);
        for (int i = 0; i < 4; i++) {
            paired.setDiagonal(i, 100);
            for (int j = 0; j < i; j++) {
                paired.set(i, j, misfit[i][j], 100);
            }
        }
        CorrelationMatrix matrix = CorrelationMatrix.of(Invented.names(4), Kind.PEARSON, Missing.PAIRWISE, paired);
        agree("smoothed", matrix, 1e-12);
        Smoothing smoothing = matrix.smoothing().orElseThrow();
        assertThat(smoothing.smallest()).isCloseTo(r.of("smallest", "all"), within(1e-12));
        assertThat(smoothing.change()).isCloseTo(r.of("change", "all"), within(1e-12));
        assertThat(Eigen.valuesOf(matrix.array())[3]).isPositive();
    }

    @Test
    void chance_makes_eigenvalues_as_large_as_r_s_generator_makes_them() {
        like("chance-pearson", chance(Kind.PEARSON, Missing.LISTWISE, Rounds.simulated(4000, 1)));
        like("chance-shuffled", chance(Kind.PEARSON, Missing.LISTWISE, Rounds.resampled(4000, 1)));
        like("chance-spearman", chance(Kind.SPEARMAN, Missing.PAIRWISE, Rounds.simulated(4000, 1)));
    }

    @Test
    void chance_makes_polychoric_eigenvalues_as_large_as_r_s_generator_makes_them() {
        double[][] few = Invented.columns(Invented.lakeside());
        Answers answers = new Answers(Invented.names(4), new double[][] {few[0], few[1], few[2], few[3]});
        CorrelationMatrix matrix = Correlations.of(answers, Kind.POLYCHORIC, Missing.PAIRWISE, Progress.unwatched());
        like("chance-polychoric", Parallel.of(answers, matrix, Rounds.simulated(2000, 3), Progress.unwatched()));
        like("chance-polychoric", Parallel.of(answers, matrix, Rounds.resampled(2000, 3), Progress.unwatched()));
    }

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) {
        Path ordinal = Path.of("src", "test", "resources", "pedicle", "study", "correlation", "ordinal.csv");
        Witness today = Rerun.of(
                "correlation.R",
                List.of("psych", "mnormt"),
                folder.resolve("correlation-in-r.csv"),
                ordinal.toString(),
                Invented.LAKESIDE.toString());
        r.agreesWith(today, 1e-9);
    }

    private static Parallel chance(Kind kind, Missing missing, Rounds rounds) {
        Answers answers = Invented.ordinal();
        CorrelationMatrix matrix = Correlations.of(answers, kind, missing, Progress.unwatched());
        return Parallel.of(answers, matrix, rounds, Progress.unwatched());
    }

    private void like(String statistic, Parallel parallel) {
        for (int i = 0; i < parallel.simulated().size(); i++) {
            assertThat(parallel.simulated().get(i)).isCloseTo(r.of(statistic, i + 1), within(0.02));
        }
    }

    private void agree(String statistic, CorrelationMatrix matrix, double distance) {
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < i; j++) {
                String one = matrix.items().get(i);
                String other = matrix.items().get(j);
                assertThat(matrix.at(i, j))
                        .describedAs("%s %s %s", statistic, one, other)
                        .isCloseTo(r.of(statistic, one, other), within(distance))
                        .isEqualTo(matrix.at(j, i));
            }
        }
    }

    private static CorrelationMatrix of(Kind kind, Missing missing) {
        return Correlations.of(Invented.ordinal(), kind, missing, Progress.unwatched());
    }

    private static String name(Missing missing) {
        return missing.name().toLowerCase(Locale.ROOT);
    }
}
