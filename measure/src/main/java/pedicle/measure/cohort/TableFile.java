package pedicle.measure.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.BadInput;

/// Writes what a question finds as a CSV file with a header, or as Parquet where the file's name ends so. The file
/// appears whole or not at all.
public final class TableFile {

    private TableFile() {}

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
