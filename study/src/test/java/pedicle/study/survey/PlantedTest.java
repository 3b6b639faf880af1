package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import pedicle.study.structure.Components;

/// The report finds what was planted in the invented survey.
final class PlantedTest {

    /// One scale a line in truth.json.
    private static final Pattern SCALE =
            Pattern.compile("\"scale\": \"(\\w+)\".*\"mean\": ([-.\\d]+),.*\"imaging\": ([-.\\d]+),");

    private record Planted(double mean, double imaging) {}

    private final SurveyReport report = Lakeside.report();

    @Test
    void as_many_components_as_planted_are_suggested() throws IOException {
        assertThat(report.structure().components().count())
                .isEqualTo(planted().size())
                .isEqualTo(6);
    }

    @Test
    void every_item_loads_most_on_the_component_of_its_own_scale() {
        Set<Integer> taken = new LinkedHashSet<>();
        for (Scale scale : Lakeside.scales().scales()) {
            List<Integer> places = report.structure().components().loadings().stream()
                    .filter(item -> scale.items().contains(item.item()))
                    .map(Components.Loadings::largest)
                    .distinct()
                    .toList();
            assertThat(places).describedAs(scale.slug()).hasSize(1);
            taken.addAll(places);
        }
        assertThat(taken).hasSize(6);
    }

    @Test
    void scale_means_lie_within_0_15_of_those_planted() throws IOException {
        Map<String, Planted> planted = planted();
        for (ScaleReport scale : report.scales()) {
            double mean = scale.evidence().mean().value();
            assertThat(mean)
                    .describedAs(scale.slug())
                    .isCloseTo(of(planted, scale).mean(), within(0.15));
        }
    }

    @Test
    void scales_go_with_imaging_in_the_order_planted() throws IOException {
        Map<String, Planted> planted = planted();
        List<String> byTruth = report.scales().stream()
                .sorted(Comparator.comparingDouble(
                        (ScaleReport scale) -> of(planted, scale).imaging()))
                .map(ScaleReport::slug)
                .toList();
        List<String> byReport = report.scales().stream()
                .sorted(Comparator.comparingDouble(PlantedTest::association))
                .map(ScaleReport::slug)
                .toList();
        assertThat(byReport).isEqualTo(byTruth);
    }

    @Test
    void knowledge_is_held_by_nearly_all_and_goes_with_imaging_not_at_all() {
        ScaleReport knowledge = report.scales().stream()
                .filter(scale -> scale.slug().equals("knowledge"))
                .findFirst()
                .orElseThrow();
        assertThat(knowledge.evidence().held().share()).isGreaterThan(0.9);
        assertThat(knowledge.evidence().association().orElseThrow().differsFromZero())
                .isFalse();
    }

    private static double association(ScaleReport scale) {
        return scale.evidence().association().orElseThrow().value();
    }

    private static Planted of(Map<String, Planted> planted, ScaleReport scale) {
        return Optional.ofNullable(planted.get(scale.slug())).orElseThrow();
    }

    private static Map<String, Planted> planted() throws IOException {
        Map<String, Planted> planted = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Lakeside.FOLDER.resolve("truth.json"))) {
            Matcher scale = SCALE.matcher(line);
            if (scale.find()) {
                planted.put(
                        scale.group(1),
                        new Planted(Double.parseDouble(scale.group(2)), Double.parseDouble(scale.group(3))));
            }
        }
        return planted;
    }
}
