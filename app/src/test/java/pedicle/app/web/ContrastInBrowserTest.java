package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guard of the pages' colours, which looks at a few of the elements that look alike, misses no fault planted far
/// down.
@EnabledIf(
        value = "pedicle.app.web.Chromium#isThere",
        disabledReason = "no Chromium on the PATH: no page was opened in a browser")
class ContrastInBrowserTest {

    private static final String STYLE = """
            <style>
              body { background: #fff; color: #222 }
              tr:nth-child(200) td { color: #ccc }
              .pale { color: #ccc }
              .dusk { background: #333 }
            </style>""";

    private static Chromium chromium;
    private static Tab tab;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        tab = new Tab(chromium.reader(Looking.DESK, ColorScheme.LIGHT), "about:blank");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_table_that_can_be_read_has_no_complaint() {
        show(rows(100, "<td>plain</td>"));
        assertThat(Axe.contrast(tab.page())).isEmpty();
    }

    @Test
    void a_row_that_the_style_makes_pale_by_its_place_is_found() {
        show(rows(200, "<td>plain</td>"));
        assertThat(Axe.contrast(tab.page())).singleElement().asString().contains("#cccccc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td class='pale'>words</td>",
                "<td style='color: #ccc'>words</td>",
                "<td class='dusk'>words</td>",
                "<td class='dusk'><b>words</b></td>",
                "<td style='opacity: 0.3'>words</td>",
                "<td><input value='words' style='color: #ccc'></td>"
            })
    void a_fault_in_one_row_of_many_is_found(String cell) {
        show(rows(150, cell));
        assertThat(Axe.contrast(tab.page())).singleElement().asString().contains("color-contrast");
        assertThat(Axe.again(tab.page()))
                .filteredOn(words -> words.contains("color-contrast"))
                .hasSize(1);
    }

    private static void show(List<String> rows) {
        tab.page().setContent(STYLE + rows.stream().collect(Collectors.joining("", "<table>", "</table>")));
    }

    /// As many rows as the number, the last of them with this cell.
    private static List<String> rows(int number, String cell) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(at -> "<tr>" + (at == number ? cell : "<td>plain</td>") + "</tr>")
                .toList();
    }
}
