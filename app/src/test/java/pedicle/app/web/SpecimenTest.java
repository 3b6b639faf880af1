package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import pedicle.app.web.page.Emptiness;

/// Renders every part once into target/specimen, where it can be opened in a browser.
class SpecimenTest {

    private static final Path SPECIMEN = Path.of("target", "specimen");

    @Test
    void every_part_renders_and_no_part_asks_for_a_script_or_a_style_of_its_own() throws IOException {
        String page = new Templates().render("specimen.jte", Specimen.parameters());

        keep("index.html", page);

        // The pages are served with a policy that allows neither, and charts stand in a report without scripts.
        assertThat(page).doesNotContain(" style=").doesNotContain("<style").doesNotContain("onclick");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void a_name_that_holds_markup_is_shown_as_it_is_written() {
        String page = new Templates()
                .render(
                        "part/empty.jte",
                        new Emptiness("<b>x</b>", "y", Specimen.empty().way(), "get"));
        assertThat(page).contains("&lt;b&gt;x&lt;/b&gt;");
    }

    static void keep(String name, String page) throws IOException {
        Files.createDirectories(SPECIMEN.resolve("static"));
        Files.writeString(SPECIMEN.resolve(name), page.replace("\"/static/", "\"static/"));
        for (String file : List.of("pedicle.css", "pedicle.js", "finder.js", "tables.js", "pedicle.svg")) {
            try (InputStream in = Templates.class.getResourceAsStream("static/" + file)) {
                assertThat(in).as(file).isNotNull();
                Files.write(SPECIMEN.resolve("static").resolve(file), in.readAllBytes());
            }
        }
    }
}
