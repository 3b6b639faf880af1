package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pedicle.app.web.page.TableView;

class ChartLikertTest {

    private static final List<String> FIVE = List.of("no", "rather no", "neither", "rather yes", "yes");

    @Test
    void a_bar_begins_left_of_the_line_by_the_share_below_the_middle_and_half_of_the_neutral_one() {
        Likert.Drawing drawing = around(FIVE, row("a", 10, 20, 30, 25, 15)).drawing(Breadth.WIDE);
        Likert.Stack stack = drawing.stacks().getFirst();
        assertThat(stack.pieces().getFirst().x()).isEqualTo(drawing.fit().at(-0.45));
        assertThat(stack.pieces().get(3).x()).isCloseTo(drawing.fit().at(0.15), within(0.11));
        assertThat(end(stack)).isCloseTo(drawing.fit().at(0.55), within(0.11));
    }

    @Test
    void an_even_scale_has_no_middle_and_its_halves_meet_at_the_line() {
        Likert.Drawing drawing = around(List.of("no", "rather no", "rather yes", "yes"), row("a", 1, 2, 3, 4))
                .drawing(Breadth.NARROW);
        assertThat(drawing.stacks().getFirst().pieces().get(2).x())
                .isCloseTo(drawing.fit().at(0), within(0.11));
    }

    @Test
    void from_nought_every_bar_runs_from_the_axis_to_its_end() {
        Likert.Drawing drawing = new Likert(
                        "i",
                        "t",
                        "",
                        "Group",
                        Likert.Layout.FROM_NOUGHT,
                        Likert.Order.AS_GIVEN,
                        FIVE,
                        List.of(row("a", 1, 1, 1, 1, 3), row("b", 90, 1, 1, 1, 7)))
                .drawing(Breadth.WIDE);
        for (Likert.Stack stack : drawing.stacks()) {
            assertThat(stack.pieces().getFirst().x()).isEqualTo(drawing.fit().from());
            assertThat(end(stack)).isCloseTo(drawing.fit().to(), within(0.11));
        }
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void pieces_meet_and_stay_inside_for_2_to_11_answers_and_30_rows(Breadth breadth) {
        for (int answers = 2; answers <= 11; answers++) {
            int many = answers;
            List<Likert.Row> rows = IntStream.range(0, 30)
                    .mapToObj(i -> new Likert.Row(
                            "Item " + i,
                            IntStream.range(0, many)
                                    .mapToObj(j -> (long) ((i + 1) * (j + 3) % 17 + 1))
                                    .toList(),
                            i))
                    .toList();
            Likert.Drawing drawing = around(Collections.nCopies(many, "x"), rows.toArray(Likert.Row[]::new))
                    .drawing(breadth);
            for (Likert.Stack stack : drawing.stacks()) {
                List<Likert.Piece> pieces = stack.pieces();
                for (int i = 1; i < pieces.size(); i++) {
                    Likert.Piece before = pieces.get(i - 1);
                    assertThat(before.x() + before.width())
                            .isCloseTo(pieces.get(i).x(), within(0.11));
                }
                assertThat(pieces.getFirst().x())
                        .isGreaterThanOrEqualTo(drawing.fit().from());
                assertThat(end(stack)).isLessThanOrEqualTo(drawing.fit().to() + 0.11);
                assertThat(stack.y() + Likert.THICK).isLessThanOrEqualTo(drawing.foot());
            }
        }
    }

    @Test
    void words_stand_only_on_pieces_that_hold_them() {
        Likert.Drawing drawing = around(FIVE, row("a", 1, 1, 1, 1, 96)).drawing(Breadth.WIDE);
        assertThat(drawing.stacks().getFirst().pieces())
                .extracting(Likert.Piece::words)
                .containsExactly("", "", "", "", "96%");
    }

    @Test
    void rows_follow_the_share_above_the_middle_and_those_alike_keep_their_order() {
        Likert chart = new Likert(
                "i",
                "t",
                "",
                "Item",
                Likert.Layout.AROUND_MIDDLE,
                Likert.Order.HIGHEST_FIRST,
                FIVE,
                List.of(row("low", 5, 0, 0, 0, 1), row("high", 0, 0, 0, 4, 4), row("also", 0, 0, 0, 0, 8)));
        assertThat(chart.rows()).extracting(Likert.Row::label).containsExactly("high", "also", "low");
    }

    @Test
    void a_row_that_nobody_answered_says_so_and_has_no_bar_and_no_share() {
        Likert chart = around(FIVE, row("a", 0, 0, 0, 0, 0));
        assertThat(chart.drawing(Breadth.NARROW).stacks().getFirst().pieces()).isEmpty();
        assertThat(chart.drawing(Breadth.NARROW).stacks().getFirst().ground()).isEqualTo("no answers");
        assertThat(chart.says()).contains("a: no answers").doesNotContain("NaN");
        assertThat(chart.table().rows().getFirst())
                .extracting(TableView.Cell::words)
                .doesNotContain("NaN%");
    }

    @Test
    void its_words_say_both_sides_the_middle_and_who_is_missing() {
        assertThat(around(FIVE, row("Fear", 10, 20, 30, 25, 15)).says())
                .isEqualTo("Fear: 30% below the middle, 30% “neither”, 40% above it; 100\u00a0answers, 2 missing.");
    }

    @Test
    void a_scale_of_one_or_of_twelve_answers_and_a_row_of_another_scale_are_refused() {
        assertThatThrownBy(() -> around(List.of("yes"), row("a", 1))).hasMessageContaining("2 to 11");
        assertThatThrownBy(() -> around(Collections.nCopies(12, "x"))).hasMessageContaining("2 to 11");
        assertThatThrownBy(() -> around(FIVE, row("a", 1, 2))).hasMessageContaining("“a” has 2 counts for 5");
    }

    private static double end(Likert.Stack stack) {
        return stack.pieces().getLast().x() + stack.pieces().getLast().width();
    }

    private static Likert around(List<String> categories, Likert.Row... rows) {
        return new Likert(
                "i", "t", "", "Item", Likert.Layout.AROUND_MIDDLE, Likert.Order.AS_GIVEN, categories, List.of(rows));
    }

    private static Likert.Row row(String label, long... counts) {
        return new Likert.Row(label, Arrays.stream(counts).boxed().toList(), 2);
    }
}
