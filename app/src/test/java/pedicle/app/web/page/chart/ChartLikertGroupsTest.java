package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartLikertGroupsTest {

    private static final List<String> THREE = List.of("no", "neither", "yes");

    private static final List<LikertGroups.Item> ITEMS = List.of(
            new LikertGroups.Item("Seldom", List.of(row("gp", 18, 1, 1), row("physio", 16, 2, 2))),
            new LikertGroups.Item("Often", List.of(row("gp", 2, 2, 16), row("physio", 10, 4, 6), row("one", 0, 0, 1))));

    @Test
    void the_item_with_most_above_the_middle_comes_first_and_groups_keep_their_order() {
        assertThat(chart().items()).extracting(LikertGroups.Item::label).containsExactly("Often", "Seldom");
        assertThat(chart().items().getFirst().groups())
                .extracting(Likert.Row::label)
                .containsExactly("gp", "physio", "one");
    }

    @Test
    void the_title_names_the_widest_gap_between_groups_of_ten_or_more() {
        // 16 of 20 against 6 of 20; the group of one would have said 100%.
        assertThat(LikertGroups.seen(ITEMS))
                .isEqualTo("Groups differ most on “Often”: 80% of “gp” stand above the middle, 30% of “physio”");
        assertThat(LikertGroups.seen(
                        List.of(new LikertGroups.Item("a", List.of(row("gp", 1, 1, 1), row("b", 1, 0, 0))))))
                .contains("too small");
    }

    @Test
    void every_bar_has_its_line_in_the_table_under_its_item() {
        List<String> lines = chart().table().rows().stream()
                .map(row -> row.get(0).words() + "/" + row.get(1).words() + "/"
                        + row.get(6).words())
                .toList();
        assertThat(lines)
                .containsExactly("Often/gp/16", "Often/physio/6", "Often/one/1", "Seldom/gp/1", "Seldom/physio/2");
    }

    @ParameterizedTest
    @EnumSource(Breadth.class)
    void heads_and_bars_stand_one_under_the_other_and_inside(Breadth breadth) {
        LikertGroups.Drawing drawing = chart().drawing(breadth);
        List<Double> down = new ArrayList<>();
        List<Likert.Stack> stacks = drawing.bars().stacks();
        down.add(drawing.heads().get(0).y());
        stacks.subList(0, 3).forEach(stack -> down.add(stack.y()));
        down.add(drawing.heads().get(1).y());
        stacks.subList(3, 5).forEach(stack -> down.add(stack.y()));
        down.add(drawing.bars().foot());
        assertThat(down).isSorted().doesNotHaveDuplicates();
        // The last line of a head ends above the words of its first bar.
        assertThat(drawing.heads().get(1).y()).isLessThanOrEqualTo(stacks.get(3).top());
    }

    private static LikertGroups chart() {
        return new LikertGroups("i", "t", "", "Profession", THREE, ITEMS);
    }

    private static Likert.Row row(String label, long... counts) {
        return new Likert.Row(label, Arrays.stream(counts).boxed().toList(), 0);
    }
}
