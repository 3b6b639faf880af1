package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pedicle.app.network.Measured;
import pedicle.catalog.reference.Reference;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.person.GroupTally;

/// The pages of a workspace that holds the measure of a network's records and nothing else.
class LoneMeasureTest {

    private static final List<String> PAGES =
            List.of("/measure", "/measure/months", "/measure/effect", "/measure/clinicians", "/measure/groups");

    private static final Definition DEFINITION =
            Definition.named("presenting-episodes").orElseThrow();

    private static Site site = Site.empty();

    /// While the server runs, as a command beside it does.
    @BeforeAll
    static void keep() {
        assertThat(site.get("/measure").body()).contains("Load the example network");
        Period period = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 12, 31));
        try (Cohort cohort = Cohort.read(
                Path.of("..", "examples", "lakeside", "fhir"), Reference.load().codes())) {
            new Measured(
                            Measure.of(cohort, DEFINITION, period),
                            GroupTally.of(cohort),
                            Optional.empty(),
                            List.of(),
                            false)
                    .keep(site.workspace(), LocalDate.of(2025, 1, 1));
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void every_page_of_the_measure_is_there_with_its_definition_and_no_thread() {
        for (String page : PAGES) {
            assertThat(site.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(site.get(page).body())
                    .as(page)
                    .contains(DEFINITION.text())
                    .doesNotContain("Walk the thread");
        }
    }

    @Test
    void the_figures_are_those_of_the_same_records_in_a_loop() {
        String alone = site.get("/measure").body();
        try (Site whole = Site.ofLakeside()) {
            String inLoop = whole.get("/measure").body();
            assertThat(figures(alone)).isNotEmpty().isEqualTo(figures(inLoop));
        }
    }

    @Test
    void real_records_are_not_called_synthetic_and_the_example_is_not_offered_beside_them() {
        for (String page : List.of("/", "/study", "/design", "/care", "/measure")) {
            assertThat(site.get(page).body())
                    .as(page)
                    .doesNotContain("Synthetic data")
                    .doesNotContain("Load the example network");
        }
        assertThat(site.get("/study").body()).contains("See the measure");
        assertThat(site.get("/").body()).contains("people in the records").contains("Did care change?");
    }

    private static List<String> figures(String page) {
        return Pattern.compile("95% CI</abbr> [^<]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
