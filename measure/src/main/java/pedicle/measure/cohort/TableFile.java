package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.BadInput;

/// Writes what a question finds as a CSV file with a header, or as Parquet where the file's name ends so. The file
/// appears whole or not at all.
public final class TableFile {

    private TableFile() {}

    /// What a question reads such files by, where it says `from`. All of them are of one kind.
    public static String reading(List<Path> files) {
        String names = files.stream().map(TableFile::quoted).collect(Collectors.joining(", ", "[", "]"));
        return files.getFirst().toString().endsWith(".parquet")
                ? "read_parquet(%s)".formatted(names)
                : "read_csv(%s, header = true, all_varchar = true, nullstr = '')".formatted(names);
    }

    /// A path as the engine takes it, in which brackets and stars are no pattern.
    private static String quoted(Path file) {
        return "'" + file.toString().replaceAll("[\\[*?]", "[$0]").replace("'", "''") + "'";
    }

    public static void write(Handle tables, String question, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BadInput(file + ": can't be written, since there is no such folder");
        }
        Path parts = file.resolveSibling(file.getFileName() + ".part");
        String format = file.toString().endsWith(".parquet") ? "format parquet" : "format csv, header true";
        tables.execute(
                "copy (%s) to '%s' (%s)".formatted(question, parts.toString().replace("'", "''"), format));
        try {
            Files.move(parts, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new BadInput(file + ": can't be written (" + refused.getMessage() + ")", refused);
        }
    }
}
