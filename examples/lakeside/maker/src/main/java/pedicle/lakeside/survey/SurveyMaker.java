package pedicle.lakeside.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Makes the invented clinician survey of the Lakeside network: `java SurveyMaker.java OUT SEED` writes data.csv,
/// dictionary.csv, scales.csv and truth.json into the folder OUT. The same seed gives the same bytes.
final class SurveyMaker {

    private SurveyMaker() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("expected two arguments, a folder and a seed; found " + arguments.length);
            System.exit(2);
        }
        // Decimals are written with a point wherever this runs.
        Locale.setDefault(Locale.ROOT);
        Path out = Files.createDirectories(Path.of(arguments[0]));
        long seed = Long.parseLong(arguments[1]);
        write(out.resolve("data.csv"), Export.data(new Respondents(seed).draw()));
        write(out.resolve("dictionary.csv"), Dictionary.lines());
        write(out.resolve("scales.csv"), Export.scales());
        write(out.resolve("truth.json"), Truth.lines(seed));
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
