package pedicle.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pedicle.app.web.PaperPages;
import pedicle.app.web.Templates;
import pedicle.app.web.page.Letterhead;
import pedicle.app.web.page.Paper;
import pedicle.care.page.Handout;
import pedicle.care.page.HandoutDesk;
import pedicle.care.page.Language;
import pedicle.care.page.Recipient;
import pedicle.catalog.reference.Reference;

/// The handout on paper: one page, all of its words on it, its letters inside, and tags for a screen reader. A
/// second library, PDFBox, reads what was written.
class HandoutPdfTest {

    private static final HandoutDesk DESK = new HandoutDesk(Reference.load());
    private static final PaperPages PAPERS = new PaperPages(new Templates());
    private static final Letterhead FULL =
            new Letterhead("Marie-Antoinette Beauchamp-Lafontaine", "Dr Alexandra Vandenbroucke", "+1 613 555 0142");

    record Sheet(Language language, Paper paper, Recipient recipient) {}

    static List<Sheet> sheets() {
        List<Recipient> recipients = List.of(
                Recipient.anyone(),
                Recipient.aged(57),
                new Recipient(
                        OptionalInt.of(70), Recipient.Bones.BREAK_EASIER, Optional.of(LocalDate.parse("2026-09-24"))),
                Recipient.aged(80));
        List<Sheet> sheets = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Paper paper : Paper.values()) {
                recipients.forEach(recipient -> sheets.add(new Sheet(language, paper, recipient)));
            }
        }
        return sheets;
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void it_is_one_page_with_every_word_on_it(Sheet sheet) throws IOException {
        Handout handout = DESK.make(sheet.language(), sheet.recipient());
        try (PDDocument pdf = Loader.loadPDF(PAPERS.pdf(handout, FULL, sheet.paper()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            PDRectangle size = sheet.paper() == Paper.A4 ? PDRectangle.A4 : PDRectangle.LETTER;
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(size.getWidth(), within(1f));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(size.getHeight(), within(1f));
            Placed placed = new Placed();
            String text = squeezed(placed.getText(pdf));
            List.of(handout.emergency(), handout.likely(), handout.scan(), handout.help(), handout.back())
                    .forEach(section -> {
                        assertThat(text).contains(squeezed(section.title()));
                        section.lines().forEach(said -> assertThat(text).contains(squeezed(said.words())));
                    });
            assertThat(text).contains(squeezed(FULL.person()), squeezed(FULL.clinician()), squeezed(FULL.phone()));
            assertThat(text).contains(squeezed(handout.label("foot-unsigned")));
            assertThat(placed.outside).isEmpty();
            // The emergency comes before everything else that is read.
            assertThat(text.indexOf(squeezed(handout.emergency().title())))
                    .isLessThan(text.indexOf(squeezed(handout.likely().title())));
        }
    }

    @Test
    void letters_are_inside_and_the_page_is_tagged_for_a_screen_reader() throws IOException {
        try (PDDocument pdf = blank(Language.FR)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("SourceSansPro");
                }
                assertThat(page.getResources().getFontNames()).hasSize(2);
            }
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-CA");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Votre mal de dos");
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @Test
    void nobody_is_named_unless_asked() throws IOException {
        try (PDDocument pdf = blank(Language.EN)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Your clinician")
                    .doesNotContain("For \n", "For Marie");
        }
        assertThat(PAPERS.html(DESK.make(Language.EN, Recipient.anyone()), Letterhead.blank(), Paper.A4))
                .doesNotContain("class=\"for\"");
        String html = PAPERS.html(
                DESK.make(Language.EN, Recipient.anyone()), new Letterhead("<b>Ann</b> & Co", "", ""), Paper.A4);
        assertThat(html).contains("&lt;b&gt;Ann&lt;/b&gt; &amp; Co").doesNotContain("<b>Ann");
    }

    @Test
    void a_page_that_is_not_whole_is_our_mistake() {
        assertThatThrownBy(() -> PdfFile.of("<html><body><p>half</body></html>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole XML");
    }

    @Test
    void a_font_that_is_no_web_font_is_refused() {
        assertThatThrownBy(() -> WebFont.unpacked(new byte[64])).hasMessageContaining("WOFF");
    }

    private static PDDocument blank(Language language) throws IOException {
        return Loader.loadPDF(PAPERS.pdf(DESK.make(language, Recipient.anyone()), Letterhead.blank(), Paper.A4));
    }

    /// Letters only: the small numbers of the sources stand between words. The font draws U+2019 and U+02BC with one
    /// sign, and its reader can't tell them apart.
    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}]|\u02bc", "");
    }

    /// Reads the words and notes each letter that lies off the paper.
    private static final class Placed extends PDFTextStripper {

        private final List<String> outside = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getX() < 0
                    || letter.getX() + letter.getWidth() > letter.getPageWidth()
                    || letter.getY() - letter.getHeight() < 0
                    || letter.getY() > letter.getPageHeight()) {
                outside.add(letter.getUnicode());
            }
            super.processTextPosition(letter);
        }
    }
}
