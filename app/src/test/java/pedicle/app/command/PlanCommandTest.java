package pedicle.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Brief Action Planning at the terminal.
class PlanCommandTest {

    private static final String ANSWERS = """
            idées
            1
            Au parc
            Après le dîner

            Chaque jour, 10 minutes
            Lundi
            Je vais marcher au parc
            onze
            5
            Y aller avec Anne
            Je vais marcher au parc avec Anne
            8
            Vendredi, par téléphone
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_talk_ends_in_a_plan_that_fits_one_page() throws IOException {
        for (String paper : new String[] {"A4", "LETTER"}) {
            Path out = folder.resolve("plan.pdf");
            Said said = answering(ANSWERS, "plan", "brief", "--lang", "fr", "--paper", paper, "--out", out.toString());
            said.assertDone();
            assertThat(said.out())
                    .contains(
                            "Donnez une réponse.", "Donnez un nombre entier de 0 à 10.", "Qu’est-ce qui vous rendrait")
                    .contains("Votre plan est prêt.", "Bouger chaque jour", "8/10", "Y aller avec Anne");
            try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(out))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(
                                "Je vais marcher au parc avec Anne", "Vendredi, par téléphone", "Allez tout de suite");
            }
        }
    }

    @Test
    void the_longest_answers_still_fit_one_page() throws IOException {
        String long160 = "Walking ".repeat(20).strip() + "\n";
        Path out = folder.resolve("plan.pdf");
        answering(
                        long160.repeat(6) + "3\n" + long160.repeat(2) + "7\n" + long160,
                        "plan",
                        "brief",
                        "--out",
                        out.toString())
                .assertDone();
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(out))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void not_today_is_a_good_end_and_writes_nothing() {
        Path out = folder.resolve("plan.html");
        Said said = answering("no\n", "plan", "brief", "--out", out.toString());
        said.assertDone();
        assertThat(said.out()).contains("That is fine.");
        assertThat(out).doesNotExist();
    }

    @Test
    void answers_that_end_too_early_are_named() {
        Said said = answering("Walk\n", "plan", "brief");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("pedicle: standard input: the answers ended before the plan stood, at “Where will you do"
                        + " it?”" + System.lineSeparator());
    }

    private static Said answering(String answers, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
        try {
            return Said.by(arguments);
        } finally {
            System.setIn(before);
        }
    }
}
