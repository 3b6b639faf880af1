package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.study.witness.Rerun;

/// The committed numbers and data are what R says today. Skipped where R or one of its packages is missing.
final class RerunInRTest {

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) throws IOException {
        Rerun.run(
                "regress.R",
                List.of("MASS", "sandwich", "clubSandwich", "car", "numDeriv"),
                Path.of("..", "examples", "lakeside", "survey", "data.csv").toString(),
                folder.toString());
        Witness today = Witness.read(folder.resolve("regress-in-r.csv"));
        Witness committed = Witness.committed();
        assertThat(today.values()).hasSameSizeAs(committed.values());
        committed
                .values()
                .forEach((key, value) -> assertThat(today.values().get(key))
                        .describedAs(key)
                        .isCloseTo(value, within(1e-8 * Math.max(Math.abs(value), 1e-300))));
        for (String data : new String[] {"invented.csv", "mtcars.csv", "warpbreaks.csv", "housing.csv"}) {
            assertThat(Files.readString(folder.resolve(data)))
                    .isEqualTo(
                            Files.readString(Path.of("src", "test", "resources", "pedicle", "study", "regress", data)));
        }
    }
}
