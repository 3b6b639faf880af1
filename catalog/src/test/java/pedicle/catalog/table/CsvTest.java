package pedicle.catalog.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void what_is_written_is_read_back_with_its_commas_quotes_and_line_breaks() throws IOException {
        String text = Csv.write(List.of("item", "words"), List.of(List.of("a1", "so, \"they\" said\nand left")));
        Table table = Table.read("x.csv", new StringReader(text));
        assertThat(table.columns()).containsExactly("item", "words");
        assertThat(table.rows().getFirst().text("words")).isEqualTo("so, \"they\" said\nand left");
    }

    @Test
    void a_line_of_another_length_is_refused() {
        assertThatThrownBy(() -> Csv.write(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("2 columns");
    }
}
