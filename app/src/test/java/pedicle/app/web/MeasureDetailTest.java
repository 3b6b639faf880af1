package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The pages under the measure, on the example network: what they say, what they refuse and what they keep back.
class MeasureDetailTest {

    /// A count from 1 to 4 in a table, or as a part of people.
    private static final Pattern SMALL =
            Pattern.compile("<td[^>]*>[1-4]</td>|>[1-4] of \\d+ people|(?<!to )\\b[1-4] of them");

    private static Site site;

    @BeforeAll
    static void serve() {
        site = Site.ofLakeside();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void the_effect_says_how_many_images_were_avoided_with_the_interval_and_of_whom() {
        String page = page("/measure/effect");
        assertThat(page)
                .containsPattern("images avoided per 100 people presenting \\(95% CI [0-9.−]+ to [0-9.−]+\\)")
                .contains("people without a red flag", "people with a red flag", "What is counted.")
                .contains("without the change", "as it went");
    }

    @Test
    void every_method_says_what_it_finds_too_much_and_too_little_beside_each_other() {
        String page = page("/measure/effect");
        for (String method : List.of(
                "Straight line, Newey and West's errors: ",
                "Straight line, Prais and Winsten's errors: ",
                "Odds, months by their people: ",
                "Odds, Newey and West's errors: ")) {
            assertThat(page)
                    .containsPattern(method + "[0-9.]+ images avoided per 100 people presenting \\(95% CI")
                    .containsPattern(method + "[0-9.]+ (more|fewer) without an image per 100 people with a red flag");
        }
        assertThat(page)
                .contains("What each method takes for granted", "starts.csv")
                .contains("32.2% before, 20.9% after, −11.3 points (95% CI −15.5 to −7.0)");
    }

    @Test
    void both_phases_of_the_control_chart_are_the_shares_before_and_after_of_the_measure() {
        Matcher title = Pattern.compile("<h3>[^<]*: ([0-9.]+%) before, ([0-9.]+%) after")
                .matcher(page("/measure"));
        assertThat(title.find()).isTrue();
        assertThat(page("/measure/months"))
                .contains("Over-use: " + title.group(1) + " before, " + title.group(2) + " after");
    }

    @Test
    void every_choice_of_limits_method_and_season_is_answered() {
        for (String query : List.of(
                "limits=laney",
                "method=prais-winsten",
                "method=quasi-binomial&season=waves",
                "method=logit-newey-west&season=months")) {
            String page = query.startsWith("limits") ? "/measure/months?" : "/measure/effect?";
            assertThat(site.get(page + query).statusCode()).as(query).isEqualTo(200);
        }
        assertThat(page("/measure/months?limits=laney")).contains("dashed Laney's limits: chance's sigma times");
    }

    @Test
    void a_choice_that_there_is_not_is_refused_by_name() {
        HttpResponse<String> answer = site.get("/measure/effect?method=magic");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("method: expected newey-west, prais-winsten", "magic");
    }

    @Test
    void the_clinicians_lead_to_their_pages_and_half_of_the_images_are_counted() {
        String page = page("/measure/clinicians");
        assertThat(page)
                .containsPattern("Half of the images are ordered by \\d+ of 30 clinicians")
                .contains("outside the 99.8% limits", "/measure/clinicians/C08", "Gini coefficient");
        assertThat(page("/measure/clinicians/C08"))
                .contains(
                        "Where the limits allow for chance alone, this lies", "95 in 100 lie from", "What is counted.");
    }

    @Test
    void no_page_that_names_a_clinician_shows_a_count_of_one_to_four_people() {
        // The curve's table counts clinicians, and names none.
        String all = page("/measure/clinicians").replaceFirst("(?s)Whether a few order most.*?Each clinician<", "");
        assertThat(all).contains("Counts of 1 to 4 people are not shown");
        assertThat(SMALL.matcher(all).results().map(found -> found.group()).toList())
                .isEmpty();
        for (int i = 1; i <= 30; i++) {
            String address = "/measure/clinicians/C%02d".formatted(i);
            for (String by : List.of("", "?by=month", "?by=quarter", "?by=year")) {
                String page = page(address + by);
                assertThat(page).contains("Counts of 1 to 4 people are not shown");
                assertThat(SMALL.matcher(page)
                                .results()
                                .map(found -> found.group())
                                .toList())
                        .as(address + by)
                        .isEmpty();
            }
        }
    }

    @Test
    void each_chart_is_handed_on_as_svg_png_and_csv() {
        // The series had their files under the months before the effect had a page.
        List.of("over-use-control", "under-use-control", "over-use-series", "under-use-series")
                .forEach(figure -> handedOn("/measure/months", figure, 12));
        List.of("over-use-series", "under-use-series").forEach(figure -> handedOn("/measure/effect", figure, 12));
        List.of("over-use-methods", "under-use-methods").forEach(figure -> handedOn("/measure/effect", figure, 4));
        List.of("funnel", "likely", "concentration").forEach(figure -> handedOn("/measure/clinicians", figure, 12));
        assertThat(site.get("/measure/months.svg?figure=nothing").statusCode()).isEqualTo(404);
        assertThat(site.get("/measure/months.exe?figure=over-use-series").statusCode())
                .isEqualTo(404);
        assertThat(site.get("/measure/clinicians.svg?figure=funnel").body()).doesNotContain("href");
    }

    private static void handedOn(String page, String figure, int lines) {
        HttpResponse<String> svg = site.get(page + ".svg?figure=" + figure);
        assertThat(svg.statusCode()).as(figure).isEqualTo(200);
        assertThat(svg.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg+xml");
        assertThat(svg.body()).doesNotContain("class=", "currentColor");
        assertThat(site.get(page + ".png?figure=" + figure).body()).as(figure).contains("PNG");
        assertThat(site.get(page + ".csv?figure=" + figure).body().lines().count())
                .as(figure)
                .isGreaterThan(lines);
    }

    @Test
    void a_clinician_or_a_page_that_there_is_not_is_not_found() {
        assertThat(site.get("/measure/clinicians/nobody").statusCode()).isEqualTo(404);
        assertThat(site.get("/measure/weather").statusCode()).isEqualTo(404);
    }

    @Test
    void an_empty_workspace_says_what_belongs_here() {
        try (Site empty = Site.empty()) {
            for (String address :
                    List.of("/measure/effect", "/measure/months", "/measure/clinicians", "/measure/clinicians/C01")) {
                assertThat(empty.get(address).body()).as(address).contains("Rates from a FHIR bulk export");
            }
        }
    }

    private static String page(String address) {
        HttpResponse<String> answer = site.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }
}
