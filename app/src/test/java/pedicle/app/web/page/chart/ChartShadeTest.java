package pedicle.app.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.app.web.Templates;

/// The colours of answers, as the style sheet has them in both lights.
class ChartShadeTest {

    @Test
    void letters_can_be_read_on_every_rung_in_light_and_in_dark() throws IOException {
        for (Map<String, String> tokens : lights()) {
            for (Shade shade : rungs()) {
                String ground = tokens.getOrDefault(shade.fill().replace("fill-", "--"), "");
                String letters = tokens.getOrDefault("--" + shade.letters(), "");
                // WCAG 2.2, 1.4.3: 4.5 to 1 for text.
                assertThat(contrast(ground, letters))
                        .as(shade + " " + ground + " under " + letters)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void the_rungs_of_each_side_grow_stronger_away_from_the_middle() throws IOException {
        Map<String, String> light = lights().getFirst();
        List<Double> against = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> luminance(light.getOrDefault("--d" + i, "")))
                .toList();
        List<Double> by = IntStream.rangeClosed(7, 11)
                .mapToObj(i -> -luminance(light.getOrDefault("--d" + i, "")))
                .toList();
        assertThat(against).isSorted();
        assertThat(by).isSorted();
    }

    @Test
    void a_scale_of_any_size_has_a_colour_for_each_answer_and_a_neutral_middle_where_it_is_odd() {
        for (int many = 2; many <= 11; many++) {
            int size = many;
            assertThat(IntStream.range(0, many).mapToObj(i -> Shade.diverging(i, size)))
                    .doesNotHaveDuplicates();
            assertThat(IntStream.range(0, many).mapToObj(i -> Shade.rising(i, size)))
                    .doesNotHaveDuplicates();
            boolean neutral = IntStream.range(0, many)
                    .anyMatch(i -> Shade.diverging(i, size).fill().equals("fill-d6"));
            assertThat(neutral).isEqualTo(many % 2 == 1);
        }
    }

    private static List<Shade> rungs() {
        return IntStream.rangeClosed(1, Shade.RUNGS)
                .boxed()
                .flatMap(rung -> Stream.of(Shade.diverging(rung), Shade.rising(rung)))
                .toList();
    }

    /// The tokens in the light and, second, in the dark.
    private static List<Map<String, String>> lights() throws IOException {
        try (InputStream in = Templates.class.getResourceAsStream("static/pedicle.css")) {
            assertThat(in).isNotNull();
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int dark = css.indexOf("@media (prefers-color-scheme: dark)");
            int end = css.indexOf("\n}\n", dark);
            return List.of(tokens(css.substring(0, dark)), tokens(css.substring(dark, end)));
        }
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        for (MatchResult token : Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{6});")
                .matcher(css)
                .results()
                .toList()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static double contrast(String a, String b) {
        double brighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (brighter + 0.05) / (darker + 0.05);
    }

    /// Relative luminance as WCAG 2.2 defines it.
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
