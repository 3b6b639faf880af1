package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;

/// Reads lines of NDJSON with one of the texts `read-*.sql`.
final class Lines {

    /// How a reader's text says that a broken line is a row without anything in it.
    private static final String LENIENT = "ignore_errors = true, ";

    private Lines() {}

    /// Into the table, whose columns are those of the reader's question. That a line may be broken makes the reading of
    /// all others a third slower, so it is taken into account only where one is.
    static void read(Handle handle, String table, String reader, List<Path> files) {
        if (readStrictly(handle, table, reader, files)) {
            return;
        }
        try {
            handle.execute(insert(table, reader));
        } catch (JdbiException failed) {
            throw unreadable(files, failed);
        }
    }

    /// Whether every line could be read; where not, the table is as it was.
    static boolean readStrictly(Handle handle, String table, String reader, List<Path> files) {
        handle.execute("set variable files = " + listed(files));
        try {
            handle.execute(insert(table, reader).replace(LENIENT, ""));
            return true;
        } catch (JdbiException broken) {
            return false;
        }
    }

    private static String insert(String table, String reader) {
        return "insert into %s%n%s".formatted(table, Sql.of(Lines.class, reader));
    }

    /// Files as the engine takes them.
    static String listed(List<Path> files) {
        return files.stream().map(Lines::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String text(String plain) {
        return "'" + plain.replace("'", "''") + "'";
    }

    /// The engine names the file that it can't read; any other failure is ours.
    private static RuntimeException unreadable(List<Path> files, JdbiException failed) {
        String message = String.valueOf(failed.getMessage());
        // The longest name that fits, since Patient.ndjson also stands in Patient.ndjson.gz.
        return files.stream()
                .filter(file -> message.contains(file.toString()))
                .max(Comparator.comparingInt(file -> file.toString().length()))
                .<RuntimeException>map(file -> new BadInput("%s: the file %s".formatted(file, fault(message)), failed))
                .orElse(failed);
    }

    private static String fault(String message) {
        if (message.contains("maximum_object_size")) {
            return "has a line of more than 16 MB, which is no FHIR resource";
        }
        return message.toLowerCase(Locale.ROOT).contains("gzip")
                ? "is cut short or is not a gzip archive; export it again"
                : "can't be read";
    }

    /// A path in which brackets and stars are no pattern.
    private static String quoted(Path file) {
        return text(file.toString().replaceAll("[\\[*?]", "[$0]"));
    }
}
