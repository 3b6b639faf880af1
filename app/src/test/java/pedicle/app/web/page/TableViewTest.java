package pedicle.app.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableViewTest {

    @Test
    void a_column_in_which_no_row_says_anything_is_left_out_with_its_cells() {
        TableView table = TableView.of(
                        "Orders",
                        List.of(TableView.words("Order"), TableView.words("Urgency"), TableView.numbers("Days")),
                        List.of(
                                List.of(TableView.cell("A"), TableView.cell(""), TableView.cell("")),
                                List.of(TableView.cell("B"), TableView.cell(" "), TableView.cell("12", 12))))
                .withoutEmptyColumns();

        assertThat(table.columns()).extracting(TableView.Column::name).containsExactly("Order", "Days");
        assertThat(table.rows().getLast()).extracting(TableView.Cell::words).containsExactly("B", "12");
    }
}
