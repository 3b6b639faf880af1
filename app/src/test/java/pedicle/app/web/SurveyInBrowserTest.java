package pedicle.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages of surveys that a person brought, in a real browser: on a desk and on a phone, in light and in dark.
@EnabledIf(
        value = "pedicle.app.web.Chromium#isThere",
        disabledReason = "no Chromium on the PATH: no page was opened in a browser")
class SurveyInBrowserTest {

    private static final int SMALL_DESK = 1024;

    private static final String LONG =
            "/structure?items=q1&items=q2&items=q3&items=q4&correlation=polychoric&noise=resampled&iterations=100000";

    private static Chromium chromium;
    private static Site site;
    private static Tab tab;
    private static String survey;
    private static String kept;
    private static String crowded;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        site = Site.ofLakeside();
        BrowserContext reader = chromium.reader(Looking.DESK, ColorScheme.LIGHT);
        tab = new Tab(reader, site.origin());
        survey = site.brought("What do you order, and why?", InventedAnswers.csv(3000, 1));
        kept = Site.location(site.form(
                survey + "/analyses",
                Map.of(
                        "title", "Trust by role",
                        "recipe", "{\"analysis\":\"compare\",\"outcome\":\"q1\",\"by\":\"role\"}")));
        site.upload(survey + "/answers", "later.csv", InventedAnswers.csv(2900, 2), "");
        site.form(
                "/study/survey/lakeside/findings",
                Map.of(
                        "scale", "time",
                        "title", "Visits are too short",
                        "direction", "barrier",
                        "construct", "tdf:environmental-context-and-resources"));
        crowded = site.brought(
                "An export with a very long name that somebody gave it in a hurry, with_underscores_and_no_spaces_at_all",
                """
                id,"I order, often enough that it needs no thought at all",back_pain_without_any_break_in_its_name
                1,1,2
                2,2,3
                3,5,4
                4,3,3
                """);
    }

    @AfterAll
    static void close() {
        // Where the browser is missing, nothing was opened.
        if (chromium != null) {
            site.close();
            chromium.close();
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_of_a_brought_survey_reads_well_on_a_desk_and_a_phone_in_light_and_dark(String address) {
        assertThat(Looking.complaints(tab, address, 200)).isEmpty();
        tab.look(SMALL_DESK, ColorScheme.LIGHT);
        assertThat(tab.sideways()).isEmpty();
    }

    @Test
    void long_work_reads_well_and_stop_leads_back_to_the_question() {
        // So many people that no machine is done with them while the page is looked at.
        String address = site.brought("Many", InventedAnswers.csv(30_000, 5)) + LONG;
        Page page = tab.page();
        // The page asks again each second; here it holds still for as long as it is looked at.
        page.route("**/structure?items*", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("<meta http-equiv=\"refresh\"[^>]*>", "")));
        });
        assertThat(Looking.complaints(tab, address, 200)).isEmpty();
        tab.look(Looking.DESK, ColorScheme.LIGHT);
        assertThat(tab.open(address)).isEmpty();
        assertThat(page.locator("progress")).isVisible();
        page.unroute("**/structure?items*");
        page.locator("button:has-text('Stop')").click();
        assertThat(page.locator(".says").first()).containsText("nothing is running");
        assertThat(page.locator("#ask-iterations")).hasValue("100000");
        assertThat(page.locator("input[name='items'][value='q4']")).isChecked();
        assertThat(page.locator("progress")).hasCount(0);
        assertThat(Axe.all(tab.page())).isEmpty();
        tab.look(Looking.NARROWEST, ColorScheme.LIGHT);
        assertThat(tab.sideways()).isEmpty();
    }

    @Test
    void a_refused_form_reads_well_and_leads_back_to_the_surveys() {
        String address = survey + "/compare?outcome=q1&by=astrology";
        assertThat(Looking.complaints(tab, address, 400)).isEmpty();
        tab.page().locator("a:has-text('Back to the surveys')").click();
        assertThat(tab.page()).hasURL(site.origin() + "/study/survey");
    }

    static List<String> addresses() {
        return List.of(
                "/study/survey",
                survey,
                survey + "/file",
                crowded + "/file",
                survey + "/analyses",
                kept,
                survey + "/scale/q?by=role",
                "/study/survey/lakeside/scale/fear?by=setting",
                "/study/survey/lakeside/scale/fear",
                "/find?q=order",
                "/design");
    }
}
