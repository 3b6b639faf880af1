package pedicle.catalog.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes plain tables as CSV: RFC 4180, with a header line. [Table] reads them back as they were.
public final class Csv {

    private Csv() {}

    public static String write(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a line has a field for each of %d columns: %s".formatted(columns.size(), row));
                }
                csv.writeRecord(row);
            }
        } catch (IOException toAString) {
            throw new UncheckedIOException(toAString);
        }
        return text.toString();
    }
}
