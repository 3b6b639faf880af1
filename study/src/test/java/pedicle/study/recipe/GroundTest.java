package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Answers;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Column;
import pedicle.study.survey.Field;
import pedicle.study.survey.Survey;

/// Where a recipe finds its variables, and what it is told where there are none.
final class GroundTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    private static final Ground SMALL = Grounds.of("a,b,c-1,c-3,words", "1,2,3,4,x", "2,,1,3,y", "5,1,2,2,x", ",,,,");

    @Test
    void a_range_stands_for_all_columns_from_one_to_the_other() {
        assertThat(LAKESIDE.expanded(List.of("pressure_1-reassure_1")))
                .containsExactly("pressure_1", "fear_1", "time_1", "reassure_1");
        assertThat(SMALL.expanded(List.of("a-c-1"))).containsExactly("a", "b", "c-1");
    }

    @Test
    void a_column_whose_name_has_a_dash_is_itself_and_may_end_a_range() {
        assertThat(SMALL.expanded(List.of("c-1"))).containsExactly("c-1");
        assertThat(SMALL.expanded(List.of("b-c-3"))).containsExactly("b", "c-1", "c-3");
        assertThat(SMALL.expanded(List.of("c-1-c-3"))).containsExactly("c-1", "c-3");
    }

    @Test
    void a_scale_s_slug_stands_for_its_items_and_each_item_comes_once() {
        assertThat(LAKESIDE.expanded(List.of("fear_2", "fear")))
                .containsExactly("fear_2", "fear_1", "fear_3", "fear_4");
    }

    @Test
    void a_range_that_runs_backwards_or_nowhere_is_no_range() {
        refused(
                () -> SMALL.expanded(List.of("b-a")),
                "answers.csv: there is no column “b-a”; there are a, b, c-1, c-3, words");
        refused(
                () -> SMALL.expanded(List.of("a-z")),
                "answers.csv: there is no column “a-z”; there are a, b, c-1, c-3, words");
    }

    @Test
    void a_name_that_is_not_there_is_refused_with_the_nearest_column_or_scale() {
        String file = LAKESIDE.survey().name();
        refused(
                () -> LAKESIDE.numbers("presure_1"),
                file + ": there is no column “presure_1”; did you mean “pressure_1”?");
        refused(() -> LAKESIDE.groups("rolle"), file + ": there is no column “rolle”; did you mean “role”?");
        refused(() -> LAKESIDE.numbers("pressur"), file + ": there is no column “pressur”; did you mean “pressure”?");
    }

    @Test
    void words_where_numbers_are_wanted_are_refused_with_one_of_them() {
        refused(() -> SMALL.numbers("words"), "answers.csv, column “words”: expected numbers, found words such as “x”");
        refused(
                () -> SMALL.answers(List.of("a", "words"), List.of()),
                "answers.csv, column “words”: expected numbers, found words such as “x”");
        refused(
                () -> SMALL.answers(List.of("a", "words"), List.of("words")),
                "answers.csv, column “words”: expected numbers, found words such as “x”");
    }

    @Test
    void a_column_that_nobody_answered_is_said_to_hold_no_answers() {
        Ground empty = Grounds.of("a,none", "1,", "2,");
        refused(() -> empty.numbers("none"), "answers.csv, column “none”: expected numbers, found no answers");
    }

    @Test
    void reversed_items_are_mirrored_about_the_middle_of_their_scale() {
        Answers answers = SMALL.answers(List.of("a", "b"), List.of("b"));
        assertThat(answers.column(0)).containsExactly(1, 2, 5, Double.NaN);
        assertThat(answers.column(1)).containsExactly(4, Double.NaN, 5, Double.NaN);
    }

    @Test
    void a_reversed_item_that_is_none_of_the_items_is_refused_with_the_nearest() {
        refused(
                () -> LAKESIDE.answers(List.of("fear_1", "fear_2"), List.of("fear_22")),
                "field “reverse”: “fear_22” is none of the items; did you mean “fear_2”?");
    }

    @Test
    void a_reversed_item_without_an_answer_scale_is_refused() {
        refused(
                () -> LAKESIDE.answers(List.of("years_in_practice", "fear_1"), List.of("years_in_practice")),
                "the item “years_in_practice”: expected an answer scale with numbers in the dictionary, found none");
    }

    @Test
    void a_slug_among_the_items_brings_its_reversed_items_turned_round() {
        assertThat(LAKESIDE.answers(List.of("pressure"), List.of()).column(3))
                .isEqualTo(LAKESIDE.answers(List.of("pressure_1-pressure_4"), List.of("pressure_4"))
                        .column(18));
        assertThat(LAKESIDE.reversed(List.of("pressure_1", "pressure_4", "fear_4")))
                .containsExactly("pressure_4", "fear_4");
    }

    @Test
    void groups_stand_in_the_order_of_the_choices_with_their_words() {
        Ground.Groups roles = LAKESIDE.groups("role");
        assertThat(roles.names())
                .containsExactly("Family doctor", "Nurse practitioner", "Physiotherapist", "Chiropractor");
        assertThat(roles.ordered()).isFalse();
        assertThat(IntStream.range(0, 4).map(roles::size).sum()).isEqualTo(240);
        Ground.Groups stages = LAKESIDE.groups("stage");
        assertThat(stages.names()).containsExactly("Early", "Middle", "Late");
        assertThat(stages.ordered()).isTrue();
    }

    @Test
    void numbers_without_choices_make_groups_in_rising_order_and_blanks_belong_to_none() {
        Ground ground = Grounds.of("visits,more", "10,1", "9,1", ",1", "10,1");
        Ground.Groups groups = ground.groups("visits");
        assertThat(groups.names()).containsExactly("9", "10");
        assertThat(groups.of()).containsExactly(1, 0, -1, 1);
    }

    @Test
    void two_choices_with_the_same_words_stay_two_groups() {
        Field field = new Field(
                "site",
                "Site",
                true,
                List.of(
                        new Field.Choice("1", "Other"),
                        new Field.Choice("2", "Other"),
                        new Field.Choice("3", "Clinic")),
                Map.of());
        Survey survey = new Survey(
                "sites",
                List.of(field),
                List.of("p1", "p2", "p3"),
                List.of(Column.of(Stream.<Answer>of(new Answer.Score(1), new Answer.Score(2), new Answer.Score(3))
                        .toList())));
        assertThat(new Ground(survey, List.of()).groups("site").names())
                .containsExactly("Other (1)", "Other (2)", "Clinic");
    }

    @Test
    void an_identifier_is_no_group() {
        refused(
                () -> LAKESIDE.groups("record_id"),
                LAKESIDE.survey().name() + ", column “record_id”: expected a few groups, found 240 different answers;"
                        + " choose a column that puts people into groups");
        assertThat(LAKESIDE.members("record_id").names()).hasSize(240);
    }

    @Test
    void a_label_is_the_scale_s_title_the_question_or_the_name() {
        assertThat(LAKESIDE.label("pressure")).isEqualTo("Patients ask for imaging");
        assertThat(LAKESIDE.label("role")).isEqualTo("What is your profession?");
        assertThat(LAKESIDE.label("nowhere")).isEqualTo("nowhere");
    }

    @Test
    void without_scales_the_answer_scales_are_the_columns_with_a_span() {
        assertThat(SMALL.answerScales()).containsExactly("a", "b", "c-1", "c-3");
        assertThat(LAKESIDE.answerScales()).hasSize(24);
    }

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).isInstanceOf(BadInput.class).hasMessage(sentence);
    }
}
