package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Survey;

/// Exports of Qualtrics and LimeSurvey are known by their headers.
final class SurveyToolsTest {

    private static final String NAMES = "StartDate,EndDate,Status,IPAddress,Progress,Finished,ResponseId,Q2_1,Q2_2\n";
    private static final String QUESTIONS =
            "Start Date,End Date,Response Type,IP Address,Progress,Finished,Response ID,"
                    + "How much do you agree? - I worry,How much do you agree? - I am calm\n";
    private static final String IMPORT_IDS =
            NAMES.strip().replaceAll("[^,]+", "\"{\"\"ImportId\"\":\"\"x\"\"}\"") + "\n";
    private static final String ROWS = """
                2024-01-01 10:00:00,2024-01-01 10:05:00,Survey Preview,1.2.3.4,100,True,R_1,Somewhat agree,Strongly agree
                2024-01-01 11:00:00,2024-01-01 11:05:00,IP Address,1.2.3.5,100,True,R_2,Strongly agree,Somewhat disagree
                2024-01-02 11:00:00,2024-01-02 11:05:00,IP Address,1.2.3.6,60,False,R_3,Neither agree nor disagree,
                """;

    @Test
    void qualtrics_may_have_three_headers_or_two_or_one() {
        for (String headers : List.of(NAMES + QUESTIONS + IMPORT_IDS, NAMES + QUESTIONS, NAMES)) {
            Source source = Brought.text(headers + ROWS);
            int lines = (int) headers.lines().count();
            assertThat(source.format()).isEqualTo(new Format.Qualtrics(new Format.Writing.Text("UTF-8", ','), lines));
            assertThat(source.sheet().rows()).isEqualTo(3);
            assertThat(Brought.survey(source).ids()).containsExactly("R_2", "R_3");
        }
    }

    @Test
    void qualtrics_questions_become_labels_and_words_of_a_known_ladder_a_scale() {
        Source source = Brought.text(NAMES + QUESTIONS + IMPORT_IDS + ROWS);
        Understanding proposed = Brought.understood(source);
        ItemSet set = proposed.sets().getFirst();
        assertThat(set.title()).isEqualTo("How much do you agree?");
        assertThat(set.items()).containsExactly("Q2_1", "Q2_2");
        Survey survey = source.survey(proposed);
        assertThat(survey.wanted("Q2_1").label()).isEqualTo("How much do you agree? - I worry");
        assertThat(survey.column("Q2_1").at(0)).isEqualTo(new Answer.Score(5));
        assertThat(survey.column("Q2_1").at(1)).isEqualTo(new Answer.Score(3));
        assertThat(survey.column("Q2_2").at(0)).isEqualTo(new Answer.Score(2));
        assertThat(survey.wanted("Q2_2").choices()).hasSize(5);
        assertThat(proposed.variable("Q2_1").orElseThrow().typeWhy())
                .contains("a ladder of agreement in 5 steps, from “strongly disagree” to “strongly agree”");
    }

    @Test
    void what_qualtrics_adds_is_set_aside_and_addresses_are_shown_to_nobody() {
        Source source = Brought.text(NAMES + QUESTIONS + IMPORT_IDS + ROWS);
        assertThat(Brought.variable(source, "IPAddress").roleWhy())
                .isEqualTo("added by Qualtrics, and may identify a person");
        Preview preview = source.preview(Brought.understood(source));
        assertThat(preview.toString()).doesNotContain("1.2.3.4");
        assertThat(preview.rows()).isEqualTo(3);
        assertThat(preview.counted()).isEqualTo(2);
        assertThat(preview.remarks()).contains("2 of 3 rows count: previews and tests of the survey, not answers");
    }

    @Test
    void limesurvey_codes_with_numbers_become_a_scale_in_a_set() {
        Source source = Brought.text("""
                "id. Response ID";"submitdate. Date submitted";"lastpage. Last page";"ipaddr. IP address";"G01Q02[SQ001]. How often do you … [explain]";"G01Q02[SQ002]. How often do you … [refer]";"G01Q03. Your role";"G01Q03[other]. Your role [Other]"
                1;"2024-01-01 10:00:00";3;"1.2.3.4";AO02;AO01;A1;
                2;"2024-01-01 10:00:00";3;"1.2.3.5";AO05;AO04;-oth-;Pharmacist
                3;;1;"1.2.3.6";AO03;;A1;
                4;;1;"1.2.3.6";AO03;N/A;A2;
                """);
        assertThat(source.format().sentence()).isEqualTo("A LimeSurvey export: UTF-8, parted by semicolons");
        Understanding proposed = Brought.understood(source);
        assertThat(proposed.sets()).hasSize(1);
        assertThat(proposed.sets().getFirst().items()).containsExactly("G01Q02[SQ001]", "G01Q02[SQ002]");
        Survey survey = source.survey(proposed);
        assertThat(survey.ids()).containsExactly("1", "2", "3", "4");
        assertThat(survey.wanted("G01Q02[SQ001]").label()).isEqualTo("How often do you … [explain]");
        assertThat(survey.column("G01Q02[SQ001]").at(1)).isEqualTo(new Answer.Score(5));
        assertThat(survey.column("G01Q02[SQ002]").at(3)).isEqualTo(new Answer.Blank());
        assertThat(survey.column("G01Q03").at(1)).isEqualTo(new Answer.Words("-oth-"));
        assertThat(survey.field("ipaddr")).isEmpty();
    }
}
