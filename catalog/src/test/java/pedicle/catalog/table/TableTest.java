package pedicle.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;

class TableTest {

    private static Table table(String text) throws IOException {
        return Table.read("answers.csv", new StringReader(text));
    }

    @Test
    void a_field_is_read_by_its_column_and_quotes_hold_commas_and_line_ends() throws IOException {
        Row row = table("id,words\n1,\"one, two\nthree\"\n").rows().getFirst();
        assertThat(row.text("words")).isEqualTo("one, two\nthree");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        assertThat(table("\uFEFFid,b\n1,2\n").columns()).containsExactly("id", "b");
    }

    @Test
    void a_ragged_row_is_named_by_its_line() {
        assertThatThrownBy(() -> table("a,b,c\n1,2,3\n1,2\n"))
                .isInstanceOf(BadInput.class)
                .hasMessage("answers.csv, line 3: expected 3 fields as in the header, found 2");
    }

    @Test
    void text_in_a_number_is_named_by_line_and_column() throws IOException {
        Row row = table("n\nmany\n").rows().getFirst();
        assertThatThrownBy(() -> row.number("n"))
                .hasMessage("answers.csv, line 2, column “n”: expected a number, found “many”");
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() throws IOException {
        Row row = table("a,b\n1,2\n").rows().getFirst();
        assertThatThrownBy(() -> row.text("c")).hasMessage("answers.csv: there is no column “c”; its columns are a, b");
    }

    @Test
    void a_column_twice_is_refused() {
        assertThatThrownBy(() -> table("a,a\n1,2\n")).hasMessageContaining("the column “a” stands there twice");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> table("")).hasMessage("answers.csv: expected a header line, found an empty file");
    }

    @Test
    void a_choice_is_read_with_hyphens_and_a_wrong_one_is_refused_with_the_right_ones() throws IOException {
        Table table = table("way\nbarrier\nhindrance\n");
        assertThat(table.rows().get(0).choice("way", Direction.class)).isEqualTo(Direction.BARRIER);
        assertThatThrownBy(() -> table.rows().get(1).choice("way", Direction.class))
                .hasMessageContaining(
                        "line 3, column “way”: expected one of [BARRIER, FACILITATOR], found “hindrance”");
    }

    @Test
    void a_missing_file_and_a_file_in_another_encoding_are_refused(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "a\ncafé\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Table.read(latin)).hasMessageEndingWith("expected UTF-8 text, found other bytes");
        assertThatThrownBy(() -> Table.read(folder.resolve("none.csv"))).hasMessageEndingWith("there is no such file");
    }
}
