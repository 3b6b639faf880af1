package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A survey from the file that somebody brings to the finding that they accept.
class SurveyPagesTest {

    private static final List<String> ASKS =
            List.of("reliability", "structure", "compare", "paired", "correlate", "regress");

    private static Site site;
    private static HttpClient browser;

    @BeforeAll
    static void open() {
        site = Site.ofLakeside();
        browser = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        browser.close();
        site.close();
    }

    @Test
    void a_file_is_brought_corrected_and_asked() {
        String survey = site.brought("Corrected", InventedAnswers.csv(60, 7));
        String file = site.get(survey + "/file").body();
        assertThat(file).contains("q1 q2 q3 q4", "Item sets", "role", "The first rows");
        HttpResponse<String> decided = site.form(
                survey + "/file",
                Map.of(
                        "s0-title", "Trust in scans",
                        "s0-slug", "trust",
                        "s0-items", "q1 q2 q3 q4",
                        "s0-reversed", "q4",
                        "s0-direction", "barrier",
                        "s0-construct", "tdf:emotion",
                        "v1-label", "What are you?",
                        "v1-role", "GROUP"));
        assertThat(decided.statusCode()).isEqualTo(303);
        assertThat(site.get(survey).body()).contains("Trust in scans", "Item sets");
        assertThat(site.get(survey + "/variable?name=role").body()).contains("What are you?");
        assertThat(site.answered(survey + "/reliability")).contains("Cronbach's alpha");
        assertThat(site.answered(survey + "/compare")).contains("Trust in scans", "95% CI");
    }

    @Test
    void a_file_that_can_t_be_read_changes_nothing() {
        String before = site.get("/study/survey").body();
        HttpResponse<String> refused = site.upload("/study/survey", "zip.csv", "\0\1\2 no survey", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("zip.csv", "Nothing was changed");
        assertThat(site.get("/study/survey").body()).isEqualTo(before);
    }

    @Test
    void a_kept_analysis_runs_again_on_new_answers_and_says_what_changed() {
        String survey = site.brought("Panel", InventedAnswers.csv(60, 1));
        HttpResponse<String> kept = site.form(
                survey + "/analyses",
                Map.of(
                        "title",
                        "q1 by role",
                        "recipe",
                        "{\"analysis\":\"compare\",\"outcome\":\"q1\",\"by\":\"role\"}"));
        String address = Site.location(kept);
        assertThat(site.get(address).body()).contains("q1 by role").doesNotContain("Run and compare");
        assertThat(site.upload(survey + "/answers", "later.csv", InventedAnswers.csv(80, 2), "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(site.get(address).body()).contains("Run and compare");
        site.form(address + "/run", Map.of("go", "on"));
        assertThat(site.get(address).body())
                .contains("What changed: 60 people before, 80 now", "groups gp mean")
                .doesNotContain("Run and compare");
        site.form(address + "/remove", Map.of("go", "on"));
        assertThat(site.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_scale_becomes_a_finding_whose_thread_leads_back_to_it() {
        HttpResponse<String> accepted = site.form(
                "/study/survey/lakeside/findings",
                Map.of(
                        "scale", "time",
                        "title", "Visits are too short <b>to explain</b>",
                        "direction", "barrier",
                        "construct", "tdf:environmental-context-and-resources"));
        String address = Site.location(accepted);
        assertThat(site.get("/study").body()).contains("Accepted from surveys", address);
        String page = site.get(address).body();
        assertThat(page).contains("Visits are too short &lt;b&gt;to explain").doesNotContain("<b>to explain");
        String thread = page.replaceFirst("(?s).*(/thread/[0-9A-Z]+).*", "$1");
        assertThat(site.get(thread).body()).contains("/study/survey/lakeside#time");
        assertThat(site.form(
                                "/study/survey/lakeside/findings",
                                Map.of("scale", "time", "title", "x", "direction", "sideways"))
                        .body())
                .contains("expected barrier or facilitator, found “sideways”");
        assertThat(site.form(
                                "/study/survey/lakeside/findings",
                                Map.of("scale", "none", "title", "x", "direction", "barrier"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_finding_that_was_accepted_stands_in_the_design_as_not_yet_in_the_strategy() {
        String before = site.get("/design").body();
        assertThat(before).doesNotContain("Clinics are noisy");
        String address = Site.location(site.form(
                "/study/survey/lakeside/findings",
                Map.of(
                        "scale", "fear",
                        "title", "Clinics are noisy",
                        "direction", "barrier",
                        "construct", "tdf:emotion")));
        String design = site.get("/design").body();
        String awaiting = design.substring(
                design.indexOf("Not yet in the strategy"), design.indexOf("Everything that was weighed"));
        // The techniques are those of the finding's own page, and the strategy is as it was.
        assertThat(awaiting).contains(address, "Clinics are noisy", "/catalog/term/bct:", "/design/component/");
        String technique = awaiting.replaceFirst("(?s).*?(/catalog/term/bct:[0-9.]+).*", "$1");
        assertThat(site.get(address).body()).contains(technique);
        assertThat(design.substring(design.indexOf("Everything that was weighed")))
                .isEqualTo(before.substring(before.indexOf("Everything that was weighed")));
        try (Site alone = Site.empty()) {
            String survey = alone.brought("Alone", InventedAnswers.csv(40, 9));
            alone.form(survey + "/findings", Map.of("scale", "q", "title", "Alone here", "direction", "barrier"));
            assertThat(alone.get("/design").body()).contains("Alone here", "No construct was chosen for it");
        }
    }

    @Test
    void every_analysis_leaves_as_a_file_that_opens() throws IOException, InterruptedException {
        String structure = "/study/survey/lakeside/structure";
        String query = "?items=pressure&items=fear&iterations=20";
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(structure + ".xlsx" + query)))) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(2);
        }
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes(structure + ".docx" + query)))) {
            assertThat(document.getTables()).hasSizeGreaterThan(2);
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(structure + ".png" + query + "&figure=1"))))
                .isNotNull();
        assertThat(site.get(structure + ".svg" + query + "&figure=2").body())
                .contains("<svg")
                .doesNotContain("var(");
        assertThat(site.get(structure + ".svg" + query + "&figure=9").statusCode())
                .isEqualTo(404);
        assertThat(site.get(structure + ".csv" + query).body()).contains("pressure_1");
        assertThat(site.get(structure + ".csv" + query + "&figure=1").body()).contains("Component");
        assertThat(site.get(structure + ".scores.csv" + query).body()).startsWith("id,C1");
        assertThat(site.get(structure + ".R" + query).body()).contains("data <- data.frame(", "principal(");
        assertThat(site.get(structure + ".json" + query).body()).contains("\"eigenvalues\"");
        for (String ask : List.of("reliability", "compare", "correlate", "regress")) {
            assertThat(site.answered("/study/survey/lakeside/" + ask))
                    .as(ask)
                    .contains("/study/survey/lakeside/" + ask + ".docx?");
        }
    }

