package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The handout and the plan on the web, without scripts, on a desk and at 320 px.
class PaperPagesTest {

    private static Site site;

    @BeforeAll
    static void open() {
        site = Site.empty();
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/handout/en", "/handout/fr?paper=letter&age=70", "/care/handout?lang=fr&age=44"})
    void a_handout_is_served(String address) {
        assertThat(site.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void the_handout_carries_its_style_and_asks_for_nothing() {
        HttpResponse<String> answer = site.get("/handout/en?age=70");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).startsWith("default-src 'none'").contains("frame-ancestors 'self'"));
        assertThat(answer.body()).contains("around age 70", "65 or more").doesNotContain("<script", "href=");
    }

    @Test
    void the_pdf_is_a_pdf_of_the_paper_that_was_asked_for() {
        HttpResponse<String> answer = site.get("/handout/fr.pdf?paper=letter");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-");
    }

    @ParameterizedTest
    @CsvSource({
        "/handout/de,404",
        "/handout/en.doc,404",
        "/handout/en?age=17,400",
        "/handout/en?age=old,400",
        "/handout/en?paper=a3,400",
        "/care/plan?lang=de,400"
    })
    void what_is_not_there_says_so(String address, int status) {
        assertThat(site.get(address).statusCode()).isEqualTo(status);
    }

    @EnabledIf(
            value = "pedicle.app.web.Chromium#isThere",
            disabledReason = "no Chromium on the PATH: no page was opened in a browser")
    @Test
    void every_page_reads_well_on_a_desk_and_at_320_px() {
        try (Chromium chromium = Chromium.open();
                ServedExample example = ServedExample.empty();
                BrowserContext reader = chromium.reader(1440, ColorScheme.LIGHT)) {
            Tab tab = new Tab(reader, example.address());
            List<String> wrong = new ArrayList<>();
            for (String address : List.of("/care/handout", "/handout/en", "/handout/fr?age=80", "/care/plan")) {
                tab.look(1440, ColorScheme.LIGHT);
                tab.open(address).forEach(word -> wrong.add(address + ": " + word));
                wrong.addAll(tab.headings());
                wrong.addAll(Axe.all(tab.page()));
                tab.look(320, ColorScheme.DARK);
                tab.sideways().forEach(word -> wrong.add(address + " at 320 px: " + word));
                Axe.all(tab.page()).forEach(word -> wrong.add(address + " at 320 px: " + word));
            }
            assertThat(wrong).isEmpty();
        }
    }

    @EnabledIf(
            value = "pedicle.app.web.Chromium#isThere",
            disabledReason = "no Chromium on the PATH: no page was opened in a browser")
    @Test
    void a_plan_is_made_without_scripts_and_nothing_of_it_is_in_the_address() {
        try (Chromium chromium = Chromium.open();
                ServedExample example = ServedExample.empty();
                BrowserContext plain = chromium.readerWithoutScripts()) {
            Tab tab = new Tab(plain, example.address());
            assertThat(tab.open("/care/plan")).isEmpty();
            Page page = tab.page();
            page.locator("button:has-text('Give me some ideas')").click();
            page.locator("button:has-text('Keep moving each day')").click();
            for (String answer : List.of("In the park", "After lunch", "Daily", "Monday", "I will <b>walk</b>")) {
                page.locator("input[type=text]").fill(answer);
                page.keyboard().press("Enter");
            }
            page.locator("input[value='5']").check();
            page.locator("button:has-text('Go on')").click();
            assertThat(page.locator("#question").innerText()).contains("What would make you surer?");
            page.locator("button:has-text('Back')").click();
            page.locator("input[value='8']").check();
            page.locator("button:has-text('Go on')").click();
            page.locator("input[type=text]").fill("Friday, by phone");
            page.locator("button:has-text('Go on')").click();
            assertThat(page.locator("#question").innerText()).isEqualTo("Your plan stands.");
            assertThat(page.locator(".talked").innerText())
                    .contains("Keep moving each day", "I will <b>walk</b>", "8/10", "Friday, by phone");
            assertThat(page.url()).isEqualTo(example.address() + "/care/plan");
            assertThat(tab.sideways()).isEmpty();
            page.locator("button:has-text('Open to print')").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/plan.html");
            assertThat(page.locator("h1").innerText()).isEqualTo("My plan");
            assertThat(page.locator(".own").innerText()).isEqualTo("I will <b>walk</b>");
            page.setViewportSize(320, 900);
            assertThat(tab.sideways()).isEmpty();
        }
    }
}
