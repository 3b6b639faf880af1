package pedicle.study.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs a script of src/test/r again. The test is skipped where R or a package that the script needs is missing.
public final class Rerun {

    private static final Map<List<String>, Boolean> INSTALLED = new ConcurrentHashMap<>();

    private Rerun() {}

    /// What the script says today. It is given the arguments and, last, the file that it is to write.
    public static Witness of(String script, List<String> packages, Path out, String... arguments) {
        run(
                script,
                packages,
                Stream.concat(Stream.of(arguments), Stream.of(out.toString())).toArray(String[]::new));
        return Witness.read(out);
    }

    /// It writes where the arguments say.
    public static void run(String script, List<String> packages, String... arguments) {
        assumeTrue(installed(packages), "Rscript with " + packages + " is not installed");
        List<String> command = new ArrayList<>(
                List.of("Rscript", Path.of("src", "test", "r", script).toString()));
        command.addAll(List.of(arguments));
        Said said = said(command);
        assertThat(said.status).describedAs(said.words).isZero();
    }

    /// What a script prints on its lines of `name|of what|value`, by what stands before the value. Needs the packages
    /// that it loads.
    public static Map<String, Double> printed(String script, Path file) {
        List<String> packages = Pattern.compile("library\\((\\w+)\\)")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .toList();
        assumeTrue(installed(packages), "Rscript with " + packages + " is not installed");
        try {
            Files.writeString(file, script);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        Said said = said(List.of("Rscript", "--encoding=UTF-8", file.toString()));
        assertThat(said.status).describedAs(said.words).isZero();
        Map<String, Double> numbers = new LinkedHashMap<>();
        said.words.lines().filter(line -> line.matches(".+\\|.+\\|\\S+")).forEach(line -> {
            int last = line.lastIndexOf('|');
            numbers.put(line.substring(0, last), number(line.substring(last + 1)));
        });
        return numbers;
    }

    private static double number(String r) {
        return r.equals("Inf") ? Double.POSITIVE_INFINITY : r.equals("NA") ? Double.NaN : Double.parseDouble(r);
    }

    private static boolean installed(List<String> packages) {
        return INSTALLED.computeIfAbsent(packages, names -> said(library(names)).status == 0);
    }

    private record Said(int status, String words) {}

    private static List<String> library(List<String> packages) {
        StringBuilder loading = new StringBuilder("1");
        packages.forEach(name -> loading.append("; library(").append(name).append(')'));
        return List.of("Rscript", "-e", loading.toString());
    }

    private static Said said(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
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
