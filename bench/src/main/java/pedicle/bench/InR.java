package pedicle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// One task in R: the seconds it took for the rounds that were done, of those asked for, and what it found.
record InR(double seconds, int done, int of, int cores, String found) {

    /// What all rounds would have taken.
    double whole() {
        return seconds * of / done;
    }

    boolean isScaled() {
        return done < of;
    }

    /// By the tasks' names; none where R or its package psych is missing.
    static Map<String, InR> timed(Path answers, Path out) throws IOException, InterruptedException {
        if (!succeeds("Rscript", "-e", "library(psych)")) {
            return Map.of();
        }
        Path script = Path.of("bench", "src", "main", "r", "survey.R");
        if (!succeeds("Rscript", script.toString(), answers.toString(), out.toString())) {
            throw new IllegalStateException(script + " failed");
        }
        Map<String, InR> timed = new LinkedHashMap<>();
        for (Row row : Table.read(out).rows()) {
            timed.put(row.required("task"), of(row));
        }
        return timed;
    }

    private static InR of(Row row) {
        return new InR(
                Double.parseDouble(row.required("seconds")),
                Integer.parseInt(row.required("done")),
                Integer.parseInt(row.required("of")),
                Integer.parseInt(row.required("cores")),
                row.required("found"));
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
