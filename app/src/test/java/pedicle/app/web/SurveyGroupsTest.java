package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The items of a scale with groups of people side by side.
class SurveyGroupsTest {

    private static final String TIME = "/study/survey/lakeside/scale/time";

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.ofLakeside();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void a_scale_s_page_offers_columns_of_few_groups() {
        assertThat(site.get(TIME).body())
                .contains("<option value=\"role\"", "<option value=\"setting\"")
                .doesNotContain("<option value=\"practice_id\"", "<option value=\"id\"");
    }

    @Test
    void every_item_has_a_bar_for_each_group_and_a_table_behind_it() {
        String page = site.get(TIME + "?by=setting").body();
        assertThat(page).contains("Groups differ most on “", "<option value=\"setting\" selected");
        String csv = site.get(TIME + ".csv?figure=1&by=setting").body();
        assertThat(csv).startsWith("Item,").contains("Missing");
    }

    @Test
    void the_counts_are_those_that_were_counted_by_hand() {
        String survey =
                site.brought("Sums", "role,a,b\ngp,1,2\ngp,1,1\ngp,3,2\nphysio,2,3\nphysio,2,2\nphysio,3,1\n,1,1\n");
        site.form(
                survey + "/file",
                Map.of("s0-title", "Both", "s0-items", "a b", "v0-role", "GROUP", "v0-type", "CHOICE"));
        String csv = site.get(survey + "/scale/both.csv?figure=1&by=role").body();
        assertThat(csv)
                .contains(
                        "a,gp,2,0.6666666666666666,0,0,1,0.3333333333333333,3,0",
                        "a,physio,0,0,2,0.6666666666666666,1,0.3333333333333333,3,0",
                        "b,physio,1,0.3333333333333333,1,0.3333333333333333,1,0.3333333333333333,3,0");
        assertThat(site.get(survey + "/scale/both?by=role").body())
                .contains("1\u00a0person gave no answer to “role” and is left out");
    }

    @Test
    void too_many_groups_are_refused_in_a_sentence() {
        HttpResponse<String> refused = site.get(TIME + "?by=practice_id");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("expected 2 to 8 groups to stand side by side, found");
        assertThat(site.get(TIME + "?by=astrology").body()).contains("there is no column “astrology”");
    }

    @Test
    void the_chart_leaves_as_every_file() throws IOException, InterruptedException {
        String by = "?figure=1&by=role";
        assertThat(site.get(TIME + ".svg" + by).body()).contains("<svg").doesNotContain("var(");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(TIME + ".png" + by))))
                .isNotNull();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes(TIME + ".xlsx?by=role")))) {
            assertThat(book.getNumberOfSheets()).isPositive();
        }
        assertThat(site.get(TIME + ".docx?by=role").statusCode()).isEqualTo(200);
        assertThat(site.get(TIME + ".R?by=role").body()).contains("data <- data.frame(");
        assertThat(site.get(TIME + ".json?by=role").statusCode()).isEqualTo(200);
        assertThat(site.get(TIME + ".svg?figure=9").statusCode()).isEqualTo(404);
        assertThat(site.get("/study/survey/lakeside/scale/tarot.svg").statusCode())
                .isEqualTo(404);
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(site.at(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
