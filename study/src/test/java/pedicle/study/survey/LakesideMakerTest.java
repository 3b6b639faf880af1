package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example's files are what its maker makes.
final class LakesideMakerTest {

    private static final Path MAKER = Path.of(
            "..",
            "examples",
            "lakeside",
            "maker",
            "src",
            "main",
            "java",
            "pedicle",
            "lakeside",
            "survey",
            "SurveyMaker.java");

    private static final String SEED = "21";

    @Test
    void the_committed_survey_is_byte_for_byte_what_the_maker_makes(@TempDir Path folder) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int exit = new ProcessBuilder(java, MAKER.toString(), folder.toString(), SEED)
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        for (String file : List.of("data.csv", "dictionary.csv", "scales.csv", "truth.json")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(Lakeside.FOLDER.resolve(file));
        }
    }
}
