package pedicle.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;

/// A sheet keeps each distinct text of a column once and every row's line.
class SheetTest {

    @Test
    void rows_keep_their_lines_also_after_quoted_line_ends_and_empty_lines() {
        Sheet sheet = Sheet.of("a.csv", "a,b\n\"1\n2\",x\n\n3,y\n");
        assertThat(sheet.rows()).isEqualTo(2);
        assertThat(sheet.line(0)).isEqualTo(2);
        assertThat(sheet.line(1)).isEqualTo(5);
        assertThat(sheet.texts("a").at(0)).isEqualTo("1\n2");
    }

    @Test
    void texts_are_stripped() {
        assertThat(Sheet.of("a.csv", " a ,b\n 1\t,\" x \"\n").texts("a").at(0)).isEqualTo("1");
        assertThat(Sheet.of("a.csv", "a,b\n1,\" x \"\n").texts("b").at(0)).isEqualTo("x");
    }

    @Test
    void several_header_lines_make_one_name_each() {
        Sheet sheet = Sheet.read("a.csv", "a;b\nQuestion A;Question B\n1;2\n", ';', 2, heads -> heads.get(1));
        assertThat(sheet.columns()).containsExactly("Question A", "Question B");
        assertThat(sheet.texts("Question B").at(0)).isEqualTo("2");
    }

    @Test
    void a_ragged_row_is_refused_by_its_line_whichever_way() {
        assertThatThrownBy(() -> Sheet.of("a.csv", "a,b\n1,2\n3\n"))
                .isInstanceOf(BadInput.class)
                .hasMessage("a.csv, line 3: expected 2 fields as in the header, found 1");
        assertThatThrownBy(() -> Sheet.of("a.csv", "a,b\n1,2,3\n"))
                .hasMessage("a.csv, line 2: expected 2 fields as in the header, found 3");
    }

    @Test
    void chosen_rows_keep_their_texts_and_lines() {
        Sheet some = Sheet.of("a.csv", "a\n1\n2\n3\n").only(row -> row != 1);
        assertThat(some.rows()).isEqualTo(2);
        assertThat(some.texts("a").distinct()).containsExactly("1", "3");
        assertThat(some.line(1)).isEqualTo(4);
    }

    @Test
    void each_of_many_texts_is_found_again() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        Texts.Maker maker = new Texts.Maker();
        for (int i = 0; i < 20_000; i++) {
            texts.add(Integer.toString(random.nextInt(5_000), 36));
            maker.add(texts.getLast());
        }
        Texts made = maker.made();
        for (int row = 0; row < texts.size(); row++) {
            assertThat(made.at(row)).isEqualTo(texts.get(row));
        }
        assertThat(made.distinct()).doesNotHaveDuplicates();
    }

    @Test
    void texts_are_turned_without_moving_a_row() {
        Texts turned = Sheet.of("a.csv", "a\n\"1,5\"\n2\n\"1,5\"\n").texts("a").turned(text -> text.replace(',', '.'));
        assertThat(List.of(turned.at(0), turned.at(1), turned.at(2))).containsExactly("1.5", "2", "1.5");
    }
}
