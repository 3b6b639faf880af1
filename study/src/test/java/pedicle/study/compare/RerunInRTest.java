package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed numbers are what R says today. Skipped where R is missing; no package beside base R is needed.
final class RerunInRTest {

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) throws Exception {
        assumeTrue(succeeds("Rscript", "-e", "1"), "Rscript is not installed");
        Path numbers = folder.resolve("compare-in-r.csv");
        Path data = folder.resolve("compare-data.csv");
        String script = Path.of("src", "test", "r", "compare.R").toString();
        assertThat(succeeds("Rscript", script, numbers.toString(), data.toString()))
                .isTrue();
        Witnessed today = Witnessed.read(numbers, data);
        Witnessed committed = Witnessed.committed();
        assertThat(today.data()).isEqualTo(committed.data());
        assertThat(today.values().keySet()).isEqualTo(committed.values().keySet());
        // The last digits of R's own searches may fall otherwise on another machine.
        committed
                .values()
                .forEach((key, value) -> assertThat(today.values().get(key))
                        .describedAs(key)
                        .isCloseTo(value, within(1e-8 * Math.max(1e-3, Math.abs(value)))));
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
