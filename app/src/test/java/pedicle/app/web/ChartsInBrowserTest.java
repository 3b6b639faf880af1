package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// Every chart of the specimen as a browser with its own letters draws it. The pictures are kept in
/// target/specimen/pictures, to look at.
@EnabledIf(
        value = "pedicle.app.web.Chromium#isThere",
        disabledReason = "no Chromium on the PATH: no chart was opened in a browser")
class ChartsInBrowserTest {

    private static final Path PAGE = Path.of("target", "specimen", "index.html");
    private static final Path PICTURES = Path.of("target", "specimen", "pictures");
    private static final int ROOM = 1280;
    private static final int PHONE = 390;

    /// Words are as high as their letters: 10 above the line that they stand on, 3 below it.
    private static final String TROUBLE = """
            drawings => drawings.filter(svg => svg.getBoundingClientRect().width > 0).flatMap(svg => {
              const box = svg.viewBox.baseVal;
              const name = svg.querySelector('title').id;
              const words = [...svg.querySelectorAll('text')].map(text => {
                const at = text.getBBox();
                const y = Number(text.getAttribute('y'));
                return { said: text.lastChild.textContent, x: at.x, right: at.x + at.width, top: y - 10, foot: y + 3 };
              });
              const shapes = [...svg.querySelectorAll('rect, circle, path, line')].map(shape => {
                const at = shape.getBBox();
                return { said: shape.outerHTML, x: at.x, right: at.x + at.width, top: at.y, foot: at.y + at.height };
              });
              const outside = [...words, ...shapes]
                .filter(a => a.x < -1 || a.right > box.width + 1 || a.top < -1 || a.foot > box.height + 1)
                .map(a => `${name}: outside, ${a.said}`);
              const overlapping = words.flatMap((a, i) => words.slice(i + 1)
                .filter(b => a.x < b.right && b.x < a.right && a.top < b.foot && b.top < a.foot)
                .map(b => `${name}: “${a.said}” lies on “${b.said}”`));
              return [...outside, ...overlapping];
            })""";

    private static Chromium chromium;

    @BeforeAll
    static void the_specimen_is_written() throws IOException {
        chromium = Chromium.open();
        SpecimenTest.keep("index.html", new Templates().render("specimen.jte", Specimen.parameters()));
    }

    @AfterAll
    static void the_browser_goes() {
        // Where there is no driver for the machine, nothing was opened.
        Stream.ofNullable(chromium).forEach(Chromium::close);
    }

    @Test
    void no_words_lie_on_others_and_nothing_lies_outside_in_a_wide_room() {
        assertThat(trouble(ROOM, ColorScheme.LIGHT, "light")).isEmpty();
    }

    @Test
    void no_words_lie_on_others_and_nothing_lies_outside_on_a_phone() {
        assertThat(trouble(PHONE, ColorScheme.LIGHT, "phone")).isEmpty();
    }

    @Test
    void it_is_so_in_the_dark_too() {
        assertThat(trouble(ROOM, ColorScheme.DARK, "dark")).isEmpty();
    }

    @Test
    void the_page_of_a_phone_is_not_broader_than_the_phone() {
        try (BrowserContext reader = chromium.reader(PHONE, ColorScheme.LIGHT);
                Page page = reader.newPage()) {
            page.navigate(PAGE.toUri().toString());
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        }
    }

    private static List<?> trouble(int width, ColorScheme light, String name) {
        try (BrowserContext reader = chromium.reader(width, light);
                Page page = reader.newPage()) {
            page.navigate(PAGE.toUri().toString());
            int i = 0;
            for (Locator figure : page.locator("figure.chart").all()) {
                String file = "%s-%02d.png".formatted(name, i++);
                figure.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve(file)));
            }
            return (List<?>) page.locator("svg.drawing").evaluateAll(TROUBLE);
        }
    }
}
