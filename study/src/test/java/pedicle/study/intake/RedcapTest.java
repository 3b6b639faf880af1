package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Survey;

/// REDCap exports: codes or labels, with and without the dictionary, one row for a record or several.
final class RedcapTest {

    private static final String HEADER = "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
            + "\"Choices, Calculations, OR Slider Labels\",Field Note,"
            + "Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,"
            + "Branching Logic (Show field only if...),Required Field?,Custom Alignment,"
            + "Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation\n";

    private static final String AGREE =
            "\"1, Strongly disagree | 2, Disagree | 3, Agree | 4, Strongly agree | 9, Don't know\"";

    private static final String DICTIONARY =
            HEADER + """
                id,s,,text,Record,,,,,,,,,,,,,
                mail,s,,text,E-mail,,,email,,,y,,,,,,,
                role,s,,radio,Profession,"gp, Doctor | pt, Physiotherapist",,,,,,,,,,,,
                does,s,,checkbox,What do you do?,"a, Explain | b, Refer",,,,,,,,,,,,
                emo_1,s,,radio,I worry,%1$s,,,,,,,,,,m,,measures tdf:emotion
                """.formatted(AGREE) + "emo_2,s,,radio,I am calm,%1$s,,,,,,,,,,m,,\n".formatted(AGREE);

    private static final String CODES = """
                id,mail,role,does___a,does___b,emo_1,emo_2,s_complete
                1,a@b.org,gp,1,0,1,4,2
                2,c@d.org,pt,0,1,4,9,2
                3,,gp,1,1,,2,0
                """;

    @Test
    void codes_are_read_by_the_dictionary() {
        Source source = Brought.by(DICTIONARY, CODES);
        assertThat(source.format().sentence())
                .isEqualTo("A REDCap export of raw codes, read by its data dictionary: UTF-8, parted by commas");
        Survey survey = Brought.survey(source);
        assertThat(survey.ids()).containsExactly("1", "2", "3");
        assertThat(survey.column("does___b").at(1)).isEqualTo(new Answer.Score(1));
        assertThat(survey.column("emo_2").at(1)).isEqualTo(new Answer.Refused("Don't know"));
        assertThat(survey.field("mail")).isEmpty();
        assertThat(survey.field("s_complete")).isEmpty();
    }

    @Test
    void labels_are_read_as_the_codes_they_stand_for() {
        String labels = """
                Record,E-mail,Profession,What do you do? (choice=Explain),What do you do? (choice=Refer),I worry,I am calm,Complete?
                1,a@b.org,Doctor,Checked,Unchecked,Strongly disagree,Strongly agree,Complete
                2,c@d.org,Physiotherapist,Unchecked,Checked,Strongly agree,Don't know,Complete
                3,,Doctor,Checked,Checked,,Disagree,Incomplete
                """;
        Source source = Brought.by(DICTIONARY, labels);
        assertThat(source.format().sentence()).startsWith("A REDCap export of labels");
        Survey said = Brought.survey(source);
        Survey coded = Brought.survey(Brought.by(DICTIONARY, CODES));
        assertThat(said.fields())
                .extracting(field -> field.name())
                .isEqualTo(coded.fields().stream().map(field -> field.name()).toList());
        for (String column : List.of("role", "does___a", "does___b", "emo_1", "emo_2")) {
            for (int person = 0; person < 3; person++) {
                assertThat(said.column(column).at(person))
                        .isEqualTo(coded.column(column).at(person));
            }
        }
    }

    @Test
    void items_with_one_stem_are_a_set_whose_annotation_names_its_construct() {
        Understanding proposed = Brought.by(DICTIONARY, CODES).proposed(List.of("tdf:emotion", "tdf:skills"));
        assertThat(proposed.sets()).hasSize(1);
        ItemSet set = proposed.sets().getFirst();
        assertThat(set.items()).containsExactly("emo_1", "emo_2");
        assertThat(set.construct()).contains("tdf:emotion");
        assertThat(set.constructWhy()).isEqualTo("the annotation of “emo_1” names it");
        assertThat(set.direction()).isEmpty();
    }

    @Test
    void a_longitudinal_record_keeps_a_row_for_each_event() {
        Source source = Brought.by(DICTIONARY, """
                id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,emo_1
                1,before,,,1
                1,after,,,2
                1,after,s,2,3
                2,before,,,4
                """);
        Understanding proposed = Brought.understood(source);
        assertThat(source.survey(proposed).ids())
                .containsExactly("1 · before", "1 · after", "1 · after · s · 2", "2 · before");
        Survey before = source.survey(proposed.ofEvent("before"));
        assertThat(before.ids()).containsExactly("1 · before", "2 · before");
        assertThatThrownBy(() -> source.survey(proposed.ofEvent("during")))
                .isInstanceOf(BadInput.class)
                .hasMessage("data.csv: expected rows whose “redcap_event_name” is during, found none");
    }

    @Test
    void a_person_who_drops_the_event_from_the_identifier_is_told_of_the_record_that_comes_twice() {
        Source source = Brought.by(DICTIONARY, "id,redcap_event_name,emo_1\n1,before,1\n1,after,2\n");
        Understanding proposed = Brought.understood(source);
        Variable event = proposed.variable("redcap_event_name").orElseThrow();
        assertThatThrownBy(() -> source.survey(proposed.with(event.as(Role.LEFT_OUT, "not needed"))))
                .hasMessage("data.csv, line 3, column “id”: expected one line for each participant, found “1 again”");
    }

    @Test
    void the_dictionary_of_another_project_is_said_to_be_one() {
        assertThatThrownBy(() -> Brought.by(DICTIONARY, "id,x,y,z\n1,2,3,4\n"))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "data.csv: the dictionary dictionary.csv describes another project: of 4 columns it lacks 3,"
                                + " the first is “x”");
    }

    @Test
    void one_column_too_many_is_refused_with_the_nearest_name() {
        assertThatThrownBy(() -> Brought.by(DICTIONARY, "id,role,emo_1,emo_3\n1,gp,3,4\n"))
                .hasMessageContaining(
                        "the column “emo_3” is not in the dictionary dictionary.csv; did you mean “emo_1”?");
    }

    @Test
    void an_export_without_its_dictionary_is_still_known() {
        Source source =
                Brought.text("record_id,redcap_data_access_group,box___1,q,s_complete\n1,north,1,3,2\n2,north,0,4,2\n");
        assertThat(source.format()).isInstanceOf(Format.Redcap.class);
        assertThat(Brought.variable(source, "redcap_data_access_group").role()).isEqualTo(Role.PRACTICE);
        assertThat(Brought.variable(source, "box___1").type()).isEqualTo(Type.YES_NO);
        assertThat(Brought.variable(source, "s_complete").role()).isEqualTo(Role.LEFT_OUT);
    }
}
