package pedicle.app.web.page.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Source;

class CatalogWordsTest {

    private static final Source SOURCE = new Source("nchs-icd-10-cm", "NCHS", Optional.empty(), "");

    @Test
    void a_source_is_named_by_its_id_with_short_words_in_capitals() {
        assertThat(Names.source(SOURCE)).isEqualTo("NCHS ICD-10-CM");
        assertThat(Names.source(new Source("carey-2018", "Carey", Optional.empty(), "")))
                .isEqualTo("Carey 2018");
    }

    @Test
    void the_letter_for_how_firmly_something_is_recalled_is_written_out() {
        assertThat(Names.note("H")).isEqualTo("recalled firmly");
        assertThat(Names.note("M; check the table")).isEqualTo("recalled fairly firmly; check the table");
        assertThat(Names.note("Has a caveat")).isEqualTo("Has a caveat");
    }

    @Test
    void an_address_keeps_a_term_s_colon_and_slash_and_escapes_what_would_break_it() {
        assertThat(Address.term("tdf:knowledge/procedural-knowledge"))
                .isEqualTo("/catalog/term/tdf:knowledge/procedural-knowledge");
        assertThat(Address.term("a b?\"")).isEqualTo("/catalog/term/a%20b%3F%22");
    }

    @Test
    void figures_of_one_measure_make_a_grid_and_a_missing_one_leaves_its_cell_empty() {
        List<Figure> figures = new ArrayList<>();
        for (int age = 20; age <= 50; age += 10) {
            figures.add(figure("disc-bulge", "age-" + age, "prevalence", age, age == 20 ? 0 : 40));
        }
        figures.add(figure("fissure", "age-20", "prevalence", 3, 5));
        Grid grid = Grid.of(figures).orElseThrow();
        assertThat(grid.settings()).containsExactly("age-20", "age-30", "age-40", "age-50");
        assertThat(grid.rows().get(1).cells().get(1)).isEmpty();
        assertThat(Grid.people(figures.getFirst())).isEqualTo("n 0, extrapolated");

        figures.add(figure("fissure", "age-30", "odds-ratio", 3, 5));
        assertThat(Grid.of(figures)).isEmpty();
    }

    private static Figure figure(String subject, String setting, String measure, double value, long n) {
        return new Figure(
                subject + setting + measure,
                "topic",
                subject,
                setting,
                measure,
                OptionalDouble.of(value),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                "percent",
                OptionalLong.of(n),
                new Ground(SOURCE, Status.SEEN, ""));
    }
}
