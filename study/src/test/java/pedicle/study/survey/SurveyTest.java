package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;

/// A survey is read by its dictionary, and what does not fit is refused with its place.
final class SurveyTest {

    private static final String HEADER = "Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"
            + "\"Choices, Calculations, OR Slider Labels\",Field Note,"
            + "Text Validation Type OR Show Slider Number,Text Validation Min,Text Validation Max,Identifier?,"
            + "Branching Logic (Show field only if...),Required Field?,Custom Alignment,"
            + "Question Number (surveys only),Matrix Group Name,Matrix Ranking?,Field Annotation\n";

    private static final String DICTIONARY = HEADER
            + line("id", "text", "", "")
            + line("role", "radio", "gp, Doctor | pt, Physiotherapist", "")
            + line("q1", "radio", "1, Disagree | 2, Agree | -99, Prefer not to say", "")
            + line("years", "text", "", "integer")
            + line("does", "checkbox", "a, Explains | b, Refers", "");

    private static final String COLUMNS =
            "id,redcap_survey_identifier,s_timestamp,role,q1,years,does___a,does___b,s_complete\n";

    @TempDir
    private Path folder;

    @Test
    void lakeside_has_240_clinicians_of_whom_six_stopped_half_way() {
        Survey survey = Lakeside.survey();
        assertThat(survey.people()).isEqualTo(240);
        Field last = survey.wanted("words_4");
        List<Column> fromTheFourth = survey.fields().stream()
                .skip(survey.fields().indexOf(survey.wanted("pressure_3")))
                .map(survey::column)
                .toList();
        assertThat(IntStream.range(0, survey.people())
                        .filter(person ->
                                fromTheFourth.stream().allMatch(column -> column.at(person) instanceof Answer.Blank))
                        .count())
                .isEqualTo(6);
        assertThat(last.span()).contains(new Span(1, 5));
    }

    @Test
    void an_answer_is_a_score_words_a_refusal_or_blank() throws IOException {
        Survey survey = read(COLUMNS + "1,,,gp,2.0,-99.0,1,0,2\n2,,,pt,-99,,0,0,2\n");
        assertThat(survey.column("role").at(0)).isEqualTo(new Answer.Words("gp"));
        assertThat(survey.column("q1").at(0)).isEqualTo(new Answer.Score(2));
        assertThat(survey.column("years").at(0)).isEqualTo(new Answer.Refused("Prefer not to say"));
        assertThat(survey.column("does___a").at(0)).isEqualTo(new Answer.Score(1));
        assertThat(survey.column("q1").at(1)).isEqualTo(new Answer.Refused("Prefer not to say"));
        assertThat(survey.column("years").at(1)).isEqualTo(new Answer.Blank());
    }

    @Test
    void a_box_that_a_spreadsheet_turned_into_true_is_ticked() throws IOException {
        Survey survey = read(COLUMNS + "1,,,gp,2,5,TRUE,false,2\n");
        assertThat(survey.column("does___a").at(0)).isEqualTo(new Answer.Score(1));
        assertThat(survey.column("does___b").at(0)).isEqualTo(new Answer.Score(0));
    }

    @Test
    void a_choice_has_the_words_that_the_person_saw() throws IOException {
        Survey survey = read(COLUMNS + "1,,,gp,2,5,1,0,2\n");
        assertThat(survey.wanted("role").wordsFor("gp")).isEqualTo("Doctor");
    }

    @Test
    void a_ragged_row_is_refused_by_its_line() {
        refused(COLUMNS + "1,,,gp,2,5,1,0,2\n2,,,gp,2\n", "data.csv, line 3: expected 9 fields");
    }

    @Test
    void an_unknown_choice_is_refused_by_line_and_column() {
        refused(COLUMNS + "1,,,gp,7,5,1,0,2\n", "data.csv, line 2, column “q1”: expected one of 1, 2, found “7”");
        refused(COLUMNS + "1,,,nurse,2,5,1,0,2\n", "column “role”: expected one of gp, pt, found “nurse”");
    }

    @Test
    void text_in_a_number_is_refused_by_line_and_column() {
        refused(COLUMNS + "1,,,gp,2,five,1,0,2\n", "line 2, column “years”: expected a number, found “five”");
        refused(COLUMNS + "1,,,gp,agree,5,1,0,2\n", "line 2, column “q1”: expected one of 1, 2, found “agree”");
        refused(COLUMNS + "1,,,gp,2,NaN,1,0,2\n", "expected a number, found “NaN”");
    }

    @Test
    void a_column_that_the_dictionary_lacks_is_refused_by_its_name() {
        refused("id,q1,q2\n1,2,2\n", "data.csv, line 1: the column “q2” is not in the dictionary");
    }

    @Test
    void a_record_that_comes_twice_is_refused() {
        refused(
                "id,q1\n1,2\n1,1\n",
                "line 3, column “id”: expected one line for each record (of a longitudinal project, one event), found “1 again”");
    }

    @Test
    void an_export_without_people_is_refused() {
        refused("id,q1\n", "expected a line for every person, found only a header");
    }

    @Test
    void an_unknown_field_type_is_refused() throws IOException {
        Path dictionary = write("dictionary.csv", HEADER + line("id", "telepathy", "", ""));
        assertThatThrownBy(() -> Survey.read(write("data.csv", "id\n1\n"), dictionary))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("dictionary.csv, line 2, column “Field Type”")
                .hasMessageContaining("telepathy");
    }

    @Test
    void without_a_dictionary_whole_numbers_in_a_narrow_range_are_an_answer_scale() throws IOException {
        Survey survey = Survey.read(write("plain.csv", "a,age,name\n1,30,x\nNA,62.5,y\n5,,z\n"));
        assertThat(survey.wanted("a").span()).contains(new Span(1, 5));
        assertThat(survey.wanted("age").numeric()).isTrue();
        assertThat(survey.wanted("age").span()).isEmpty();
        assertThat(survey.wanted("name").numeric()).isFalse();
        assertThat(survey.column("a").at(1)).isEqualTo(new Answer.Blank());
    }

    @Test
    void a_column_that_is_wanted_and_absent_is_named_with_those_that_are_there() throws IOException {
        Survey survey = Survey.read(write("plain.csv", "a,b\n1,2\n"));
        assertThatThrownBy(() -> survey.wanted("c")).hasMessageContaining("there is no column “c”; there are a, b");
    }

    private void refused(String data, String saying) {
        assertThatThrownBy(() -> read(data)).isInstanceOf(BadInput.class).hasMessageContaining(saying);
    }

    private Survey read(String data) throws IOException {
        return Survey.read(write("data.csv", data), write("dictionary.csv", DICTIONARY));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String line(String name, String type, String choices, String validation) {
        List<String> fields = List.of(name, "s", "", type, "What?", '"' + choices + '"', "", validation);
        return String.join(",", fields) + ",".repeat(10) + "\n";
    }
}
