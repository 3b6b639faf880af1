package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Item sets as a person decides on them on the page of the file: their titles, their addresses, their columns.
class SurveySetsTest {

    private static final String SPACED = """
            id,"I order, often",back pain,"say ""no\""",q4
            1,1,2,1,3
            2,2,3,2,4
            3,5,4,5,1
            4,3,3,4,2
            5,4,5,3,5
            """;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.empty();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_title_without_latin_letters_has_an_address_that_works() {
        String survey = site.brought("Trust", InventedAnswers.csv(40, 1));
        decide(survey, Map.of("s0-title", "信頼", "s0-items", "q1 q2", "s1-title", "信用", "s1-items", "q3 q4"));
        assertThat(site.get(survey).body()).contains(survey + "/scale/scale\"", survey + "/scale/scale-2\"");
        assertThat(site.get(survey + "/scale/scale").body()).contains("信頼");
        assertThat(site.get(survey + "/scale/scale-2").body()).contains("信用");
        assertThat(site.get(survey + "/findings").statusCode()).isEqualTo(200);
    }

    @Test
    void two_titles_of_the_same_letters_have_two_addresses() {
        String survey = site.brought("Twins", InventedAnswers.csv(40, 2));
        decide(survey, Map.of("s0-title", "Trust?", "s0-items", "q1 q2", "s1-title", "Trust!", "s1-items", "q3 q4"));
        assertThat(site.get(survey + "/scale/trust").body()).contains("Trust?");
        assertThat(site.get(survey + "/scale/trust-2").body()).contains("Trust!");
    }

    @Test
    void addresses_that_are_the_same_in_the_form_are_told_apart() {
        String survey = site.brought("Copies", InventedAnswers.csv(40, 3));
        decide(
                survey,
                Map.of(
                        "s0-title",
                        "One",
                        "s0-slug",
                        "same",
                        "s0-items",
                        "q1 q2",
                        "s1-title",
                        "Two",
                        "s1-slug",
                        "same",
                        "s1-items",
                        "q3 q4"));
        assertThat(site.get(survey + "/scale/same").body()).contains("One");
        assertThat(site.get(survey + "/scale/same-2").body()).contains("Two");
    }

    @Test
    void a_set_called_like_a_column_does_not_hide_behind_it() {
        String survey = site.brought("Namesake", InventedAnswers.csv(40, 4));
        decide(survey, Map.of("s0-title", "Q1", "s0-items", "q1 q2 q3"));
        assertThat(site.get(survey + "/compare?outcome=q1-2&by=role").body()).contains("Mean");
        assertThat(site.get(survey + "/scale/q1-2").statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_stays_when_the_title_changes() {
        String survey = site.brought("Renamed", InventedAnswers.csv(40, 5));
        decide(survey, Map.of("s0-title", "Trust", "s0-items", "q1 q2"));
        decide(survey, Map.of("s0-title", "Faith", "s0-slug", "trust", "s0-items", "q1 q2"));
        assertThat(site.get(survey + "/scale/trust").body()).contains("Faith");
    }

    @Test
    void columns_with_spaces_commas_and_quotes_stand_in_double_quotes() {
        String survey = site.brought("Spaced", SPACED);
        decide(
                survey,
                Map.of(
                        "s0-title",
                        "Ordering",
                        "s0-items",
                        "\"I order, often\" \"back pain\", \"say \"\"no\"\"\" q4",
                        "s0-reversed",
                        "\"back pain\""));
        assertThat(site.get(survey + "/scale/ordering").body()).contains("I order, often", "back pain", "say \"no\"");
        String form = site.get(survey + "/file").body();
        assertThat(form)
                .contains(
                        ">\"I order, often\" \"back pain\" \"say \"\"no\"\"\" q4</textarea>",
                        "value=\"&#34;back pain&#34;\"");
    }

    @Test
    void a_quote_that_is_never_closed_is_named() {
        String survey = site.brought("Open", SPACED);
        var refused = site.form(survey + "/file", Map.of("s0-title", "Ordering", "s0-items", "\"back pain q4"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("field “s0-items”: expected a closing double quote after “back pain q4”");
    }

    private static void decide(String survey, Map<String, String> form) {
        Site.location(site.form(survey + "/file", new HashMap<>(form)));
    }
}
