package pedicle.study.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.survey.Answer;
import pedicle.study.survey.Survey;

/// A table of text is read whatever its encoding, delimiter and decimal mark, or refused in one sentence.
final class DelimitedTest {

    private static final String TABLE = "rôle,q1\nmédecin,3\ninfirmière,4\n";

    @Test
    void commas_semicolons_tabs_and_bars_are_told_apart() {
        for (String delimiter : new String[] {",", ";", "\t", "|"}) {
            Source source = Brought.text("a,b,c\n1,2,x\n3,4,y\n".replace(",", delimiter));
            assertThat(source.sheet().columns()).containsExactly("a", "b", "c");
            assertThat(source.format().writing()).isEqualTo(new Format.Writing.Text("UTF-8", delimiter.charAt(0)));
        }
    }

    @Test
    void a_comma_inside_quotes_parts_nothing() {
        Source source = Brought.text("a;b\n\"1, or so\";2\n\"3, I think\";4\n");
        assertThat(source.sheet().texts("a").at(1)).isEqualTo("3, I think");
    }

    @Test
    void every_common_encoding_is_told_apart() {
        encoded(TABLE.getBytes(StandardCharsets.UTF_8), "UTF-8");
        encoded(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8), "UTF-8 with a byte order mark");
        encoded(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE), "UTF-16 (little endian)");
        encoded(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16BE), "UTF-16 (big endian)");
        encoded(TABLE.getBytes(StandardCharsets.UTF_16LE), "UTF-16 (little endian)");
        encoded(TABLE.getBytes(StandardCharsets.UTF_16BE), "UTF-16 (big endian)");
        encoded(TABLE.getBytes(StandardCharsets.ISO_8859_1), "Windows-1252 (or ISO-8859-1)");
        assertThat(Brought.bytes("data.csv", "a,b\n“x”,€\n".getBytes(Charset.forName("windows-1252")))
                        .sheet()
                        .texts("b")
                        .at(0))
                .isEqualTo("€");
    }

    @Test
    void the_format_is_said_in_a_sentence() {
        assertThat(Brought.text("a;b\n1;2\n").format().sentence()).isEqualTo("A table: UTF-8, parted by semicolons");
    }

    @Test
    void a_decimal_comma_is_read_and_said() {
        Source source = Brought.text("wait;q\n3,5;1\n10;2\n0,25;NA\n");
        Survey survey = Brought.survey(source);
        assertThat(survey.column("wait").at(0)).isEqualTo(new Answer.Score(3.5));
        assertThat(survey.column("wait").at(2)).isEqualTo(new Answer.Score(0.25));
        assertThat(source.preview(Brought.understood(source)).remarks()).contains("decimal commas were read in wait");
        assertThat(source.sheet().texts("wait").at(0)).isEqualTo("3,5");
    }

    @Test
    void quoted_decimal_commas_in_a_file_of_commas_are_read() {
        assertThat(Brought.survey(Brought.text("a,b\n\"3,5\",1\n\"4,25\",2\n"))
                        .column("a")
                        .at(1))
                .isEqualTo(new Answer.Score(4.25));
    }

    @Test
    void thousands_separators_are_refused_by_line_and_column() {
        refused(
                "income;q\n900;1\n1.234,50;2\n",
                "data.csv, line 3, column “income”: expected a number without thousands separators, found “1.234,50”");
        refused("income,q\n\"1,234\",1\n\"2,500\",2\n", "without thousands separators, found “1,234”");
        refused("income;q\n1 234 567;1\n2 000;2\n", "without thousands separators, found “1 234 567”");
    }

    @Test
    void mixed_decimal_marks_in_a_column_are_refused() {
        refused(
                "a;b\n3,5;1\n4.5;2\n",
                "data.csv, line 3, column “a”: expected one decimal mark in the whole column, as in “3,5”, found “4.5”");
    }

    @Test
    void what_is_no_table_is_refused_in_one_sentence() {
        refused("", "data.csv: expected a header line, found an empty file");
        refused("\n\n", "expected a header line, found an empty file");
        refused("a,b\n", "data.csv: expected a line for every person, found only a header");
        refused("a,b,c\n1,2,3\n1,2\n", "data.csv, line 3: expected 3 fields as in the header, found 2");
        refused("a,b,a\n1,2,3\n", "data.csv, line 1: the column “a” stands there twice");
        refused("a,b\n1,2\n3,\u00004\n", "data.csv, line 3: expected text, found a zero byte");
        refused("a,".repeat(20_000) + "b\n", "16384");
    }

    @Test
    void other_kinds_of_file_are_named() {
        refused(new byte[] {1, 2, 3, (byte) 0x81, 5, 6, 7, 14, 15}, "some other kind of file");
        refused(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0},
                "an old .xls or one locked with a password; save it without a password as .xlsx");
        refused("PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "(.ods); save it as .xlsx");
        refused("PK\u0003\u0004 word/document.xml", "found another kind of zip");
        refused("%PDF-1.7", "found a PDF");
    }

    @Test
    void a_word_among_numbers_is_refused_by_line_and_column() {
        StringBuilder text = new StringBuilder("att_1,att_2\n");
        text.append("1,5\n2,4\n3,3\n4,2\n5,1\n".repeat(4)).append("agree,3\n");
        Source source = Brought.text(text.toString());
        assertThatThrownBy(() -> Brought.survey(source))
                .isInstanceOf(BadInput.class)
                .hasMessage("data.csv, line 22, column “att_1”: expected one of 1, 2, 3, 4, 5, found “agree”");
    }

    @Test
    void a_column_without_a_name_is_called_by_its_place() {
        assertThat(Brought.text(",a\n1,5\n2,6\n").sheet().columns()).containsExactly("column 1", "a");
    }

    private static void encoded(byte[] bytes, String encoding) {
        Source source = Brought.bytes("data.csv", bytes);
        assertThat(source.sheet().texts("rôle").distinct()).containsExactly("médecin", "infirmière");
        assertThat(source.format().writing()).isEqualTo(new Format.Writing.Text(encoding, ','));
    }

    private static void refused(String text, String saying) {
        refused(text.getBytes(StandardCharsets.UTF_8), saying);
    }

    private static void refused(byte[] bytes, String saying) {
        assertThatThrownBy(() -> Brought.survey(Brought.bytes("data.csv", bytes)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(saying);
    }
}
