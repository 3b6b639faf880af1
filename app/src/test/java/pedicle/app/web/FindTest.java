package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What Ctrl K finds, and in which order.
class FindTest {

    private static Site site;
    private static String survey;

    @BeforeAll
    static void open() {
        site = Site.ofLakeside();
        survey = site.brought("Winter round", InventedAnswers.csv(40, 1));
        site.form(
                survey + "/file",
                Map.of("v1-label", "What is your calling?", "s0-title", "Trust in pictures", "s0-items", "q1 q2 q3"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_survey_is_found_by_its_name() {
        assertThat(hits("winter")).contains("href=\"" + survey + "\"", "Winter round");
    }

    @Test
    void a_scale_is_found_by_its_title() {
        assertThat(hits("pictures")).contains("href=\"" + survey + "/scale/trust-in-pictures\"");
    }

    @Test
    void an_item_is_found_by_its_name_and_by_its_question() {
        assertThat(hits("role")).contains("href=\"" + survey + "/variable?name=role\"");
        assertThat(hits("calling")).contains("href=\"" + survey + "/variable?name=role\"", "What is your calling?");
    }

    @Test
    void a_kept_analysis_is_found_by_its_title_until_it_is_removed() {
        String address = Site.location(site.form(
                survey + "/analyses",
                Map.of(
                        "title", "Callings compared",
                        "recipe", "{\"analysis\":\"compare\",\"outcome\":\"q1\",\"by\":\"role\"}")));
        assertThat(hits("compared")).contains("href=\"" + address + "\"");
        site.form(address + "/remove", Map.of());
        assertThat(hits("compared")).doesNotContain(address);
    }

    @Test
    void an_accepted_finding_a_code_and_a_person_are_found() {
        String finding = Site.location(site.form(
                "/study/survey/lakeside/findings",
                Map.of("scale", "time", "title", "Clocks run fast", "direction", "barrier")));
        assertThat(hits("clocks")).contains("href=\"" + finding + "\"");
        assertThat(hits("missed")).contains("/study/interviews/code/fear-of-missing");
        assertThat(hits("GP2")).contains("/study/interviews/");
    }

    @Test
    void what_is_called_so_comes_first_and_no_kind_crowds_out_the_others() {
        StringBuilder wide = new StringBuilder("id");
        StringBuilder row = new StringBuilder("1");
        for (int i = 1; i <= 60; i++) {
            wide.append(",calm_").append(i);
            row.append(",").append(i % 5);
        }
        site.brought("Calm", wide + "\n" + row + "\n" + row.replace(0, 1, "2") + "\n");
        String found = hits("calm");
        assertThat(found).contains("calm_10").doesNotContain("calm_11");
        assertThat(found.indexOf("href=\"/study/survey/calm\"")).isPositive().isLessThan(found.indexOf("calm_1"));
        assertThat(hits("calm_47")).contains("name=calm_47");
    }

    @Test
    void a_changed_question_is_found_and_the_older_one_is_not() {
        String changed = site.brought("Changed", InventedAnswers.csv(40, 2));
        site.form(changed + "/file", Map.of("v1-label", "Xylophone?"));
        assertThat(hits("xylophone")).contains(changed);
        site.form(changed + "/file", Map.of("v1-label", "Zither?"));
        assertThat(hits("xylophone")).doesNotContain(changed);
        assertThat(hits("zither")).contains(changed);
    }

    private static String hits(String query) {
        return site.get("/find?part=hits&q=" + query).body();
    }
}
