package pedicle.measure.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Proportion;
import pedicle.measure.chart.ControlChart.Limits;
import pedicle.measure.chart.ControlChart.Phase;
import pedicle.measure.chart.ControlChart.Spot;
import pedicle.measure.chart.Signal.Side;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.trend.MonthShare;
import pedicle.measure.witness.Witness;

class ControlChartTest {

    private static final Witness R = Witness.committed("chart");

    @ParameterizedTest
    @EnumSource
    void limits_and_signals_are_those_that_r_finds(Limits limits) {
        ControlChart chart = chart(Invented.shuffled(Invented.months()), Invented.STARTS, limits);
        for (int k = 1; k <= 3; k++) {
            Phase phase = chart.phases().get(k - 1);
            assertThat(phase.centre().share()).isCloseTo(R.of("centre", limits, k), within(1e-12));
            assertThat(phase.sigmaZ()).isCloseTo(R.of("sigma-z", limits, k), within(1e-12));
            for (Spot spot : phase.spots()) {
                assertThat(spot.low()).isCloseTo(R.of("low", limits, spot.month()), within(1e-12));
                assertThat(spot.high()).isCloseTo(R.of("high", limits, spot.month()), within(1e-12));
            }
        }
        assertThat(named(chart)).isEqualTo(R.all("signal", limits.name()));
    }

    @Test
    void twice_the_people_leave_the_centre_and_draw_the_limits_in_by_the_root_of_two() {
        List<MonthShare> twice = Invented.months().stream()
                .map(month -> new MonthShare(
                        month.month(),
                        new Proportion(
                                2 * month.counted().count(), 2 * month.counted().of())))
                .toList();
        Phase once =
                chart(Invented.months(), List.of(), Limits.BINOMIAL).phases().getFirst();
        Phase doubled = chart(twice, List.of(), Limits.BINOMIAL).phases().getFirst();
        assertThat(doubled.centre().share()).isCloseTo(once.centre().share(), within(1e-15));
        for (int i = 0; i < 60; i++) {
            double above = once.spots().get(i).high() - once.centre().share();
            assertThat(doubled.spots().get(i).high() - once.centre().share())
                    .isCloseTo(above / Math.sqrt(2), within(1e-12));
        }
    }

    @Test
    void laneys_limits_do_not_shrink_with_ever_more_people() {
        List<MonthShare> million = Invented.series(1_000_000, 300_000, 310_000, 295_000, 305_000, 290_000, 301_000);
        assertThat(chart(million, List.of(), Limits.BINOMIAL).signals()).isNotEmpty();
        assertThat(chart(million, List.of(), Limits.LANEY).signals()).isEmpty();
    }

    @Test
    void a_month_on_the_centre_line_neither_counts_nor_breaks_a_shift() {
        // The share of all is exactly one half.
        List<MonthShare> even = Invented.series(100, 51, 51, 51, 50, 51, 51, 51, 51, 51, 46, 46, 50, 50);
        Signal shift = chart(even, List.of(), Limits.BINOMIAL).signals().getFirst();
        assertThat(shift.rule()).isEqualTo(Rule.SHIFT);
        assertThat(shift.side()).isEqualTo(Side.HIGH);
        assertThat(shift.months()).hasSize(8).doesNotContain(YearMonth.of(2024, 4));
    }

    @Test
    void five_months_that_rise_are_no_trend_and_six_are() {
        assertThat(chart(Invented.series(100, 40, 20, 24, 28, 32, 36, 30), List.of(), Limits.BINOMIAL)
                        .signals())
                .isEmpty();
        assertThat(chart(Invented.series(100, 40, 20, 24, 28, 32, 36, 38, 30), List.of(), Limits.BINOMIAL)
                        .signals())
                .extracting(Signal::rule, signal -> signal.months().size())
                .containsExactly(tuple(Rule.TREND, 6));
    }

    @Test
    void fourteen_months_close_to_the_centre_are_no_sign_and_fifteen_are() {
        long[] close = {50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50, 51, 50};
        assertThat(chart(Invented.series(100, Arrays.copyOf(close, 14)), List.of(), Limits.BINOMIAL)
                        .signals())
                .isEmpty();
        assertThat(chart(Invented.series(100, close), List.of(), Limits.BINOMIAL)
                        .signals())
                .extracting(Signal::rule, signal -> signal.months().size())
                .containsExactly(tuple(Rule.CLOSE_TO_CENTRE, 15));
    }

