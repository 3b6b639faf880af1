package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.catalog.Estimate;

/// The other charts of a survey: what they draw lies where the numbers say.
class ChartSurveyTest {

    @Test
    void a_column_of_a_histogram_is_as_high_as_its_count_and_as_broad_as_its_bin() {
        Histogram.Drawing drawing = years(18.0, 16.0).drawing(Breadth.WIDE);
        Histogram.Column first = drawing.columns().getFirst();
        Histogram.Column second = drawing.columns().get(1);
        assertThat(second.height()).isCloseTo(2 * first.height(), within(0.2));
        assertThat(first.x()).isEqualTo(drawing.left());
        assertThat(first.x() + first.width()).isCloseTo(second.x(), within(0.11));
        assertThat(first.y() + first.height()).isCloseTo(drawing.foot(), within(0.11));
    }

    @Test
    void mean_and_median_lie_on_the_axis_and_their_words_on_sides_that_do_not_cross() {
        Histogram.Drawing drawing = years(18.0, 16.0).drawing(Breadth.WIDE);
        double breadth = drawing.right() - drawing.left();
        assertThat(drawing.mean().x()).isCloseTo(drawing.left() + breadth * 18 / 30, within(0.11));
        assertThat(drawing.median().endsThere()).isTrue();
        assertThat(drawing.mean().endsThere()).isFalse();
    }

