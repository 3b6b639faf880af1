package pedicle.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.app.web.measure.ListRight;

/// Groups, lists and timelines in a real browser, with the key and without.
@EnabledIf(
        value = "pedicle.app.web.Chromium#isThere",
        disabledReason = "no Chromium on the PATH: no page was opened in a browser")
class MeasurePeopleInBrowserTest {

    private static final ListRight.Keyed KEY = new ListRight.Keyed("0123456789abcdef0123456789abcdef");

    private static Chromium chromium;
    private static ServedExample example;
    private static BrowserContext reader;
    private static BrowserContext stranger;
    private static Tab tab;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        example = ServedExample.withLists(KEY);
        reader = chromium.reader(Looking.DESK, ColorScheme.LIGHT);
        stranger = chromium.reader(Looking.DESK, ColorScheme.LIGHT);
        tab = new Tab(reader, example.address());
        tab.open(ListRight.DOOR + KEY.key());
    }

    @AfterAll
    static void close() {
        if (example != null) {
            example.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/measure",
                "/measure/groups",
                "/measure/effect",
                "/measure/clinicians",
                "/measure/clinicians/C08",
                "/measure/people?month=2024-05&part=everyone",
                "/measure/people?trait=age&group=18%20to%2034&part=left-out",
                "/measure/people?month=1999-01"
            })
    void a_page_reads_well_on_a_desk_and_a_phone_in_light_and_dark_with_the_key(String address) {
        assertThat(Looking.complaints(tab, address, 200)).isEmpty();
    }

    @Test
    void the_timeline_of_a_person_reads_well() {
        for (String part : List.of("imaged", "missed", "left-out")) {
            tab.open("/measure/people?clinician=C08&part=" + part);
            String address = tab.page().locator("td a").first().getAttribute("href");
            assertThat(Looking.complaints(tab, address, 200)).as(part).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/measure", "/measure/groups", "/measure/months"})
    void a_page_reads_well_without_the_key(String address) {
        assertThat(Looking.complaints(new Tab(stranger, example.address()), address, 200))
                .isEmpty();
    }

    @Test
    void a_list_that_is_closed_reads_well() {
        assertThat(Looking.complaints(new Tab(stranger, example.address()), "/measure/people?month=2024-05", 403))
                .isEmpty();
    }

    @Test
    void a_month_leads_to_its_people_and_on_to_one_of_them_by_the_keyboard() {
        tab.look(Looking.DESK, ColorScheme.LIGHT);
        tab.open("/measure/months");
        Page page = tab.page();
        page.locator("a[href*='month=2024-05']:visible").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("May 2024: without a red flag");
        page.locator("td a").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("figcaption h3").first()).containsText("Counted");
    }
}
