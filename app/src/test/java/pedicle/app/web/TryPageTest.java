package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An order tried on the page, with scripts off: the form's answer is the page itself.
class TryPageTest {

    private static Site site;

    @BeforeAll
    static void start() {
        site = Site.ofLakeside();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void the_page_says_before_anything_else_that_it_is_not_for_the_care_of_real_people() {
        assertThat(site.get("/care/order").body())
                .contains("Not for the care of real people.", "not signed off by any clinician", "kept nowhere");
        assertThat(site.get("/care").body()).contains("href=\"/care/order\"");
    }

    @Test
    void typed_pain_of_three_weeks_without_anything_asked_gets_questions_and_never_a_no() {
        String page = tried(Map.of("order", "MRI lumbar spine", "weeks", "3", "age", "40", "sex", "female"))
                .body();
        assertThat(page)
                .contains("Nothing in the record calls for this scan.", "What is still to ask", "not taken as absent")
                .doesNotContain("would not help now");
    }

    @Test
    void a_ticked_red_flag_fills_what_the_record_lacks_and_is_named_as_its_source() {
        Map<String, String> form =
                new TreeMap<>(Map.of("order", "CT lumbar spine", "weeks", "1", "reason", "sciatica"));
        form.put("is-saddle-anaesthesia", "yes");
        form.put("is-fever", "no");
        form.put("is-weight-loss", "");
        String page = tried(form).body();
        assertThat(page)
                .contains("Emergency. Possible cauda equina syndrome", "<td>Fever</td><td>absent</td>")
                .contains("<td>Saddle anaesthesia</td><td>present</td>")
                .doesNotContain("<td>Unexplained weight loss</td>");
        assertThat(page).containsPattern("name=\"is-saddle-anaesthesia\" value=\"yes\" checked");
    }

    @Test
    void problems_medicines_and_codes_are_read_as_from_a_record() {
        String page = tried(Map.of(
                        "code", "72131",
                        "weeks", "5",
                        "problems", "Z85.3 breast cancer\nM81.0",
                        "medicines", "prednisone 10 mg"))
                .body();
        assertThat(page)
                .contains("<td>History of cancer</td><td>present</td>")
                .contains("<td>Osteoporosis</td><td>present</td>")
                .contains("<td>Long-term corticosteroids</td><td>present</td>")
                .contains("about 9 in 100, interval 3 to 22")
                .contains("http://www.ama-assn.org/go/cpt");
    }

    @Test
    void the_raw_exchange_is_a_real_request_that_the_service_answers_with_the_same_card() throws IOException {
        String page = tried(Map.of("order", "MRI lumbar spine", "weeks", "3", "age", "40"))
                .body();
        String request = page.replaceAll("(?s).*aria-label=\"The request\">(.*?)</pre>.*", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        HttpResponse<String> answer = site.send(HttpRequest.newBuilder(site.at("/cds-services/lumbar-imaging-sign"))
                .POST(BodyPublishers.ofString(request))
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);
        String summary =
                CdsHooks.JSON.readTree(answer.body()).at("/cards/0/summary").asText();
        assertThat(page).contains(summary);
    }

    @Test
    void nothing_is_kept_of_what_is_tried() {
        tried(Map.of("order", "MRI lumbar spine", "weeks", "3", "note", "Mrs Unheard of Elm Street"));
        site.restart();
        assertThat(site.workspace()
                        .<Integer>read(handle -> handle.createQuery("select count(*) from shown_card")
                                .mapTo(Integer.class)
                                .one()))
                .isZero();
    }

    @Test
    void a_sample_is_judged_as_on_its_own_page_and_its_json_stands_in_the_box() {
        HttpResponse<String> answer = site.get("/care/order?sample=retention-and-saddle.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Emergency. Possible cauda equina syndrome", "LK-P-0002");
        assertThat(site.get("/care/order?sample=nobody.json").statusCode()).isEqualTo(404);
    }

    @Test
    void a_tick_beside_pasted_json_counts_as_of_the_order_s_own_day() throws IOException {
        String json = Files.readString(Path.of("..", "examples", "lakeside", "orders", "acute-12-days.json"));
        assertThat(tried(Map.of("json", json)).body()).contains("Nothing in the record calls for this scan.");
        assertThat(tried(Map.of("json", json, "is-fever", "no")).body()).contains("<td>Fever</td><td>absent</td>");
        assertThat(tried(Map.of("json", json, "is-saddle-anaesthesia", "yes")).body())
                .contains("Emergency. Possible cauda equina syndrome");
    }

    @Test
    void a_bundle_is_judged_too() {
        String bundle = """
                {"resourceType":"Bundle","type":"collection","entry":[
                  {"resource":{"resourceType":"Patient","id":"p","birthDate":"1980-01-01"}},
                  {"resource":{"resourceType":"ServiceRequest","id":"s","status":"draft","intent":"order",
                    "subject":{"reference":"Patient/p"},"code":{"text":"MRI lumbar spine"},
                    "reasonCode":[{"text":"low back pain with fever"}]}}]}""";
        assertThat(tried(Map.of("json", bundle)).body()).contains("<td>Fever</td><td>present</td>");
        assertThat(tried(Map.of("json", bundle, "is-urinary-retention", "yes")).body())
                .contains("Emergency. Possible cauda equina syndrome");
    }

    @Test
    void an_order_for_something_else_is_met_with_silence() {
        assertThat(tried(Map.of("order", "CT abdomen", "weeks", "3")).body())
                .contains("not for lumbar imaging, so Pedicle stays silent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            json     | {"hook":                 | broken JSON at line 1
            json     | []                       | expected a CDS Hooks request as one JSON object
            json     | {"hook":"order-sign"}    | hookInstance: expected a UUID
            json     | {"hook":"make-tea"}      | hook: expected order-sign
            age      | old                      | age: expected a whole number, found “old”
            age      | 200                      | age: expected 0 to 120, found 200
            weeks    | 2.5                      | weeks of pain: expected a whole number, found “2.5”
            """)
    void what_can_t_be_judged_is_said_in_one_sentence_and_stays_in_its_field(
            String field, String text, String sentence) {
        HttpResponse<String> answer = tried(Map.of("order", "MRI lumbar spine", "note", "keep me", field, text));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("This can't be judged.", escaped(sentence))
                .contains("keep me")
                .containsPattern(
                        field.equals("json")
                                ? "<textarea id=\"json\"[^>]*>" + java.util.regex.Pattern.quote(escaped(text))
                                : "name=\"" + field + "\" value=\"" + java.util.regex.Pattern.quote(text) + "\"");
    }

    @Test
    void an_order_of_nothing_is_refused() {
        assertThat(tried(Map.of("order", " ", "code", "")).body())
                .contains("expected an image in words or by its code, found neither");
    }

    @Test
    void json_nested_a_hundred_thousand_deep_is_one_sentence() {
        HttpResponse<String> answer = tried(Map.of("json", "[".repeat(100_000)));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("found broken JSON");
    }

    @Test
    void a_record_of_half_a_megabyte_gets_through_the_form() throws IOException {
        String json = Files.readString(Path.of("..", "examples", "lakeside", "orders", "retention-and-saddle.json"));
        assertThat(tried(Map.of("json", json + " ".repeat(500_000))).body())
                .contains("Emergency. Possible cauda equina syndrome");
    }

    @Test
    void hostile_words_come_out_as_they_were_written() {
        String hostile = "</textarea><script>alert(1)</script>";
        HttpResponse<String> answer =
                tried(Map.of("order", "MRI lumbar spine " + hostile, "problems", hostile, "note", hostile));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>alert(1)").contains("&lt;script>alert(1)");
    }

    @Test
    void an_empty_workspace_can_try_an_order_too() {
        try (Site empty = Site.empty()) {
            assertThat(empty.get("/care/order").body()).doesNotContain("Take a sample");
            assertThat(post(empty, Map.of("order", "MRI lumbar spine", "weeks", "3"))
                            .body())
                    .contains("Nothing in the record calls for this scan.");
        }
    }

    private static HttpResponse<String> tried(Map<String, String> form) {
        return post(site, form);
    }

    private static HttpResponse<String> post(Site site, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site.send(HttpRequest.newBuilder(site.at("/care/order"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /// As a template writes text between tags.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