    @Test
    void bins_that_leave_a_gap_or_hold_other_people_are_refused() {
        List<Histogram.Bin> gap = List.of(new Histogram.Bin(0, 10, 1), new Histogram.Bin(11, 21, 1));
        assertThatThrownBy(() -> histogram(gap, 2)).hasMessageContaining("bin 2");
        List<Histogram.Bin> broader = List.of(new Histogram.Bin(0, 10, 1), new Histogram.Bin(10, 30, 1));
        assertThatThrownBy(() -> histogram(broader, 2)).hasMessageContaining("one breadth");
        assertThatThrownBy(() -> histogram(List.of(new Histogram.Bin(0, 10, 1)), 2))
                .hasMessageContaining("hold 1 people of 2");
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void each_pair_of_items_has_one_cell_inside_the_drawing(Breadth breadth) {
        HeatMap.Drawing drawing = correlations(15).drawing(breadth);
        assertThat(drawing.cells()).hasSize(15 * 14 / 2);
        assertThat(drawing.cells())
                .allSatisfy(cell -> assertThat(cell.x() + drawing.side()).isLessThanOrEqualTo(breadth.width()));
        assertThat(drawing.names()).hasSize(15);
    }

    @Test
    void numbers_are_printed_for_15_items_and_not_for_16_which_mark_the_negative_ones() {
        assertThat(correlations(15).drawing(Breadth.WIDE).cells()).allMatch(HeatMap.Cell::printed);
        HeatMap.Drawing more = correlations(16).drawing(Breadth.WIDE);
        assertThat(more.cells()).noneMatch(HeatMap.Cell::printed);
        assertThat(more.cells().getFirst().says()).isEqualTo("i1 and i0: −0.60");
        assertThat(more.dashes()).isNotEmpty();
    }

    @Test
    void sixty_items_fit_on_a_phone_as_a_path_for_each_colour() {
        HeatMap.Drawing drawing = correlations(60).drawing(Breadth.NARROW);
        assertThat(drawing.cells()).isEmpty();
        assertThat(drawing.patches()).hasSizeLessThanOrEqualTo(11);
        assertThat(drawing.side() * 59).isLessThan(Breadth.NARROW.width());
    }

    @Test
    void a_correlation_has_the_colour_of_its_fifth_and_the_middle_is_for_those_next_to_nought() {
        assertThat(List.of(-1.0, -0.35, -0.09, 0.0, 0.09, 0.11, 0.5, 0.92, 1.0))
                .extracting(r -> Shade.correlation(r).fill())
                .containsExactly(
                        "fill-d1",
                        "fill-d4",
                        "fill-d6",
                        "fill-d6",
                        "fill-d6",
                        "fill-d7",
                        "fill-d9",
                        "fill-d11",
                        "fill-d11");
    }

    @Test
    void a_matrix_that_is_not_symmetric_or_holds_no_number_is_refused() {
        assertThatThrownBy(() -> heat(List.of(List.of(1.0, 0.3), List.of(0.2, 1.0))))
                .hasMessageContaining("b and a");
        assertThatThrownBy(() -> heat(List.of(List.of(1.0, Double.NaN), List.of(Double.NaN, 1.0))))
                .hasMessageContaining("NaN");
    }

    @Test
    void two_screes_share_one_scale_and_their_title_says_both_numbers_in_words() {
        ScreePair.Side pearson = new ScreePair.Side("Pearson", List.of(3.0, 0.6), List.of(1.2, 0.8), 1);
        ScreePair.Side polychoric = new ScreePair.Side("polychoric", List.of(4.0, 1.0), List.of(1.4, 0.9), 2);
        ScreePair pair = new ScreePair("s", ScreePair.seen(pearson, polychoric), "", 95, pearson, polychoric);
        assertThat(pair.title()).isEqualTo("Pearson correlations suggest one component, polychoric correlations two");
        assertThat(ScreePair.seen(pearson, pearson))
                .isEqualTo("Pearson and Pearson correlations both suggest one component");
        List<ScreePair.Panel> panels = pair.drawing(Breadth.WIDE).panels();
        assertThat(panels)
                .extracting(ScreePair.Panel::verdict)
                .containsExactly("Pearson: one component above chance", "Polychoric: two components above chance");
        assertThat(panels.get(0).scree().values())
                .extracting(Tick::at)
                .isEqualTo(panels.get(1).scree().values().stream().map(Tick::at).toList());
        assertThat(panels.get(0).scree().right())
                .isLessThan(panels.get(1).scree().left());
    }

    @Test
    void equal_numbers_are_drawn_apart_within_the_rows_band_and_alike_each_time() {
        GroupDots chart = groups(new GroupDots.Spread.Each(List.of(3.0, 3.0, 3.0, 3.0)));
        GroupDots.Row row = chart.drawing(Breadth.WIDE).rows().getFirst();
        assertThat(row.shape()).isInstanceOfSatisfying(GroupDots.Shape.Specks.class, specks -> {
            String[] points = specks.path().substring(1).split("M");
            assertThat(points).hasSize(4).doesNotHaveDuplicates();
            assertThat(points).allMatch(point -> point.startsWith(points[0].split(" ")[0] + " "));
        });
        assertThat(chart.drawing(Breadth.WIDE)).isEqualTo(chart.drawing(Breadth.WIDE));
    }

    @Test
    void a_box_has_its_edges_at_the_quartiles() {
        GroupDots.Drawing drawing =
                groups(new GroupDots.Spread.Box(1, 2, 3, 4, 5)).drawing(Breadth.NARROW);
        assertThat(drawing.rows().getFirst().shape()).isInstanceOfSatisfying(GroupDots.Shape.Boxed.class, box -> {
            assertThat(box.least()).isEqualTo(drawing.fit().from());
            assertThat(box.median()).isEqualTo(drawing.fit().at(3));
            assertThat(box.greatest()).isEqualTo(drawing.fit().to());
        });
        assertThatThrownBy(() -> new GroupDots.Spread.Box(1, 3, 2, 4, 5)).hasMessageContaining("in their order");
    }

    @Test
    void doubling_and_halving_the_odds_lie_equally_far_from_the_line_at_1() {
        Forest.Drawing drawing =
                odds(term("twice", 2, 1.5, 3), term("half", 0.5, 0.3, 0.7)).drawing(Breadth.WIDE);
        double twice = drawing.rows().get(0).whisker().orElseThrow().at() - drawing.lineAt();
        double half =
                drawing.lineAt() - drawing.rows().get(1).whisker().orElseThrow().at();
        assertThat(twice).isCloseTo(half, within(0.21));
        assertThat(drawing.ticks()).extracting(Tick::label).contains("1");
    }

    @Test
    void an_interval_beyond_50_goes_on_as_an_arrow_at_the_end_of_the_axis() {
        Forest.Drawing drawing = odds(term("two people", 4, 0.3, 4200)).drawing(Breadth.WIDE);
        Forest.Whisker whisker = drawing.rows().getFirst().whisker().orElseThrow();
        assertThat(whisker.goesOnAbove()).isTrue();
        assertThat(whisker.high()).isEqualTo(drawing.fit().to());
        assertThat(whisker.goesOnBelow()).isFalse();
    }

    @Test
    void a_term_is_apart_only_when_its_whole_interval_lies_on_one_side_of_the_line() {
        Forest.Drawing drawing =
                odds(term("apart", 2, 1.1, 3), term("not", 2, 0.9, 3)).drawing(Breadth.NARROW);
        assertThat(drawing.rows()).extracting(Forest.Row::apart).containsExactly(true, false);
    }

    @Test
    void a_ratio_of_nought_and_an_interval_without_an_end_are_refused() {
        assertThatThrownBy(() -> odds(term("none", 0, 0, 1))).hasMessageContaining("above nought");
        assertThatThrownBy(() -> odds(term("endless", 2, 1, Double.POSITIVE_INFINITY)))
                .hasMessageContaining("endless");
    }

    @Test
    void gaps_stand_in_the_columns_of_their_patterns_and_nobody_is_lost() {
        Missingness chart = missingness();
        Missingness.Drawing drawing = chart.drawing(Breadth.WIDE);
        assertThat(drawing.columns()).extracting(Missingness.Column::people).containsExactly("6", "4");
        assertThat(drawing.rows()).extracting(Missingness.Row::label).containsExactly("a", "b");
        assertThat(drawing.rows().get(0).gaps())
                .containsExactlyElementsOf(
                        drawing.columns().stream().map(Missingness.Column::x).toList());
        assertThat(drawing.rows().get(1).gaps())
                .containsExactly(drawing.columns().get(1).x());
        assertThat(drawing.rows().get(0).end()).isEqualTo(drawing.fit().at(0.1));
        assertThat(String.join(" ", drawing.rest()))
                .isEqualTo("Complete: 90 of 100\u00a0people; items without a gap: 1.");
    }

    @Test
    void a_survey_without_a_gap_says_so_and_draws_no_axis() {
        Missingness chart = new Missingness(
                "m",
                "t",
                "",
                10,
                List.of(new Missingness.Item("a", 0)),
                List.of(new Missingness.Pattern(Set.of(), 10)));
        assertThat(chart.drawing(Breadth.NARROW).rows()).isEmpty();
        assertThat(chart.says()).isEqualTo("10 of 10\u00a0people answered every item.");
    }

    @Test
    void more_missing_than_people_is_refused() {
        assertThatThrownBy(() -> new Missingness("m", "t", "", 10, List.of(new Missingness.Item("a", 11)), List.of()))
                .hasMessageContaining("a, 11");
    }

    @Test
    void titles_say_what_the_numbers_say() {
        List<String> answers = List.of("no", "neither", "yes");
        List<Likert.Row> rows = List.of(
                new Likert.Row("Fear", List.of(1L, 1L, 8L), 0),
                new Likert.Row("Unasked", List.of(0L, 0L, 0L), 10),
                new Likert.Row("Time", List.of(6L, 2L, 2L), 0));
        assertThat(Likert.seen(Likert.Layout.AROUND_MIDDLE, answers, rows))
                .isEqualTo("Above the middle: 80% of “Fear”, but 20% of “Time”");
        assertThat(Likert.seen(Likert.Layout.FROM_NOUGHT, answers, rows.subList(0, 1)))
                .isEqualTo("“yes”: 80% of “Fear”");
        assertThat(Histogram.seen("Years", 16.9, 1, 236)).isEqualTo("Years: half of 236\u00a0people at 16.9 or less");
        assertThat(HeatMap.seen(List.of("a", "b"), List.of(List.of(1.0, -0.4), List.of(-0.4, 1.0))))
                .isEqualTo("“a” and “b” go together most, at −0.40");
        assertThat(GroupDots.seen("Fear", 1, List.of(group("low", 2), group("high", 4))))
                .isEqualTo("Fear: highest in “high”, 4.0, lowest in “low”, 2.0");
        List<Forest.Term> terms = List.of(term("a", 2, 1.5, 3), term("b", 1, 0.5, 2), term("c", 0.5, 0.3, 0.7));
        assertThat(Forest.seen(Forest.Scale.RATIO, terms)).isEqualTo("Two of three terms are told from no difference");
        assertThat(Forest.seen(Forest.Scale.RATIO, terms.subList(0, 2)))
                .isEqualTo("Of two terms only “a” is told from no difference");
        assertThat(Missingness.seen(100, missingness().patterns()))
                .isEqualTo("90 of 100\u00a0people answered every item");
    }

    private static GroupDots.Group group(String label, double mean) {
        Estimate estimate = new Estimate(mean, mean - 0.2, mean + 0.2);
        return new GroupDots.Group(label, Optional.of(estimate), new GroupDots.Spread.Each(List.of(mean)), 9, 0);
    }

    private static Histogram years(double mean, double median) {
        return new Histogram(
                "h",
                "t",
                "",
                "Years",
                List.of(new Histogram.Bin(0, 10, 20), new Histogram.Bin(10, 20, 40), new Histogram.Bin(20, 30, 10)),
                mean,
                median,
                1,
                70,
                3);
    }

    private static Histogram histogram(List<Histogram.Bin> bins, long n) {
        return new Histogram("h", "t", "", "Years", bins, 5, 5, 1, n, 0);
    }

    private static HeatMap heat(List<List<Double>> matrix) {
        return new HeatMap("m", "t", "", "Pearson", List.of("a", "b"), matrix);
    }

    private static HeatMap correlations(int many) {
        List<List<Double>> matrix = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int row = i;
            matrix.add(IntStream.range(0, many)
                    .mapToObj(j -> row == j ? 1.0 : ((row + j) % 7) * 0.3 - 0.9)
                    .toList());
        }
        return new HeatMap(
                "m",
                "t",
                "",
                "Pearson",
                IntStream.range(0, many).mapToObj(i -> "i" + i).toList(),
                matrix);
    }

