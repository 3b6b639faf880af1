package pedicle.app.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the README from the example network into docs/pictures. Not among the tests that run by
/// themselves, since it writes into the project: `mvn -pl app -am test -Dtest=Screenshots
/// -Dsurefire.failIfNoSpecifiedTests=false`.
class Screenshots {

    private static final Path PICTURES = Path.of("..", "docs", "pictures");
    private static final int WIDTH = 1440;

    @Test
    void the_pictures_of_the_readme_are_taken() {
        try (Chromium chromium = Chromium.open();
                ServedExample example = ServedExample.full()) {
            try (BrowserContext light = chromium.reader(WIDTH, ColorScheme.LIGHT)) {
                take(light, example, "/", "overview", 1120);
                take(light, example, "/study", "study", 1000);
                take(light, example, "/study/survey/lakeside/structure", "survey", 1120);
                take(light, example, "/care/order/retention-and-saddle.json", "order", 900);
                take(light, example, "/measure", "measure", 1120);
                take(light, example, "/catalog", "catalog", 1000);
            }
            try (BrowserContext dark = chromium.reader(WIDTH, ColorScheme.DARK)) {
                take(dark, example, "/", "overview-dark", 1120);
            }
        }
    }

    private static void take(BrowserContext reader, ServedExample example, String address, String name, int height) {
        try (Page page = reader.newPage()) {
            page.setViewportSize(WIDTH, height);
            Looking.awaitWork(reader, example.address() + address);
            page.navigate(example.address() + address);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
