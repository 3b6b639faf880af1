package pedicle.app.web.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.Rollout;
import pedicle.measure.effect.Season;
import pedicle.measure.indicator.PracticeMonth;
import pedicle.measure.indicator.Tally;
import pedicle.measure.model.Outcome;
import pedicle.measure.store.StoredRollout;

/// What the methods find, and what a title says of them together.
class EffectTest {

    private static final Method METHOD = new Method("a line", "");

    @Test
    void every_line_finds_the_ten_of_a_hundred_that_were_planted_and_the_harm_with_its_sign() {
        // Of 200 people a month 60 and then 40 are imaged; of 50 with a red flag 10 and then 15 are missed.
        List<Runs.Seen> seen = List.of(new Runs.Seen(
                "P",
                IntStream.range(0, 24)
                        .mapToObj(month -> new Tally(
                                200, (month < 12 ? 60 : 40) + month % 2, 50, (month < 12 ? 10 : 15) + month % 2))
                        .toList()));
        for (Estimated each : SeriesEffect.of(Runs.of(12, seen), Side.OVER_USE, new Season.None())) {
            assertThat(found(each).value()).as(each.method().name()).isCloseTo(10, within(0.2));
        }
        for (Estimated each : SeriesEffect.of(Runs.of(12, seen), Side.UNDER_USE, new Season.None())) {
            assertThat(found(each).value()).as(each.method().name()).isCloseTo(-10, within(0.6));
        }
    }

    @Test
    void every_comparison_of_practices_finds_the_ten_of_a_hundred_that_were_planted() {
        Map<String, Optional<LocalDate>> starts = new HashMap<>();
        List<PracticeMonth> months = new ArrayList<>();
        for (int practice = 0; practice < 8; practice++) {
            boolean changed = practice < 4;
            starts.put("P" + practice, changed ? Optional.of(LocalDate.of(2025, 1, 1)) : Optional.empty());
            for (int month = 0; month < 12; month++) {
                // Both halves of the practices begin alike: the equations also compare practices with each other.
                int imaged = 80 + 4 * (practice % 4) + (practice + month) % 3 - (changed && month >= 6 ? 20 : 0);
                months.add(new PracticeMonth(
                        "P" + practice, YearMonth.of(2024, 7).plusMonths(month), new Tally(200, imaged, 0, 0)));
            }
        }
        List<Estimated> found = PracticeEffect.of(new StoredRollout(new Rollout(starts), months), Side.OVER_USE);
        assertThat(found).hasSize(4);
        for (Estimated each : found) {
            assertThat(found(each).value()).as(each.method().name()).isCloseTo(10, within(0.5));
            assertThat(found(each).low()).as(each.method().name()).isPositive();
        }
        assertThat(found.getLast().extra()).startsWith("Before the change, the share of those practices moved by");
    }

    @Test
    void a_title_counts_the_methods_that_tell_a_change_and_says_which() {
        assertThat(title(Side.OVER_USE, 5, -1)).isEqualTo("Over-use: no method tells a change from none");
        assertThat(title(Side.OVER_USE, 5, 1, 6, 2)).isEqualTo("Over-use: every method finds fewer images");
        assertThat(title(Side.OVER_USE, 5, 1, 6, -2)).isEqualTo("Over-use: one of 2 methods finds fewer images");
        assertThat(title(Side.OVER_USE, 5, 1, 6, 2, 3, -1)).isEqualTo("Over-use: 2 of 3 methods find fewer images");
        assertThat(title(Side.OVER_USE, 5, 1, -6, -8)).isEqualTo("Over-use: the methods contradict each other");
        assertThat(title(Side.UNDER_USE, -6, -8))
                .isEqualTo("Under-use: every method finds more people without an image");
    }

    @Test
    void a_method_that_finds_nothing_says_why_beside_those_that_do() {
        Outcome<Estimate> none = Outcome.refuse(Outcome.Reason.MONTHS_MISSING, "A month is missing.");
        Seen some = forest(Side.OVER_USE, List.of(new Estimated(METHOD, none), estimated(-5, -8)))
                .seen("/a", "q=1");
        assertThat(some).isInstanceOfSatisfying(Seen.Drawn.class, drawn -> {
            assertThat(drawn.says())
                    .containsExactly(
                            "A line: A month is missing.",
                            "A line: 5.0 more images per 100 people presenting (95% CI 2.0 to 8.0).");
            assertThat(drawn.downloads()).extracting(way -> way.address()).contains("/a.svg?q=1&figure=f");
        });
        Seen nothing = forest(Side.OVER_USE, List.of(new Estimated(METHOD, none), new Estimated(METHOD, none)))
                .seen("/a", "");
        assertThat(nothing).isEqualTo(new Seen.Not("Over-use: no effect to show", "A month is missing."));
    }

    private static String title(Side side, double... valuesAndLows) {
        List<Estimated> estimated = IntStream.range(0, valuesAndLows.length / 2)
                .mapToObj(i -> estimated(valuesAndLows[2 * i], valuesAndLows[2 * i + 1]))
                .toList();
        return forest(side, estimated).seen("/a", "") instanceof Seen.Drawn drawn
                ? drawn.chart().title()
                : "";
    }

    private static EffectForest forest(Side side, List<Estimated> estimated) {
        return new EffectForest(side, "f", "", estimated);
    }

    /// An interval as far above its value as below.
    private static Estimated estimated(double value, double low) {
        return new Estimated(METHOD, new Outcome.Found<>(new Estimate(value, low, 2 * value - low)));
    }

    private static Estimate found(Estimated estimated) {
        return estimated.perHundred().found().orElseThrow();
    }
}