    private static GroupDots groups(GroupDots.Spread spread) {
        GroupDots.Group group = new GroupDots.Group("a", Optional.of(new Estimate(3, 2.5, 3.5)), spread, 4, 0);
        return new GroupDots("g", "t", "", "Group", "Score", 1, 5, 1, List.of(group));
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void what_lies_to_each_side_of_the_line_is_said_within_the_drawing_wherever_the_line_is(Breadth breadth) {
        for (double value : new double[] {-90, 0, 90}) {
            Forest forest = new Forest(
                    "f",
                    "t",
                    "",
                    "Images",
                    Forest.Scale.DIFFERENCE,
                    "many more",
                    "many fewer",
                    List.of(term("a", value, value - 10, value + 10)));
            Forest.Drawing drawing = forest.drawing(breadth);
            assertThat(drawing.lowEnds()).isGreaterThanOrEqualTo(Letters.width("← many more") - 0.1);
            assertThat(drawing.highStarts()).isGreaterThan(drawing.lowEnds() + 8);
            assertThat(drawing.highStarts() + Letters.width("many fewer →")).isLessThanOrEqualTo(breadth.width() + 0.1);
        }
    }

    private static Forest odds(Forest.Term... terms) {
        return new Forest("f", "t", "", "Odds ratio", Forest.Scale.RATIO, "less", "more", List.of(terms));
    }

    private static Forest.Term term(String label, double value, double low, double high) {
        return new Forest.Term(label, Optional.of(new Estimate(value, low, high)));
    }

    private static Missingness missingness() {
        return new Missingness(
                "m",
                "t",
                "",
                100,
                List.of(new Missingness.Item("b", 4), new Missingness.Item("a", 10), new Missingness.Item("c", 0)),
                List.of(
                        new Missingness.Pattern(Set.of("a", "b"), 4),
                        new Missingness.Pattern(Set.of(), 90),
                        new Missingness.Pattern(Set.of("a"), 6)));
    }
}
