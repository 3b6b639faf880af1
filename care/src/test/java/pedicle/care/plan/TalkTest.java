package pedicle.care.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Brief Action Planning, answer by answer, as Gutnick 2014 orders it.
class TalkTest {

    private static final Prompts ENGLISH = new Prompts("en");
    private static final List<String> UP_TO_WORDS =
            List.of("Walk", "In the park", "After lunch", "Daily, 10 minutes", "Monday", "I will walk after lunch");

    @Test
    void a_sure_person_has_a_plan_after_eight_answers() {
        Talk talk = talk("9", "Friday, by phone");
        assertThat(talk.step())
                .isEqualTo(new Step.Done(new Plan(
                        "Walk",
                        Map.of(
                                Particular.WHERE, "In the park",
                                Particular.WHEN, "After lunch",
                                Particular.HOW_MUCH, "Daily, 10 minutes",
                                Particular.START, "Monday"),
                        "I will walk after lunch",
                        9,
                        "",
                        "Friday, by phone")));
        assertThat(talk.step().isLast()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,true", "6,true", "7,false", "10,false"})
    void under_seven_the_way_is_solved_first(int confidence, boolean solves) {
        assertThat(talk(Integer.toString(confidence)).step() instanceof Step.Solving)
                .isEqualTo(solves);
    }

    @Test
    void what_is_solved_is_said_anew_and_asked_again_until_it_is_sure_enough() {
        assertThat(talk("5", "Walk with Ann").step()).isInstanceOf(Step.Commitment.class);
        assertThat(talk("5", "Walk with Ann", "I will walk with Ann", "6").step())
                .isInstanceOf(Step.Solving.class);
        Step done = talk(
                        "5",
                        "Walk with Ann",
                        "I will walk with Ann",
                        "6",
                        "Only 5 minutes",
                        "I will walk 5 minutes with Ann",
                        "8",
                        "Next visit")
                .step();
        assertThat(done).isInstanceOfSatisfying(Step.Done.class, end -> {
            assertThat(end.plan().confidence()).isEqualTo(8);
            assertThat(end.plan().commitment()).isEqualTo("I will walk 5 minutes with Ann");
            assertThat(end.plan().help()).isEqualTo("Only 5 minutes");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "ideas", "Idées"})
    void whoever_wants_ideas_gets_a_menu_and_may_choose_or_say_something_else(String wish) {
        assertThat(Talk.of(List.of(wish), ENGLISH).step()).isEqualTo(new Step.Menu());
        assertThat(what(Talk.of(List.of(wish, "2"), ENGLISH)))
                .isEqualTo(ENGLISH.ideas().get(1));
        assertThat(what(Talk.of(List.of(wish, "Swim"), ENGLISH))).isEqualTo("Swim");
        assertThat(Talk.of(List.of(wish, "no"), ENGLISH).step()).isEqualTo(new Step.NotNow());
        assertThat(Talk.of(List.of(wish, "6"), ENGLISH).complaint()).contains(Turn.Complaint.NOT_ON_THE_MENU);
        assertThat(Talk.of(List.of(wish, "0"), ENGLISH).complaint()).contains(Turn.Complaint.NOT_ON_THE_MENU);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "non", "not now", "pas maintenant"})
    void not_today_ends_the_talk_kindly(String no) {
        Talk talk = Talk.of(List.of(no, "more"), ENGLISH);
        assertThat(talk.step()).isEqualTo(new Step.NotNow());
        assertThat(talk.answers()).containsExactly(no);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "-1", "7.5", "seven", "007"})
    void confidence_is_a_whole_number_from_0_to_10(String answer) {
        Talk talk = talk(answer);
        assertThat(talk.complaint()).contains(Turn.Complaint.NOT_A_NUMBER);
        assertThat(talk.step()).isInstanceOf(Step.Confidence.class);
    }

    @Test
    void an_answer_that_says_nothing_or_too_much_is_asked_again() {
        assertThat(Talk.of(List.of(" \t"), ENGLISH).complaint()).contains(Turn.Complaint.NOTHING_SAID);
        assertThat(Talk.of(List.of("a".repeat(160)), ENGLISH).complaint()).isEmpty();
        assertThat(Talk.of(List.of("a".repeat(161)), ENGLISH).complaint()).contains(Turn.Complaint.TOO_LONG);
    }

    @Test
    void going_back_is_the_talk_without_its_last_answer() {
        Talk talk = talk("9");
        Talk before = Talk.of(talk.answers().subList(0, talk.answers().size() - 1), ENGLISH);
        assertThat(before.step()).isInstanceOf(Step.Confidence.class);
    }

    @Test
    void each_step_has_words_in_both_languages_and_no_plan_is_half_made() {
        for (String language : List.of("en", "fr")) {
            Prompts prompts = new Prompts(language);
            for (int answers = 0; answers <= UP_TO_WORDS.size(); answers++) {
                Step step = Talk.of(UP_TO_WORDS.subList(0, answers), prompts).step();
                assertThat(prompts.of(step)).endsWith(step instanceof Step.Commitment ? "." : "?");
            }
            assertThat(prompts.ideas()).hasSize(Flow.IDEAS).doesNotHaveDuplicates();
            for (Turn.Complaint complaint : Turn.Complaint.values()) {
                assertThat(prompts.of(complaint)).isNotBlank();
            }
            for (Particular particular : Particular.values()) {
                assertThat(prompts.label(particular)).isNotBlank();
            }
        }
        assertThatThrownBy(() -> new Plan("Walk", Map.of(), "I will", 8, "", "Friday"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String what(Talk talk) {
        return Optional.of(talk.step())
                .filter(Step.Detail.class::isInstance)
                .map(step -> ((Step.Detail) step).draft().what())
                .orElseThrow();
    }

    private static Talk talk(String... after) {
        List<String> answers = new ArrayList<>(UP_TO_WORDS);
        answers.addAll(List.of(after));
        return Talk.of(answers, ENGLISH);
    }
}