    @Test
    void a_question_that_can_t_be_answered_is_one_sentence() {
        String structure = "/study/survey/lakeside/structure?items=presure_1&items=pressure_2";
        assertThat(site.get(structure).statusCode()).isEqualTo(400);
        assertThat(site.get(structure).body()).contains("there is no column “presure_1”; did you mean “pressure_1”?");
        assertThat(site.get("/study/survey/lakeside/compare?outcome=pressure&by=pressure_1&test=tarot")
                        .body())
                .contains("field “test”: there is no “tarot”");
        assertThat(site.get("/study/survey/lakeside/regress?outcome=role&on=pressure")
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.get("/study/survey/lakeside/astrology").statusCode()).isEqualTo(404);
        assertThat(site.get("/study/survey/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void hostile_names_come_out_escaped_and_their_addresses_work() {
        String hostile = "id,\"<script>alert(1)</script>\",\"a, b\",Größe\n1,1,2,3\n2,2,3,4\n3,5,4,1\n4,3,3,2\n";
        String survey = site.brought("<i>Hostile</i>", hostile);
        for (String page : List.of("", "/variables", "/file", "/structure", "/findings")) {
            assertThat(site.get(survey + page).body()).as(page).doesNotContain("<script>alert", "<i>Hostile");
        }
        assertThat(site.get(survey + "/variable?name="
                                + URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.get(survey + "/variable?name=" + URLEncoder.encode("a, b", StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void surveys_with_little_in_them_show_sentences_and_no_faults() {
        for (String content : List.of("a\n1\n2\n", "id,note\n1,yes\n2,no\n", "id,q1,q2\n1,,\n2,,\n3,,\n")) {
            String survey = site.brought("Little", content);
            for (String page : List.of("", "/variables", "/file", "/findings", "/analyses")) {
                assertThat(site.get(survey + page).statusCode())
                        .as(content + page)
                        .isEqualTo(200);
            }
            for (String ask : ASKS) {
                assertThat(site.get(survey + "/" + ask).statusCode())
                        .as(content + ask)
                        .isLessThan(500);
            }
        }
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                browser.send(HttpRequest.newBuilder(site.at(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}
