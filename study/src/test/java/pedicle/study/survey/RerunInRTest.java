package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed numbers are what R says today. Skipped where R or its package psych is missing.
final class RerunInRTest {

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) throws Exception {
        assumeTrue(succeeds("Rscript", "-e", "library(psych)"), "Rscript with the package psych is not installed");
        Path out = folder.resolve("lakeside-in-r.csv");
        assertThat(succeeds(
                        "Rscript",
                        Path.of("src", "test", "r", "survey.R").toString(),
                        Lakeside.FOLDER.toString(),
                        out.toString()))
                .isTrue();
        Witness today = Witness.read(out);
        Witness committed = Witness.committed();
        assertThat(today.values()).hasSameSizeAs(committed.values());
        committed
                .values()
                .forEach((key, value) ->
                        assertThat(today.of(key)).describedAs(key).isCloseTo(value, within(1e-9)));
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
