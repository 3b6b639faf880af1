package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.study.witness.Rerun;

/// The committed numbers are what R says today. Skipped where R is missing; no package beside base R is needed.
final class RerunInRTest {

    @Test
    void r_still_says_what_the_committed_numbers_say(@TempDir Path folder) {
        Path numbers = folder.resolve("compare-in-r.csv");
        Path data = folder.resolve("compare-data.csv");
        Rerun.run("compare.R", List.of(), numbers.toString(), data.toString());
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
}
