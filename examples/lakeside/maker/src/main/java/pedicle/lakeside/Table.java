package pedicle.lakeside;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// The two tables beside the code: which red flags there are, and which of Synthea's codes are left out.
final class Table {

    private Table() {}

    static List<RedFlag> redFlags() {
        return rows("/red-flags.csv").stream()
                .map(r -> new RedFlag(
                        r.get("kind"),
                        r.get("snomed"),
                        r.get("display"),
                        r.get("icd10"),
                        r.get("icd10_display"),
                        Integer.parseInt(r.get("planted_weight")),
                        Integer.parseInt(r.get("least_days_before")),
                        Integer.parseInt(r.get("most_days_before")),
                        Boolean.parseBoolean(r.get("persists"))))
                .toList();
    }

    static Set<String> leftOut() {
        return rows("/left-out.csv").stream().map(r -> r.get("code")).collect(Collectors.toUnmodifiableSet());
    }

    private static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Table.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " could not be read", e);
        }
    }
}
