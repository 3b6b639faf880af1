package pedicle.measure.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.measure.effect.InterruptedSeries.Line;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.model.Term;
import pedicle.measure.trend.MonthShare;
import pedicle.measure.trend.Point;
import pedicle.measure.trend.SegmentedRegression;
import pedicle.measure.witness.Witness;

class InterruptedSeriesTest {

    private static final Witness R = Witness.committed("series");
    private static final YearMonth START = YearMonth.of(2022, 1);
    private static final YearMonth CHANGE = START.plusMonths(26);

    /// Both are in double precision, and R's own differ by their order of sums.
    private static final Offset<Double> AS_R_HAS_IT = within(1e-8);

    @ParameterizedTest
    @CsvSource({
        "NEWEY_WEST, NONE",
        "NEWEY_WEST, WAVES",
        "NEWEY_WEST, MONTHS",
        "NEWEY_WEST, GAPS",
        "PRAIS_WINSTEN, NONE",
        "PRAIS_WINSTEN, WAVES",
        "PRAIS_WINSTEN, MONTHS",
        "QUASI_BINOMIAL, NONE",
        "QUASI_BINOMIAL, WAVES",
        "QUASI_BINOMIAL, MONTHS",
        "QUASI_BINOMIAL, GAPS",
        "LOGIT_NEWEY_WEST, NONE",
        "LOGIT_NEWEY_WEST, WAVES",
        "LOGIT_NEWEY_WEST, MONTHS",
        "LOGIT_NEWEY_WEST, GAPS"
    })
    void terms_and_images_avoided_are_rs(SeriesMethod method, String season) {
        List<MonthShare> months = new ArrayList<>(series());
        if (season.equals("GAPS")) {
            months.remove(32);
            months.remove(5);
        }
        Collections.shuffle(months, new Random(5));
        InterruptedSeries found = InterruptedSeries.of(months, CHANGE, season(season), method)
                .found()
                .orElseThrow();
        String of = method + " " + season;
        check(found.level(), of + " level");
        check(found.slope(), of + " slope");
        check(found.levelChange(), of + " level-change");
        check(found.slopeChange(), of + " slope-change");
        avoided(found.avoidedPer100(11), of + " at-11");
        avoided(found.avoidedPer100Until(11), of + " until-11");
        avoided(found.avoidedSoFar(), of + " so-far");
        assertThat(found.durbinWatson().orElseThrow()).isCloseTo(R.of("durbin-watson", of), AS_R_HAS_IT);
        Line last = found.lines().getLast();
        assertThat(last.fitted()).isCloseTo(R.of("fitted", of, "last"), AS_R_HAS_IT);
        assertThat(last.unchanged().value()).isCloseTo(R.of("unchanged", of, "last"), AS_R_HAS_IT);
        assertThat(last.unchanged().low()).isCloseTo(R.of("unchanged-low", of, "last"), AS_R_HAS_IT);
        assertThat(last.unchanged().high()).isCloseTo(R.of("unchanged-high", of, "last"), AS_R_HAS_IT);
    }

