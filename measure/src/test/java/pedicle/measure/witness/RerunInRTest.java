package pedicle.measure.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The committed numbers and data are what R says today. Skipped where R or one of its packages is missing.
final class RerunInRTest {

    @ParameterizedTest
    @CsvSource({
        "chart, library(stats)",
        "packages, library(qicharts2); library(FunnelPlotR)",
        "series, library(sandwich); library(nlme); library(car); library(numDeriv)",
        "practices, library(geepack); library(lme4); library(sandwich); library(clubSandwich); library(numDeriv)"
    })
    void r_still_says_what_the_committed_numbers_say(String subject, String packages, @TempDir Path folder)
            throws Exception {
        assumeTrue(succeeds("Rscript", "-e", packages), "Rscript with " + packages + " is not installed");
        String script = Path.of("src", "test", "r", subject + ".R").toString();
        assertThat(succeeds("Rscript", script, folder.toString())).isTrue();
        Witness today = Witness.read(folder.resolve(subject + "-in-r.csv"));
        Witness committed = Witness.committed(subject);
        assertThat(today.values().keySet()).isEqualTo(committed.values().keySet());
        // The last digits of R's own searches may fall otherwise on another machine.
        committed
                .values()
                .forEach((key, value) -> assertThat(today.values().get(key))
                        .describedAs(key)
                        .isCloseTo(value, within(1e-6 * Math.max(1e-3, Math.abs(value)))));
        Path resources = Path.of("src", "test", "resources", "pedicle", "measure", Witness.folder(subject));
        for (Path data : written(folder)) {
            if (!data.getFileName().toString().endsWith("-in-r.csv")) {
                assertThat(data).hasSameTextualContentAs(resources.resolve(data.getFileName()));
            }
        }
    }

    private static List<Path> written(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
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
