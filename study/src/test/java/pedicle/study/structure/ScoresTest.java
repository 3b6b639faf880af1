package pedicle.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Answers;
import pedicle.study.correlation.Missing;

/// Who has a score on a component, and who has none.
final class ScoresTest {

    private static final double NONE = Double.NaN;

    private static final double[][] CORRELATIONS = {{1, 0.5}, {0.5, 1}};

    private static final List<String> ITEMS = List.of("a", "b");

    private final Components components = Components.of(CORRELATIONS, ITEMS, 1, Rotation.NONE);

    @Test
    void who_left_an_item_out_has_no_score_and_the_others_keep_their_places() {
        Answers answers = new Answers(ITEMS, new double[][] {{1, NONE, 3, 5}, {2, 4, 4, 1}});
        Scores scores = Scores.of(components, answers, Standard.of(answers, Missing.LISTWISE));
        assertThat(scores.scores()).extracting(Scores.Score::person).containsExactly(0, 2, 3);
        assertThat(scores.scores().stream()
                        .mapToDouble(score -> score.onComponents().getFirst())
                        .sum())
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void standards_by_item_take_everybody_who_answered_it() {
        Answers answers = new Answers(ITEMS, new double[][] {{1, NONE, 3, 5}, {2, 4, 4, 1}});
        assertThat(Standard.of(answers, Missing.PAIRWISE).means()).containsExactly(3.0, 2.75);
        assertThat(Standard.of(answers, Missing.LISTWISE).means().get(1)).isCloseTo(7 / 3.0, within(1e-12));
    }

    @Test
    void an_item_that_all_answered_alike_is_refused_by_its_name() {
        Answers answers = new Answers(ITEMS, new double[][] {{1, 2, 3}, {2, 2, 2}});
        assertThatThrownBy(() -> Standard.of(answers, Missing.PAIRWISE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("the item “b”: expected answers that differ, found the same from all 3 people");
    }

    @Test
    void answers_to_other_items_are_refused() {
        Answers other = new Answers(List.of("b", "a"), new double[][] {{1, 2}, {2, 1}});
        assertThatThrownBy(() -> Scores.of(components, other, Standard.of(other, Missing.PAIRWISE)))
                .hasMessageContaining("scores need the components' items in their order");
    }
}
