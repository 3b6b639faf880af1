package pedicle.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import pedicle.app.export.CsvFile;
import pedicle.app.export.PngFile;
import pedicle.app.export.SvgFile;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.page.chart.Likert;

/// Every chart of the specimen as files that stand by themselves, kept in target/export, to look at.
class ChartExportTest {

    private static final Path KEPT = Path.of("target", "export");

    private static final Templates TEMPLATES = new Templates();

    @Test
    void a_chart_as_svg_needs_no_style_sheet_and_keeps_its_title_and_its_words() {
        Likert chart = SpecimenAnswers.agreement();
        String svg = SvgFile.of(TEMPLATES.render(chart.template(), chart));
        assertThat(svg)
                .startsWith("<?xml")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"")
                .contains(">Most fear to miss something; fewer say that the insurer asks</title>")
                .contains("I fear to miss something serious: ")
                .contains("font-family=\"sans-serif\"")
                .contains("fill=\"#965719\"")
                .doesNotContain("class=", "var(", "currentColor", "<style");
    }

    @Test
    void every_chart_is_drawn_as_a_picture_of_twice_its_size_and_not_blank() throws IOException {
        Files.createDirectories(KEPT);
        for (Chart chart : charts()) {
            String svg = SvgFile.of(TEMPLATES.render(chart.template(), chart));
            byte[] png = PngFile.of(svg);
            Files.writeString(KEPT.resolve(chart.id() + ".svg"), svg);
            Files.write(KEPT.resolve(chart.id() + ".png"), png);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(picture.getWidth()).as(chart.id()).isEqualTo(2 * (680 + 24));
            assertThat(picture.getRGB(0, 0)).as(chart.id()).isEqualTo(0xFFFFFFFF);
            assertThat(inked(picture)).as(chart.id()).isGreaterThan(2000);
        }
    }

    @Test
    void a_colour_of_the_chart_is_found_in_its_picture() throws IOException {
        Chart chart = SpecimenAnswers.agreement();
        byte[] png = PngFile.of(SvgFile.of(TEMPLATES.render(chart.template(), chart)));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        // The deepest teal of five answers, as in the style sheet's light ladder.
        assertThat(pixels(picture)).contains(0xFF0A796F);
    }

    @Test
    void a_label_that_holds_markup_stays_a_label() {
        Chart chart = new Likert(
                "x",
                "<script>1 & 2</script>",
                "",
                "Item",
                Likert.Layout.FROM_NOUGHT,
                Likert.Order.AS_GIVEN,
                List.of("\"no\"", "yes'\u0001"),
                List.of(new Likert.Row("a < b & \"c\"", List.of(1L, 2L), 0)));
        String svg = SvgFile.of(TEMPLATES.render(chart.template(), chart));
        assertThat(svg).contains("&lt;script&gt;1 &amp; 2").contains("a &lt; b &amp; \"c\"");
        assertThat(PngFile.of(svg)).isNotEmpty();
    }

    @Test
    void the_numbers_of_a_chart_are_a_table_of_numbers() {
        String csv = CsvFile.of(SpecimenAnswers.byProfession().table().sheet());
        assertThat(csv.lines())
                .startsWith("Profession,never,\"never, share\",seldom,\"seldom, share\",sometimes,\"sometimes, share\","
                        + "often,\"often, share\",n,Missing")
                .anyMatch(line -> line.startsWith("Physiotherapists,41,0.4823529411764706,30,"));
    }

    @Test
    void what_is_no_drawing_is_refused() {
        assertThatThrownBy(() -> SvgFile.of("<p>nothing</p>")).hasMessageContaining("has none");
    }

    private static List<Chart> charts() {
        List<Chart> charts = new ArrayList<>(SpecimenAnswers.charts());
        charts.add(Specimen.overUse());
        charts.add(Specimen.dots());
        charts.add(Specimen.scree());
        charts.add(Specimen.themes());
        charts.add(Specimen.clinicians());
        return charts;
    }

    private static long inked(BufferedImage picture) {
        return pixels(picture).stream().filter(pixel -> pixel != 0xFFFFFFFF).count();
    }

    private static List<Integer> pixels(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return Arrays.stream(picture.getRGB(0, 0, width, height, null, 0, width))
                .boxed()
                .toList();
    }
}