    /// Sigma is 0.05 around a half: 61 of 100 lie beyond two of it, 60 do not.
    @Test
    void two_of_three_months_in_the_outer_third_are_a_sign_and_two_of_four_are_not() {
        assertThat(chart(Invented.series(100, 61, 50, 61, 40, 44, 44), List.of(), Limits.BINOMIAL)
                        .signals())
                .extracting(
                        Signal::rule, Signal::side, signal -> signal.months().size())
                .containsExactly(tuple(Rule.NEAR_LIMIT, Side.HIGH, 2));
        assertThat(chart(Invented.series(100, 61, 50, 50, 61, 40, 38), List.of(), Limits.BINOMIAL)
                        .signals())
                .extracting(Signal::rule, Signal::side)
                .doesNotContain(tuple(Rule.NEAR_LIMIT, Side.HIGH));
    }

    @Test
    void signals_do_not_run_from_one_phase_into_the_next() {
        List<MonthShare> rising = Invented.series(100, 30, 20, 24, 28, 29, 31, 33, 35, 20);
        assertThat(chart(rising, List.of(), Limits.BINOMIAL).signals()).isNotEmpty();
        assertThat(chart(rising, List.of(YearMonth.of(2024, 5)), Limits.BINOMIAL)
                        .signals())
                .isEmpty();
    }

    /// A point of a normal law lies beyond three sigma in 27 of 10,000; a binomial of 100 people has a
    /// somewhat heavier upper end. Of 20,000 months made by chance between 27 and 120 are called special.
    @Test
    void where_nothing_changed_few_months_lie_beyond_the_limits() {
        Random chance = new Random(27);
        long beyond = 0;
        for (int i = 0; i < 400; i++) {
            long[] counts = new long[50];
            for (int person = 0; person < 5_000; person++) {
                counts[person % 50] += chance.nextDouble() < 0.3 ? 1 : 0;
            }
            beyond += chart(Invented.series(100, counts), List.of(), Limits.BINOMIAL).signals().stream()
                    .filter(signal -> signal.rule() == Rule.BEYOND_LIMIT)
                    .count();
        }
        assertThat(beyond).isBetween(27L, 120L);
    }

    @Test
    void a_phase_of_three_months_and_one_where_nobody_counts_are_refused() {
        assertThat(reason(Invented.series(50, 1, 2, 3))).isEqualTo(Reason.TOO_FEW_MONTHS);
        assertThat(reason(List.of())).isEqualTo(Reason.TOO_FEW_MONTHS);
        assertThat(reason(Invented.series(50, 0, 0, 0, 0))).isEqualTo(Reason.NO_VARIATION);
        assertThat(reason(Invented.series(50, 50, 50, 50, 50))).isEqualTo(Reason.NO_VARIATION);
        assertThat(ControlChart.of(Invented.months(), List.of(YearMonth.of(2030, 1)), Limits.LANEY)
                        .refused()
                        .orElseThrow()
                        .why())
                .isEqualTo("A phase of a control chart needs at least 4 months with people in them; this one has 0.");
    }

    @Test
    void fewer_than_twelve_months_give_trial_limits() {
        assertThat(chart(Invented.months(), Invented.STARTS, Limits.BINOMIAL).phases())
                .extracting(Phase::trial)
                .containsExactly(false, false, false);
        assertThat(chart(Invented.months().subList(0, 11), List.of(), Limits.BINOMIAL)
                        .phases()
                        .getFirst()
                        .trial())
                .isTrue();
    }

    private static Reason reason(List<MonthShare> series) {
        return ControlChart.of(series, List.of(), Limits.BINOMIAL)
                .refused()
                .orElseThrow()
                .reason();
    }

    private static ControlChart chart(List<MonthShare> series, List<YearMonth> starts, Limits limits) {
        return ControlChart.of(series, starts, limits).found().orElseThrow();
    }

    private static Set<String> named(ControlChart chart) {
        return chart.signals().stream()
                .flatMap(signal -> signal.months().stream()
                        .map(month -> "%s %s %s".formatted(signal.rule(), signal.side(), month)))
                .collect(Collectors.toSet());
    }
}