    @ParameterizedTest
    @CsvSource({"NONE", "WAVES", "MONTHS"})
    void prais_and_winstens_fit_is_generalised_least_squares_at_its_correlation(String season) {
        InterruptedSeries found = fit(series(), season(season), SeriesMethod.PRAIS_WINSTEN);
        assertThat(found.correlation().orElseThrow()).isCloseTo(R.of("correlation", season), within(1e-10));
        Term[] terms = {found.level(), found.slope(), found.levelChange(), found.slopeChange()};
        for (int i = 0; i < 4; i++) {
            assertThat(terms[i].estimate().value()).isCloseTo(R.of("gls-estimate", season, i + 1), AS_R_HAS_IT);
            assertThat(terms[i].standardError()).isCloseTo(R.of("gls-se", season, i + 1), AS_R_HAS_IT);
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE", "WAVES", "MONTHS", "GAPS"})
    void the_dispersion_is_rs(String season) {
        List<MonthShare> months = new ArrayList<>(series());
        if (season.equals("GAPS")) {
            months.remove(32);
            months.remove(5);
        }
        assertThat(fit(months, season(season), SeriesMethod.QUASI_BINOMIAL)
                        .dispersion()
                        .orElseThrow())
                .isCloseTo(R.of("dispersion", season), AS_R_HAS_IT);
    }

    @Test
    void without_a_season_it_is_the_segmented_regression_of_old() {
        SegmentedRegression old = SegmentedRegression.of(
                        series().stream()
                                .map(month -> new Point(month.month(), month.share()))
                                .toList(),
                        CHANGE,
                        3)
                .orElseThrow();
        Term now = fit(series(), new Season.None(), SeriesMethod.NEWEY_WEST).slopeChange();
        assertThat(now.estimate().value())
                .isCloseTo(old.slopeChange().estimate().value(), within(1e-12));
        assertThat(now.estimate().low()).isCloseTo(old.slopeChange().estimate().low(), within(1e-9));
        assertThat(now.p()).isCloseTo(old.slopeChange().p(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void twice_the_people_leave_the_line_and_double_the_images_avoided(SeriesMethod method) {
        InterruptedSeries once = fit(series(), new Season.Harmonics(1), method);
        InterruptedSeries doubled = fit(times(2, series()), new Season.Harmonics(1), method);
        assertThat(doubled.levelChange().estimate().value())
                .isCloseTo(once.levelChange().estimate().value(), within(1e-9));
        assertThat(doubled.levelChange().standardError())
                .as("the months' scatter, not their size, makes the error")
                .isCloseTo(once.levelChange().standardError(), within(1e-9));
        assertThat(doubled.avoidedPer100(5).value())
                .isCloseTo(once.avoidedPer100(5).value(), within(1e-7));
        assertThat(doubled.avoidedSoFar().value())
                .isCloseTo(2 * once.avoidedSoFar().value(), within(1e-6));
    }

    /// Of 200 series without a change, 5 in 100 intervals should leave zero out: between 2 and 22 with all
    /// but one in a thousand draws of the law; errors of Newey and West are known to be too small in short
    /// series.
    @ParameterizedTest
    @CsvSource({"PRAIS_WINSTEN, 22", "QUASI_BINOMIAL, 22", "NEWEY_WEST, 40", "LOGIT_NEWEY_WEST, 40"})
    void where_nothing_changed_few_intervals_say_otherwise(SeriesMethod method, int most) {
        Random chance = new Random(20);
        int wrong = 0;
        for (int i = 0; i < 200; i++) {
            List<MonthShare> nothing = made(_ -> IntStream.range(0, 100)
                    .filter(_ -> chance.nextDouble() < 0.3)
                    .count());
            wrong += fit(nothing, new Season.None(), method).avoidedPer100(6).differsFromZero() ? 1 : 0;
        }
        assertThat(wrong).isBetween(2, most);
    }

    @Test
    void a_line_that_meets_every_month_has_no_error_and_no_durbin_watson() {
        InterruptedSeries exact =
                fit(made(i -> i < 26 ? 40 - i / 26 : 20), new Season.None(), SeriesMethod.PRAIS_WINSTEN);
        assertThat(exact.levelChange().estimate().value()).isCloseTo(-0.2, within(1e-12));
        assertThat(exact.avoidedPer100(3).value()).isCloseTo(20, within(1e-9));
        assertThat(exact.durbinWatson()).isEmpty();
    }

    @Test
    void what_can_not_be_told_is_refused_with_its_reason() {
        assertThat(reason(series().subList(23, 48), new Season.None(), SeriesMethod.NEWEY_WEST))
                .as("three months before")
                .isEqualTo(Reason.TOO_FEW_MONTHS);
        assertThat(reason(series().subList(15, 38), new Season.EachMonth(), SeriesMethod.NEWEY_WEST))
                .as("23 months with a season")
                .isEqualTo(Reason.TOO_FEW_MONTHS);
        List<MonthShare> gap = new ArrayList<>(series());
        gap.remove(10);
        assertThat(reason(gap, new Season.None(), SeriesMethod.PRAIS_WINSTEN)).isEqualTo(Reason.MONTHS_MISSING);
        assertThat(reason(made(i -> i < 26 ? 30 + i % 3 : 0), new Season.None(), SeriesMethod.QUASI_BINOMIAL))
                .isEqualTo(Reason.SEPARATION);
        assertThat(reason(
                        series().stream()
                                .filter(month -> month.month().getMonthValue() != 3)
                                .toList(),
                        new Season.EachMonth(),
                        SeriesMethod.NEWEY_WEST))
                .isEqualTo(Reason.NO_CONTRAST);
    }

    private static Reason reason(List<MonthShare> months, Season season, SeriesMethod method) {
        return InterruptedSeries.of(months, CHANGE, season, method)
                .refused()
                .orElseThrow()
                .reason();
    }

    private static InterruptedSeries fit(List<MonthShare> months, Season season, SeriesMethod method) {
        return InterruptedSeries.of(months, CHANGE, season, method).found().orElseThrow();
    }

    private static Season season(String name) {
        return switch (name) {
            case "NONE" -> new Season.None();
            case "MONTHS" -> new Season.EachMonth();
            default -> new Season.Harmonics(2);
        };
    }

    private static List<MonthShare> series() {
        return Witness.data("series", "series.csv").rows().stream()
                .map(row -> new MonthShare(
                        YearMonth.parse(row.required("month")), new Proportion(row.whole("count"), row.whole("of"))))
                .toList();
    }

    private static List<MonthShare> times(int factor, List<MonthShare> months) {
        return months.stream()
                .map(month -> new MonthShare(
                        month.month(),
                        new Proportion(
                                factor * month.counted().count(),
                                factor * month.counted().of())))
                .toList();
    }

    private static List<MonthShare> made(LongUnaryOperator count) {
        return IntStream.range(0, 48)
                .mapToObj(i -> new MonthShare(START.plusMonths(i), new Proportion(count.applyAsLong(i), 100)))
                .toList();
    }

    private static void check(Term term, String of) {
        assertThat(term.estimate().value()).isCloseTo(R.of("estimate", of), AS_R_HAS_IT);
        assertThat(term.estimate().low()).isCloseTo(R.of("low", of), AS_R_HAS_IT);
        assertThat(term.estimate().high()).isCloseTo(R.of("high", of), AS_R_HAS_IT);
        assertThat(term.standardError()).isCloseTo(R.of("se", of), AS_R_HAS_IT);
        assertThat(term.p()).isCloseTo(R.of("p", of), AS_R_HAS_IT);
    }

    /// R's slopes are numeric here, which costs a few digits of images.
    private static void avoided(Estimate estimate, String of) {
        assertThat(estimate.value()).isCloseTo(R.of("avoided", of), within(1e-6));
        assertThat(estimate.low()).isCloseTo(R.of("avoided-low", of), within(1e-5));
        assertThat(estimate.high()).isCloseTo(R.of("avoided-high", of), within(1e-5));
    }
}
