package pedicle.measure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.trend.MonthShare;
import pedicle.measure.witness.Witness;

class RunChartTest {

    private static final Witness R = Witness.committed("chart");

    @ParameterizedTest
    @CsvSource({"1, 0, 24", "2, 24, 36", "3, 36, 60"})
    void the_runs_of_each_phase_are_those_that_r_counts(int phase, int from, int to) {
        RunChart chart = RunChart.of(Invented.shuffled(Invented.months().subList(from, to)))
                .found()
                .orElseThrow();
        assertThat(chart.median()).isCloseTo(R.of("median", phase), within(1e-15));
        assertThat(chart.useful()).isEqualTo((int) R.of("useful", phase));
        assertThat(chart.longestRun()).isEqualTo((int) R.of("longest-run", phase));
        assertThat(chart.longestUsual()).isEqualTo((int) R.of("longest-usual", phase));
        assertThat(chart.crossings()).isEqualTo((int) R.of("crossings", phase));
        assertThat(chart.fewestUsual()).isEqualTo((int) R.of("fewest-usual", phase));
        assertThat(chart.mostUsual()).isEqualTo((int) R.of("most-usual", phase));
    }

    /// Anhøj and Olesen 2014: with 24 useful points a run of more than 8, or fewer than 8 crossings; with
    /// 12 more than 7 or fewer than 3.
    @Test
    void the_bounds_are_the_published_ones() {
        assertThat(bounds(24)).containsExactly(8, 8);
        assertThat(bounds(12)).containsExactly(7, 3);
    }

    @Test
    void a_step_is_seen_and_a_saw_is_told_from_it() {
        RunChart step = RunChart.of(Invented.series(10, 1, 2, 1, 2, 1, 2, 7, 8, 7, 8, 7, 8))
                .found()
                .orElseThrow();
        assertThat(step.shifted()).isTrue();
        assertThat(step.tooManyCrossings()).isFalse();
        RunChart saw = RunChart.of(Invented.series(10, 1, 8, 1, 8, 1, 8, 1, 8, 1, 8, 1, 8))
                .found()
                .orElseThrow();
        assertThat(saw.shifted()).isFalse();
        assertThat(saw.tooManyCrossings()).isTrue();
    }

    @Test
    void nine_useful_months_are_too_few() {
        for (List<MonthShare> series : List.of(List.<MonthShare>of(), Invented.series(9, 1, 2, 3, 4, 5, 6, 7, 8, 9))) {
            assertThat(RunChart.of(series).refused().orElseThrow().reason()).isEqualTo(Reason.TOO_FEW_MONTHS);
        }
    }

    private static List<Integer> bounds(int useful) {
        long[] counts = IntStream.range(0, useful).mapToLong(i -> i).toArray();
        RunChart chart = RunChart.of(Invented.series(1000, counts)).found().orElseThrow();
        return List.of(chart.longestUsual(), chart.fewestUsual());
    }
}
