package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;

/// Scales score people who answered enough, items the right way round; what makes no scale is refused.
final class ScalesTest {

    private static final String HEADER = "scale,title,construct,direction,theme,items,reversed\n";

    @TempDir
    private Path folder;

    @Test
    void a_reversed_item_counts_from_the_other_end() throws IOException {
        ScaleScores scores = scores("a,b\n1,5\n5,1\n", "a b,b");
        assertThat(scores.values()).containsExactly(1.0, 5.0);
    }

    @Test
    void of_four_items_three_must_be_answered() throws IOException {
        ScaleScores scores = scores("a,b,c,d\n1,1,1,1\n5,5,5,\n4,4,,\n2,2,2,5\n", "a b c d,");
        assertThat(scores.values()).containsExactly(1.0, 5.0, 2.75);
    }

    @Test
    void the_middle_of_the_answer_scale_is_not_beyond_it() throws IOException {
        ScaleScores scores = scores("a,b\n3,3\n1,1\n3,4\n5,5\n", "a b,");
        assertThat(scores.beyond(3)).isEqualTo(2);
    }

    @Test
    void a_scale_reverses_only_its_own_items() {
        refused(
                "s,S,tdf:emotion,barrier,t,a b,c\n",
                "line 2, column “reversed”: expected some of this scale's items, found “c”");
    }

    @Test
    void a_scale_of_one_item_is_refused() {
        refused("s,S,tdf:emotion,barrier,t,a,\n", "column “items”: expected at least two items");
    }

    @Test
    void an_item_in_two_scales_is_refused() {
        refused(
                "s,S,tdf:emotion,barrier,t,a b,\nu,U,tdf:emotion,barrier,t,b c,\n",
                "line 3, column “items”: expected items that no other scale has, found “b”");
    }

    @Test
    void a_direction_is_barrier_or_facilitator() {
        refused("s,S,tdf:emotion,hindrance,t,a b,\n", "column “direction”: expected one of [BARRIER, FACILITATOR]");
    }

    @Test
    void an_item_that_the_survey_lacks_is_refused_by_scale_and_name() throws IOException {
        assertThatThrownBy(() -> scores("a,b\n1,5\n", "a z,"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("there is no column “z”, an item of the scale “s”");
    }

    @Test
    void items_with_different_answer_scales_are_refused() throws IOException {
        assertThatThrownBy(() -> scores("a,b\n1,1\n5,7\n", "a b,"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("scale “s”: expected every item to be answered from 1.0 to 5.0");
    }

    private ScaleScores scores(String data, String itemsAndReversed) throws IOException {
        Survey survey = Survey.read(write("data.csv", data));
        Scale scale = Scales.read(write("scales.csv", HEADER + "s,S,tdf:emotion,barrier,t," + itemsAndReversed + "\n"))
                .scales()
                .getFirst();
        return ScaleScores.of(scale, Item.answers(Item.of(scale, survey), survey));
    }

    private void refused(String lines, String saying) {
        assertThatThrownBy(() -> Scales.read(write("scales.csv", HEADER + lines)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(saying);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
