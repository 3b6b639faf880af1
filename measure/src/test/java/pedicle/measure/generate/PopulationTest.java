package pedicle.measure.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// What was planted is what the measure finds, person by person.
final class PopulationTest {

    @TempDir
    private Path folder;

    @Test
    void the_measure_finds_everybody_where_they_were_planted() throws IOException {
        Path export = folder.resolve("export");
        new Population(12_000, 5, true).write(export, Progress.unwatched());
        Path patients = folder.resolve("patients.csv");
        MeasureReport report = Measure.run(
                export,
                Definition.named("presenting").orElseThrow(),
                new Period(Population.FROM, Population.TO),
                Reference.load().codes(),
                patients);
        assertThat(Files.readAllLines(patients))
                .containsExactlyElementsOf(Files.readAllLines(export.resolve("truth.csv")));

        JsonNode truth =
                new ObjectMapper().readTree(export.resolve("truth.json").toFile());
        assertThat(report.counts().orElseThrow().eligible())
                .isEqualTo(truth.get("eligible").asLong());
        assertThat(report.underUse().orElseThrow().count())
                .isEqualTo(truth.get("missed").asLong());
        assertThat(report.warnings()).noneMatch(warning -> warning.contains("left out"));
        assertThat(report.byClinician()).hasSize(12);
    }

    @Test
    void the_same_seed_gives_the_same_files_and_another_seed_others() throws IOException {
        for (String name : List.of("a", "b")) {
            new Population(500, 9, false).write(folder.resolve(name), Progress.unwatched());
        }
        new Population(500, 10, false).write(folder.resolve("c"), Progress.unwatched());
        assertThat(folder.resolve("a/Encounter-0000.ndjson"))
                .hasSameBinaryContentAs(folder.resolve("b/Encounter-0000.ndjson"));
        assertThat(Files.mismatch(folder.resolve("a/truth.csv"), folder.resolve("c/truth.csv")))
                .isNotNegative();
    }

    @Test
    void practices_that_take_part_image_less_after_the_change_and_the_others_as_before() throws IOException {
        Path export = folder.resolve("export");
        new Population(40_000, 1, true).write(export, Progress.unwatched());
        JsonNode truth =
                new ObjectMapper().readTree(export.resolve("truth.json").toFile());
        assertThat(share(truth, "others", "before")).isCloseTo(share(truth, "others", "after"), within(0.05));
        assertThat(share(truth, "takePart", "before") - share(truth, "takePart", "after"))
                .isGreaterThan(0.05);
    }

    @Test
    void a_folder_with_files_in_it_is_left_as_it_is() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> new Population(10, 1, false).write(folder, Progress.unwatched()))
                .isInstanceOf(BadInput.class)
                .hasMessage(folder + ": expected a new or empty folder, found files in it");
        assertThatThrownBy(() -> new Population(0, 1, false)).hasMessage("--patients: expected at least 1, found 0");
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
    }

    private static double share(JsonNode truth, String group, String when) {
        JsonNode cell = truth.get("withoutRedFlag").get(group).get(when);
        return cell.get("imaged").asDouble() / cell.get("people").asDouble();
    }
}
