package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Field;
import pedicle.study.survey.Survey;

/// SPSS files, made by src/test/r/sav.R, hold what R's haven reads in them.
final class SpssTest {

    @Test
    void every_value_is_the_one_that_haven_reads_packed_or_not() {
        Table haven = Table.ours(SpssTest.class, "sav-read.csv");
        for (String file : new String[] {"bytecode.sav", "uncompressed.sav"}) {
            Source source = Brought.ours(file);
            assertThat(source.sheet().rows()).isEqualTo(4);
            assertThat(differing(source, haven)).isZero();
        }
    }

    @Test
    void labels_and_missing_values_are_those_that_haven_reads() {
        Source source = Brought.ours("bytecode.sav");
        for (Row row : Table.ours(SpssTest.class, "sav-words.csv").rows()) {
            Variable variable = Brought.variable(source, row.text("column"));
            String what = row.text("what");
            if (what.equals("label")) {
                assertThat(variable.label()).isEqualTo(row.text("value"));
            } else if (what.equals("missing")) {
                assertThat(variable.missing()).anyMatch(code -> code.covers(row.text("value")) && code.declared());
            } else if (what.equals("range")) {
                String[] ends = row.text("value").split(" to ");
                assertThat(variable.missing()).contains(new Missing(ends[0], ends[1], "missing", true, "the file"));
            } else {
                assertThat(words(variable, what.substring("value ".length()))).isEqualTo(row.text("value"));
            }
        }
    }

    @Test
    void user_missing_values_are_refusals_and_system_missing_are_blank() {
        Survey survey = Brought.survey(Brought.ours("bytecode.sav"));
        assertThat(survey.column("att_1").at(0)).isEqualTo(new Answer.Score(1));
        assertThat(survey.column("att_1").at(2)).isEqualTo(new Answer.Refused("Keine Angabe"));
        assertThat(survey.column("att_1").at(3)).isEqualTo(new Answer.Blank());
        assertThat(survey.column("att_2").at(1)).isEqualTo(new Answer.Refused("Weiß nicht"));
        assertThat(survey.column("att_2").at(3)).isEqualTo(new Answer.Refused("missing"));
    }

    @Test
    void the_level_of_measurement_makes_a_choice_or_a_scale() {
        Source source = Brought.ours("bytecode.sav");
        assertThat(Brought.variable(source, "sex").type()).isEqualTo(Type.CHOICE);
        assertThat(Brought.variable(source, "edu").type()).isEqualTo(Type.SCALE);
        assertThat(Brought.variable(source, "edu").typeWhy()).isEqualTo("the file calls it ordinal");
        assertThat(Brought.variable(source, "day").type()).isEqualTo(Type.DATE);
    }

    @Test
    void labels_at_the_ends_make_a_scale_of_all_numbers_between() {
        Survey survey = Brought.survey(Brought.ours("bytecode.sav"));
        assertThat(survey.wanted("att_1").choices())
                .extracting(Field.Choice::code)
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(survey.wanted("att_1").wordsFor("5")).isEqualTo("Völlig");
    }

    @Test
    void a_zlib_file_is_refused_with_what_to_do() {
        assertThatThrownBy(() -> Brought.ours("zlib.zsav"))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        "zlib.zsav: expected an SPSS file (.sav), found one compressed with ZLIB (.zsav); save it in"
                                + " SPSS as .sav, or as CSV");
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_and_never_half_read() {
        for (String file : new String[] {"bytecode.sav", "uncompressed.sav"}) {
            byte[] whole = Brought.resource(file);
            for (int length = 4; length < whole.length - 8; length += 13) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> Brought.bytes("cut.sav", cut))
                        .as("%s, %d of %d bytes", file, length, whole.length)
                        .isInstanceOf(BadInput.class)
                        .hasMessageStartingWith("cut.sav: expected");
            }
        }
    }

    @Test
    void a_file_with_changed_bytes_is_read_or_refused_and_nothing_else() {
        assertThat(Brought.refused(Brought.resource("bytecode.sav"), 400, 11)).isPositive();
        assertThat(Brought.refused(Brought.resource("uncompressed.sav"), 400, 12))
                .isPositive();
    }

    @Test
    void a_dictionary_beside_it_is_refused() {
        Upload file = new Upload("a.sav", Brought.resource("bytecode.sav"));
        assertThatThrownBy(() -> Intake.source(file, Optional.of(new Upload("d.csv", new byte[0])), Optional.empty()))
                .hasMessage("a.sav: expected no dictionary beside an SPSS file, which has its own, found d.csv");
    }

    /// How many values are another than those in a table of column, row and value.
    static long differing(Source source, Table haven) {
        return haven.rows().stream()
                .filter(row -> {
                    String ours = source.sheet().texts(row.text("column")).at(row.whole("row") - 1);
                    String theirs = row.text("value");
                    return !Look.same(theirs, ours);
                })
                .count();
    }

    private static String words(Variable variable, String code) {
        return variable.replies().stream()
                .filter(reply -> reply.code().equals(code))
                .map(Reply::label)
                .findFirst()
                .or(() -> variable.missing().stream()
                        .filter(missing -> missing.from().equals(code))
                        .map(Missing::meaning)
                        .findFirst())
                .orElse("");
    }
}
