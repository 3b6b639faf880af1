package pedicle.catalog.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pedicle.catalog.BadInput;
import pedicle.catalog.TextFile;

/// A CSV file with a header: RFC 4180, UTF-8, with or without a byte order mark. Every line must have the header's
/// fields.
public record Table(String name, List<String> columns, List<Row> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Table read(Path file) {
        try {
            return read(file.toString(), new StringReader(TextFile.read(file)));
        } catch (IOException fromAString) {
            throw new UncheckedIOException(fromAString);
        }
    }

    /// A file of our own, from the class path beside the given class.
    public static Table ours(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + resource);
            }
            return read(resource, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Table read(String name, Reader reader) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(withoutMark(reader))) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            List<Row> rows = new ArrayList<>();
            for (CsvRecord line : csv) {
                if (columns.isEmpty()) {
                    readHeader(name, line, columns);
                } else if (line.getFieldCount() != columns.size()) {
                    throw new BadInput("%s, line %d: expected %d fields as in the header, found %d"
                            .formatted(name, line.getStartingLineNumber(), columns.size(), line.getFieldCount()));
                } else {
                    rows.add(new Row(name, line.getStartingLineNumber(), columns, line.getFields()));
                }
            }
            if (columns.isEmpty()) {
                throw new BadInput(name + ": expected a header line, found an empty file");
            }
            return new Table(name, List.copyOf(columns.keySet()), rows);
        } catch (CsvParseException broken) {
            throw new BadInput(name + ": not a CSV file (" + broken.getMessage() + ")", broken);
        }
    }

    /// A complaint unless all these columns are there.
    public Table having(String... wanted) {
        for (String column : wanted) {
            if (!columns.contains(column)) {
                throw new BadInput("%s: there is no column “%s”; its columns are %s"
                        .formatted(name, column, String.join(", ", columns)));
            }
        }
        return this;
    }

    private static void readHeader(String name, CsvRecord line, Map<String, Integer> columns) {
        for (String field : line.getFields()) {
            if (columns.putIfAbsent(field.strip(), columns.size()) != null) {
                throw new BadInput(name + ", line 1: the column “" + field.strip() + "” stands there twice");
            }
        }
    }

    static Reader withoutMark(Reader reader) throws IOException {
        PushbackReader pushback = new PushbackReader(reader, 1);
        int first = pushback.read();
        if (first != '\uFEFF' && first != -1) {
            pushback.unread(first);
        }
        return pushback;
    }
}
