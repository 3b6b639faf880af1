package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Long work on a survey: how far it is, leaving it, coming back to it, stopping it.
class SurveyWorkTest {

    private static final String ITEMS =
            "/structure?items=q1&items=q2&items=q3&items=q4&correlation=polychoric&noise=resampled";
    private static final Pattern WORK = Pattern.compile("name=\"work\" value=\"([^\"]*)\"");
    private static final Pattern RECIPE = Pattern.compile("name=\"recipe\" value=\"([^\"]*)\"");
    private static final Pattern PERCENT = Pattern.compile("<progress max=\"100\" value=\"(\\d+)\"");

    private static Site site;
    private static String survey;

    @BeforeAll
    static void open() {
        site = Site.empty();
        survey = site.brought("Long", InventedAnswers.csv(30_000, 3));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void stopped_work_leaves_the_question_as_it_was_asked_and_begins_nothing() {
        String working =
                site.get(survey + ITEMS + "&iterations=100000&rotation=oblimin").body();
        assertThat(working).contains("<progress", "http-equiv=\"refresh\"", "Stop");
        HttpResponse<String> stopped = site.form(
                survey + "/structure", Map.of("work", found(WORK, working), "recipe", found(RECIPE, working)));
        assertThat(stopped.statusCode()).isEqualTo(303);
        String form = site.get(address(stopped)).body();
        assertThat(form)
                .contains(
                        "Stopped; nothing is running",
                        "value=\"q4\" checked",
                        "value=\"100000\"",
                        "<option value=\"polychoric\" selected",
                        "<option value=\"oblimin\" selected",
                        "<option value=\"resampled\" selected",
                        "<details class=\"asking\" open")
                .doesNotContain("<progress", "http-equiv=\"refresh\"", "<table", "Save this analysis");
        // The work is gone: whoever asks again begins at nought.
        String again =
                site.get(survey + ITEMS + "&iterations=100000&rotation=oblimin").body();
        assertThat(percent(again)).isLessThan(5);
        site.form(survey + "/structure", Map.of("work", found(WORK, again), "recipe", found(RECIPE, again)));
    }

    @Test
    void work_goes_on_when_its_page_is_left_and_is_found_again() throws InterruptedException {
        // So many rounds that no machine is done with them before the page comes.
        String question = survey + ITEMS + "&iterations=99999";
        String working = site.get(question).body();
        assertThat(working).contains("It goes on if you leave this page");
        int before = percent(working);
        assertThat(site.get("/study/survey").statusCode()).isEqualTo(200);
        // Nobody looks at it for a while, and yet it comes further.
        String later = working;
        while (percent(later) <= before) {
            Thread.sleep(500);
            later = site.get(question).body();
            assertThat(percent(later)).isGreaterThanOrEqualTo(before);
        }
        site.form(survey + "/structure", Map.of("work", found(WORK, later), "recipe", found(RECIPE, later)));
    }

    @Test
    void a_kept_analysis_that_takes_long_says_how_far_it_is_and_keeps_what_came_out_though_nobody_waits()
            throws InterruptedException {
        String recipe =
                "{\"analysis\":\"structure\",\"items\":[\"q1\",\"q2\",\"q3\",\"q4\"],\"correlation\":\"polychoric\","
                        + "\"noise\":\"resampled\",\"iterations\":20000}";
        String slow = site.brought("Slow", InventedAnswers.csv(3000, 3));
        String kept = address(site.form(slow + "/analyses", Map.of("title", "Slow", "recipe", recipe)));
        site.upload(slow + "/answers", "later.csv", InventedAnswers.csv(2900, 4), "");
        String page = site.get(kept).body();
        assertThat(page).contains("<progress", "http-equiv=\"refresh\"", "url=" + kept, "Stop");
        for (int i = 0; i < 2; i++) {
            assertThat(site.form(kept + "/run", Map.of()).statusCode()).isEqualTo(303);
        }
        while (page.contains("<progress") || page.contains("Run and compare")) {
            Thread.sleep(300);
            page = site.get(kept).body();
        }
        assertThat(page.replace('\u00a0', ' '))
                .contains("What changed: 3000 people before, 2900 now", "and its 2 runs");
    }

    private static String address(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static int percent(String page) {
        return Integer.parseInt(found(PERCENT, page));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1).replace("&#34;", "\"");
    }
}
