package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Survey;

/// What is proposed, and the ground that is given for it.
final class ProposalTest {

    @Test
    void codes_that_lie_apart_are_suspected_of_standing_for_no_answer() {
        Source source = Brought.text("q1,q2,age\n1,5,31\n2,99,44\n-99,4,62\n5,3,999\n");
        assertThat(Brought.variable(source, "q1").missing())
                .containsExactly(new Missing("-99", "-99", "code -99", false, "the other answers run from 1 to 5"));
        assertThat(Brought.variable(source, "q2").missing())
                .extracting(Missing::from)
                .containsExactly("99");
        assertThat(Brought.variable(source, "age").missing())
                .extracting(Missing::from)
                .containsExactly("999");
        assertThat(Brought.survey(source).column("q1").at(2)).isEqualTo(new Answer.Refused("code -99"));
    }

    @Test
    void an_age_of_99_and_a_scale_below_zero_are_left_alone() {
        Source source = Brought.text("age,vas\n80,-9\n99,-8\n90,-3\n85,5\n");
        assertThat(Brought.variable(source, "age").missing()).isEmpty();
        assertThat(Brought.variable(source, "vas").missing()).isEmpty();
    }

    @Test
    void words_for_no_answer_are_known_among_numbers() {
        Source source = Brought.text("q\n1\n5\nN/A\nPrefer not to say\nDon’t know\n4\n2\n");
        Survey survey = Brought.survey(source);
        assertThat(survey.column("q").at(2)).isEqualTo(new Answer.Blank());
        assertThat(survey.column("q").at(3)).isEqualTo(new Answer.Refused("Prefer not to say"));
        assertThat(survey.column("q").at(4)).isEqualTo(new Answer.Refused("Don’t know"));
    }

    @Test
    void an_item_of_which_nobody_chose_an_end_has_the_scale_of_its_neighbours() {
        Source source = Brought.text("att_1,att_2,att_3\n1,2,1\n5,4,2\n3,3,5\n4,2,4\n");
        assertThat(Brought.survey(source).wanted("att_2").choices()).hasSize(5);
        assertThat(Brought.variable(source, "att_2").typeWhy())
                .isEqualTo("values 1 to 5, and 2 neighbours with the same answers");
    }

    @Test
    void a_slip_of_the_keyboard_widens_no_scale_and_is_warned_of() {
        StringBuilder text = new StringBuilder("att_1,att_2\n");
        text.append("1,2\n5,1\n3,5\n".repeat(60)).append("33,1\n44,2\n");
        Source source = Brought.text(text.toString());
        Preview preview = source.preview(Brought.understood(source));
        assertThat(preview.variables().getFirst().warnings()).containsExactly("2 answers outside 1–5: 33, 44");
    }

    @Test
    void another_answer_scale_is_no_part_of_a_set() {
        Source source = Brought.text("att_1,att_2,att_3\n1,2,0\n5,4,9\n3,1,10\n4,5,7\n1,5,8\n");
        assertThat(Brought.understood(source).sets().getFirst().items()).containsExactly("att_1", "att_2");
    }

    @Test
    void boxes_and_single_items_make_no_set() {
        assertThat(Brought.understood(Brought.text("id,x_1,y,z\n1,3,1,2\n2,5,4,4\n3,1,5,5\n"))
                        .sets())
                .isEmpty();
    }

    @Test
    void an_item_that_goes_against_the_rest_is_proposed_as_reversed_with_its_correlation() {
        StringBuilder text = new StringBuilder("a1,a2,a3\n");
        text.append("1,1,5\n2,2,4\n3,4,3\n4,3,1\n5,5,2\n".repeat(8));
        ItemSet set = Brought.understood(Brought.text(text.toString())).sets().getFirst();
        // R: cor(x$a3, x$a1 + x$a2) is -0.8207827.
        assertThat(set.reversed())
                .containsExactly(
                        new ItemSet.Reversed("a3", "its correlation with the rest of the set is −0.82 in 40 people"));
    }

    @Test
    void a_construct_is_proposed_by_its_exact_name_only() {
        String text = "social_influences_1,social_influences_2\n1,2\n5,4\n3,1\n";
        Source source = Brought.text(text);
        assertThat(source.proposed(List.of("tdf:social-influences", "tdf:emotion"))
                        .sets()
                        .getFirst()
                        .construct())
                .contains("tdf:social-influences");
        assertThat(source.proposed(List.of("tdf:social-influence"))
                        .sets()
                        .getFirst()
                        .construct())
                .isEmpty();
        assertThat(source.proposed(List.of("tdf:social-influences", "x:social-influences"))
                        .sets()
                        .getFirst()
                        .construct())
                .isEmpty();
    }

    @Test
    void french_and_german_ladders_are_known() {
        Source source = Brought.text("""
                f,d
                Pas du tout d'accord,Trifft nicht zu
                Tout à fait d’accord,teils/teils
                Plutôt d'accord,Trifft zu
                Neutre,Trifft eher zu
                """);
        Survey survey = Brought.survey(source);
        assertThat(survey.column("f").at(1)).isEqualTo(new Answer.Score(5));
        assertThat(survey.column("f").at(3)).isEqualTo(new Answer.Score(3));
        assertThat(survey.column("d").at(2)).isEqualTo(new Answer.Score(5));
        assertThat(survey.column("d").at(1)).isEqualTo(new Answer.Score(3));
    }

    @Test
    void the_somewhat_steps_of_any_neighbour_make_the_ladder_one_of_seven() {
        Source source = Brought.text("""
                q1,q2
                Agree,Somewhat agree
                Strongly agree,Disagree
                Disagree,Strongly disagree
                Neutral,Agree
                """);
        assertThat(Brought.survey(source).column("q1").at(1)).isEqualTo(new Answer.Score(7));
    }

    @Test
    void roles_follow_from_names_and_answers() {
        Source source = Brought.text("""
                participant_id,clinic,profession,years_in_practice,img_last10,email,note
                a1,n,gp,3,4,a@b.org,x y
                a2,n,pt,30,0,c@d.org,z
                a3,s,gp,12,10,,w w
                a4,s,pt,9,2,e@f.org,q
                """);
        assertThat(role(source, "participant_id")).isEqualTo(Role.PARTICIPANT);
        assertThat(role(source, "clinic")).isEqualTo(Role.PRACTICE);
        assertThat(role(source, "profession")).isEqualTo(Role.GROUP);
        assertThat(role(source, "years_in_practice")).isEqualTo(Role.OTHER);
        assertThat(role(source, "img_last10")).isEqualTo(Role.BEHAVIOUR);
        assertThat(role(source, "email")).isEqualTo(Role.LEFT_OUT);
        assertThat(role(source, "note")).isEqualTo(Role.OTHER);
    }

    private static Role role(Source source, String name) {
        return Brought.variable(source, name).role();
    }
}
