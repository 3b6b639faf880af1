package pedicle.study.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a script of src/test/r again. The test is skipped where R or a package that the script needs is missing.
public final class Rerun {

    private Rerun() {}

    /// What the script says today. It is given the arguments and, last, the file that it is to write.
    public static Witness of(String script, List<String> packages, Path out, String... arguments) {
        assumeTrue(said(library(packages)).status == 0, "Rscript with " + packages + " is not installed");
        List<String> command = new ArrayList<>(
                List.of("Rscript", Path.of("src", "test", "r", script).toString()));
        command.addAll(List.of(arguments));
        command.add(out.toString());
        Said said = said(command);
        assertThat(said.status).describedAs(said.words).isZero();
        return Witness.read(out);
    }

    private record Said(int status, String words) {}

    private static List<String> library(List<String> packages) {
        StringBuilder loading = new StringBuilder("1");
        packages.forEach(name -> loading.append("; library(").append(name).append(')'));
        return List.of("Rscript", "-e", loading.toString());
    }

    private static Said said(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), words);
        } catch (IOException notInstalled) {
            return new Said(-1, notInstalled.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
