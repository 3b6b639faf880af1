package pedicle.app.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page in a real browser: on a desk and on a phone, in light and in dark, by keyboard and without scripts.
/// It skips, and says so, where the machine has no Chromium.
@EnabledIf(
        value = "pedicle.app.web.Chromium#isThere",
        disabledReason = "no Chromium on the PATH: no page was opened in a browser")
class PagesInBrowserTest {

    private static Chromium chromium;
    private static ServedExample example;
    private static ServedExample nothing;
    private static BrowserContext reader;
    private static Tab tab;
    private static Tab emptyTab;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        example = ServedExample.full();
        nothing = ServedExample.empty();
        reader = chromium.reader(Looking.DESK, ColorScheme.LIGHT);
        tab = new Tab(reader, example.address());
        emptyTab = new Tab(reader, nothing.address());
    }

    @AfterAll
    static void close() {
        // Where the browser is missing, nothing was opened.
        Stream.of(chromium, example, nothing).filter(each -> each != null).forEach(PagesInBrowserTest::close);
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception stuck) {
            throw new IllegalStateException(stuck);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_page_reads_well_on_a_desk_and_a_phone_in_light_and_dark(String address) {
        Looking.awaitWork(reader, example.address() + address);
        assertThat(Looking.complaints(tab, address, 200)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/measure/effect?method=quasi-binomial&season=waves",
                "/measure/months?limits=laney",
                "/measure/clinicians",
                "/measure/clinicians?limits=usual",
                "/measure/clinicians/C01?by=month",
                "/measure/clinicians/C08"
            })
    void a_page_under_the_measure_reads_well_on_a_desk_and_a_phone_in_light_and_dark(String address) {
        assertThat(Looking.complaints(tab, address, 200)).isEmpty();
    }

    @Test
    void a_point_of_the_funnel_leads_to_its_clinician_by_the_keyboard() {
        Page page = fresh("/measure/clinicians");
        page.locator(".wide a[href='/measure/clinicians/C08']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("C08");
    }

    @ParameterizedTest
    @MethodSource("partsOfAnEmptyWorkspace")
    void a_page_reads_well_while_nothing_is_there_yet(String address) {
        assertThat(Looking.complaints(emptyTab, address, 200)).isEmpty();
    }

    @Test
    void an_address_that_leads_nowhere_gets_a_page_that_reads_well() {
        assertThat(Looking.complaints(tab, "/nowhere", 404)).isEmpty();
    }

    @Test
    void the_first_stop_of_the_tab_key_leads_past_the_rail() {
        Page page = fresh("/study");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void every_stop_of_the_tab_key_can_be_seen() {
        Page page = fresh("/study/survey");
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            page.keyboard().press("Tab");
            Object unmarked = page.evaluate("""
                    () => {
                      const at = document.activeElement;
                      return getComputedStyle(at).outlineStyle === 'none' && !at.matches('body, .skip') ? at.outerHTML : ''
                    }""");
            if (!unmarked.toString().isEmpty()) {
                unseen.add(unmarked.toString());
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void ctrl_k_opens_the_finder_the_arrows_walk_it_and_escape_closes_it() {
        Page page = fresh("/");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#finder")).isVisible();
        assertThat(page.locator("#finder-q")).isFocused();
        page.keyboard().type("scan");
        assertThat(page.locator("#finder .hits a").first()).isVisible();
        assertThat(page.locator("#finder h1")).hasCount(0);
        assertThat(Axe.all(tab.page())).isEmpty();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#finder .hits a").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#finder")).isHidden();
    }

    @Test
    void a_table_sorts_by_the_keyboard_and_says_so() {
        Page page = fresh("/study/interviews");
        Locator table = page.locator("table:has(th:has-text('Passages'))");
        Locator head = table.locator("th").nth(3);
        head.locator("button").focus();
        page.keyboard().press("Enter");
        assertThat(head).hasAttribute("aria-sort", "ascending");
        List<Integer> passages = table.locator("tbody tr td:nth-child(4)").allInnerTexts().stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(passages).isSorted().hasSizeGreaterThan(5);
    }

    @Test
    void the_report_is_one_file_that_reads_well_and_asks_for_nothing(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Files.writeString(
                file, reader.request().get(example.address() + "/report.html").text());
        try (BrowserContext elsewhere = chromium.reader(Looking.DESK, ColorScheme.LIGHT)) {
            Tab report = new Tab(elsewhere, "file://");
            assertThat(Looking.complaints(report, file.toAbsolutePath().toString(), 200))
                    .isEmpty();
            assertThat(report.page().locator("a:not([href^='#'])").all()).isEmpty();
        }
    }

    @Test
    void the_report_has_its_style_also_where_it_is_served() {
        Page page = fresh("/report.html");
        assertThat(page.locator("body")).not().hasCSS("font-family", "serif");
        assertThat(page.locator("body.standalone h1")).hasCSS("font-weight", "650");
        assertThat(page.evaluate("document.styleSheets[0].cssRules.length > 100"))
                .isEqualTo(true);
    }

    @Test
    void pages_show_the_same_without_scripts() {
        try (BrowserContext plain = chromium.readerWithoutScripts()) {
            Tab scriptless = new Tab(plain, example.address());
            for (String address :
                    List.of("/", "/study/survey", "/measure", "/catalog", "/find?q=scan", "/care/order")) {
                assertThat(scriptless.open(address)).as(address).isEmpty();
                assertThat(scriptless.page().locator("h1")).isVisible();
                assertThat(scriptless.sideways()).as(address).isEmpty();
                String words = scriptless.page().locator("main").innerText();
                Page scripted = fresh(address);
                scripted.setViewportSize(Looking.PHONE, 900);
                // The tools over a table come with the scripts, and are nothing to read.
                scripted.evaluate("document.querySelectorAll('.table-tools').forEach(each => each.remove())");
                assertThat(scripted.locator("main").innerText()).as(address).isEqualToIgnoringWhitespace(words);
            }
        }
    }

    static List<String> addresses() {
        List<String> all = new ArrayList<>(List.of("/", "/study", "/study/survey", "/study/interviews"));
        for (String page : List.of(
                "",
                "/variables",
                "/variable?name=pressure_1&by=role",
                "/variable?name=years_in_practice",
                "/scale/pressure",
                "/reliability",
                "/structure?items=pressure&items=fear&rotation=oblimin&iterations=20",
                "/compare",
                "/compare?outcome=setting&by=role",
                "/paired?first=pressure_1&second=pressure_2",
                "/correlate",
                "/regress",
                "/findings",
                "/analyses")) {
            all.add("/study/survey/lakeside" + page);
        }
        all.addAll(found("/study/interviews", "/study/interviews/GP", 1));
        all.addAll(found("/study/interviews", "/study/interviews/code/", 1));
        all.addAll(found("/study", "/study/finding/", 1));
        all.addAll(found(all.getLast(), "/thread/", 1));
        all.add("/design");
        all.addAll(found("/design", "/thread/", 1));
        all.addAll(found("/design", "/design/component/", 2));
        all.add("/care");
        all.addAll(found("/care", "/care/order/", 20));
        all.addAll(List.of("/care/order", "/care/order?sample=cancer-history.json"));
        all.addAll(List.of("/care/responses", "/measure"));
        all.addAll(
                List.of("/catalog", "/catalog?q=reassure", "/catalog/tdf-2012", "/catalog/term/tdf:social-influences"));
        all.addAll(found("/catalog", "/catalog/figures/", 2));
        all.addAll(found("/catalog", "/catalog/rules/", 1));
        all.addAll(found("/catalog", "/catalog/codes/", 1));
        all.addAll(List.of("/catalog/sources", "/workspace", "/find", "/find?q=scan"));
        return all;
    }

    static List<String> partsOfAnEmptyWorkspace() {
        return List.of(
                "/",
                "/study",
                "/study/survey",
                "/study/interviews",
                "/design",
                "/care",
                "/care/order",
                "/care/responses",
                "/measure",
                "/workspace",
                "/find?q=zzz");
    }

    /// The first few addresses that begin so among the links of a page.
    private static List<String> found(String on, String begin, int most) {
        assertThat(tab.open(on)).isEmpty();
        List<String> links = tab.page().locator("a[href^='" + begin + "']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll("#.*", ""))
                .distinct()
                .limit(most)
                .toList();
        assertThat(links).as("links to %s… on %s", begin, on).isNotEmpty();
        return links;
    }

    private static Page fresh(String address) {
        tab.look(Looking.DESK, ColorScheme.LIGHT);
        assertThat(tab.open(address)).isEmpty();
        return tab.page();
    }
}
