package pedicle.measure.cohort;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import pedicle.catalog.BadInput;

/// Finds where in a file its nth line with something on it stands, since the engine passes blank lines
/// over.
final class Line {

    private Line() {}

    /// The line numbers, from 1, of the given places, from 0 and ascending, among the lines that are not
    /// blank. Reads the file to its end, so that a damaged archive does not pass for a few broken lines.
    static List<Long> numbers(Path file, List<Long> places) {
        List<Long> numbers = new ArrayList<>();
        try (InputStream in = open(file)) {
            long line = 1;
            long filled = 0;
            boolean blank = true;
            for (int read = in.read(); read != -1; read = in.read()) {
                if (read == '\n') {
                    line++;
                    blank = true;
                } else if (blank && !Character.isWhitespace(read)) {
                    blank = false;
                    if (numbers.size() < places.size() && places.get(numbers.size()) == filled) {
                        numbers.add(line);
                    }
                    filled++;
                }
            }
            return numbers;
        } catch (IOException damaged) {
            throw new BadInput(
                    file + ": the file is damaged and can't be read to its end (" + damaged.getMessage() + ")",
                    damaged);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return new BufferedInputStream(file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw);
    }
}
