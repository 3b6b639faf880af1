package pedicle.study.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed numbers and data are what R says today. Skipped where R or one of its packages is missing.
final class RerunInRTest {

    private static final String PACKAGES =
            "library(MASS); library(sandwich); library(clubSandwich); library(car); library(numDeriv)";

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) throws Exception {
        assumeTrue(
                succeeds("Rscript", "-e", PACKAGES),
                "Rscript with MASS, sandwich, clubSandwich, car and numDeriv is not installed");
        assertThat(succeeds(
                        "Rscript",
                        Path.of("src", "test", "r", "regress.R").toString(),
                        Path.of("..", "examples", "lakeside", "survey", "data.csv")
                                .toString(),
                        folder.toString()))
                .isTrue();
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

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
