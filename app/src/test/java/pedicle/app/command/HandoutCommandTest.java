package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.app.Lakeside;

/// The handout from the command line: a file for whoever may have it, a sentence for whoever must not.
class HandoutCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handout",
                "handout --lang en",
                "handout --out a.pdf",
                "handout --lang de --out a.pdf",
                "handout --lang en --out a.pdf --paper A3",
                "handout --lang en --out a.pdf --on soon"
            })
    void wrong_usage_ends_with_2(String line) {
        Said said = Said.by(line.split(" "));
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("Usage: pedicle").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void it_is_written_as_pdf_and_as_html_that_stands_by_itself(String language) throws IOException {
        Path pdf = folder.resolve("handout.pdf");
        Path html = folder.resolve("handout.HTML");
        Said.by("handout", "--lang", language, "--out", pdf.toString()).assertDone();
        Said said = Said.by("handout", "--lang", language, "--out", html.toString());
        said.assertDone();
        assertThat(said.err()).isEmpty();
        assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(Files.readString(html))
                .startsWith("<!DOCTYPE html>")
                .contains("lang=\"" + language)
                .doesNotContain("href=", "src=\"", "<script");
    }

    @Test
    void a_person_with_an_emergency_sign_gets_none() {
        Path order = order("retention-and-saddle");
        Path out = folder.resolve("handout.pdf");
        Said.by("handout", "--lang", "en", "--patient", order.toString(), "--out", out.toString())
                .assertBadInput(order + ": no handout, since the record holds an emergency sign: Possible cauda equina"
                        + " syndrome: send for emergency MRI today; the absence of other signs does not rule it out.");
        assertThat(out).doesNotExist();
    }

    @Test
    void nothing_of_the_record_but_the_age_is_printed() throws IOException {
        Path order = order("acute-12-days-all-asked");
        Path out = folder.resolve("handout.html");
        Said said = Said.by("handout", "--lang", "en", "--patient", order.toString(), "--out", out.toString());
        said.assertDone();
        assertThat(said.err()).isEmpty();
        String page = Files.readString(out).replaceAll("base64,[A-Za-z0-9+/=]+", "");
        assertThat(page).contains("around age 40").doesNotContain("Example101", "Adam101", "LK-P-0006", "1987");
        Said.by(
                        "handout",
                        "--lang",
                        "en",
                        "--patient",
                        order.toString(),
                        "--name",
                        "Adam Example",
                        "--phone",
                        "555 0100",
                        "--out",
                        out.toString())
                .assertDone();
        assertThat(Files.readString(out)).contains("Adam Example", "555 0100");
    }

    @Test
    void what_the_record_leaves_open_is_asked_first() {
        Said said = Said.by(
                "handout",
                "--lang",
                "fr",
                "--patient",
                order("acute-12-days").toString(),
                "--out",
                folder.resolve("handout.pdf").toString());
        said.assertDone();
        assertThat(said.err())
                .startsWith("Before you hand it over, settle what the record leaves open:")
                .contains("Is feeling reduced around the anus, genitals or inner thighs?");
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        Said.by("handout", "--lang", "en", "--out", folder.resolve("a.docx").toString())
                .assertBadInput("--out: expected a file that ends with .pdf or .html, found “"
                        + folder.resolve("a.docx") + "”");
    }

    private static Path order(String name) {
        return Lakeside.network().part("orders").resolve(name + ".json");
    }
}
