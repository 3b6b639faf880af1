package pedicle.measure.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What was left out of a file or of a type, as sentences: counted, and named by its line, never by its content.
public final class LeftOut {

    /// How many lines of a file are named one by one.
    private static final int NAMED = 20;

    private LeftOut() {}

    /// Lines that hold no resource. `places` are where they stand, from 0 and ascending, among the lines of the file
    /// that are not blank.
    public static String broken(Path file, long count, List<Long> places) {
        String lines = Line.numbers(file, places).stream()
                .limit(NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String more = count > NAMED ? " and " + (count - NAMED) + " more" : "";
        return "%s: %d line(s) are no FHIR resource and were left out (line %s%s)."
                .formatted(file.getFileName(), count, lines, more);
    }

    /// Resources of another type than the file's name says; none where there is none.
    public static List<String> strangers(ResourceType type, long count) {
        return count == 0
                ? List.of()
                : List.of("%d line(s) in the %s files are another type of resource and were left out."
                        .formatted(count, type.fhirName()));
    }

    /// Rows of a table that hold no resource.
    public static String brokenRows(Path table, long count) {
        return "%s: %d row(s) are no FHIR resource and were left out.".formatted(table.getFileName(), count);
    }

    /// Resources that another with the same id follows; none where there is none.
    public static List<String> repeats(ResourceType type, long count) {
        return count == 0
                ? List.of()
                : List.of("%d %s resource(s) share an id with a later one; the last was taken."
                        .formatted(count, type.fhirName()));
    }

    /// Resources that another export replaced or deleted; none where there is none.
    public static List<String> outdated(ResourceType type, long replaced, long deleted) {
        return replaced + deleted == 0
                ? List.of()
                : List.of("%d version(s) of %s were replaced by those of another export, and %d deleted."
                        .formatted(replaced, type.fhirName(), deleted));
    }
}
