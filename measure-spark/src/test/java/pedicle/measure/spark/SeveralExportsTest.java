package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.Period;

/// Exports that are read as one: both engines take the last word on each resource, and say what it replaced.
class SeveralExportsTest {

    @TempDir
    private Path folder;

    @Test
    void later_versions_replace_deletions_delete_and_ties_fall_to_the_later_line() throws IOException {
        Path first = Files.createDirectory(folder.resolve("one [a]"));
        Path second = Files.createDirectory(folder.resolve("one [a] and more"));
        Path third = Files.createDirectory(folder.resolve("0 the last"));
        write(first, "Patient-1", """
                {"resourceType":"Patient","id":"p1","birthDate":"1980-01-01","meta":{"lastUpdated":"2024-01-01T10:00:00Z"}}
                {"resourceType":"Patient","id":"p2","birthDate":"1980-01-01"}
                {"resourceType":"Patient","id":"p2","birthDate":"1981-01-01"}
                {"resourceType":"Patient","id":"p3","birthDate":"1980-01-01","meta":{"lastUpdated":"2024-06-01T10:00:00Z"}}
                {"resourceType":"Patient","id":"p4","birthDate":"1980-01-01"}
                {"resourceType":"Patient","id":"p5","birthDate":"1980-01-01","meta":{"lastUpdated":"2024-06-01T10:00:00+02:00"}}
                {"resourceType":"Patient","birthDate":"1980-01-01"}
                """);
        write(first, "Patient-2", """
                {"resourceType":"Patient","id":"p2","birthDate":"1950-01-01"}
                {"resourceType":"Patient","id":"p6","birthDate":"1980-01-01","meta":{"lastUpdated":"2024-06-01T10:00:00.0000001Z"}}
                """);
        write(first, "Encounter", visit(1) + visit(2) + visit(3) + visit(4) + visit(5) + visit(6) + visit(7));
        write(first, "Condition", "");
        write(first, "Procedure", "");
        write(second, "Patient", """
                {"resourceType":"Patient","id":"p1","birthDate":"2020-01-01","meta":{"lastUpdated":"2024-01-01T10:00:00.001Z"}}
                {"resourceType":"Patient","id":"p3","birthDate":"2020-01-01","meta":{"lastUpdated":"2024-05-01T10:00:00Z"}}
                {"resourceType":"Patient","id":"p5","birthDate":"2020-01-01","meta":{"lastUpdated":"2024-06-01T08:00:00Z"}}
                {"resourceType":"Patient","id":"p6","birthDate":"2020-01-01"}
                {"resourceType":"Patient","id":"p7","birthDate":"1980-01-01"}
                """);
        write(second, "Bundle", """
                {"resourceType":"Bundle","entry":[{"request":{"method":"DELETE","url":"Patient/p4"}},\
                {"request":{"method":"delete","url":"https://records.example.org/fhir/Encounter/e2/_history/3"}},\
                {"request":{"method":"GET","url":"Patient/p1"}},{"request":{"method":"DELETE","url":"p1"}}]}
                {broken
                """);
        Files.createDirectory(third.resolve("deleted"));
        write(third.resolve("deleted"), "gone", """
                {"resourceType":"Bundle","entry":[{"request":{"method":"DELETE","url":"Encounter/e3"}}]}
                """);
        write(third, "Patient", """
                {"resourceType":"Patient","id":"p4","birthDate":"1990-01-01"}
                """);
        MeasureReport report = Both.of(List.of(first, second, third)).presenting();
        assertThat(report.counts().orElseThrow().patients()).isEqualTo(7);
        assertThat(report.warnings())
                .contains(
                        "2 Patient resource(s) share an id with a later one; the last was taken.",
                        "5 version(s) of Patient were replaced by those of another export, and 1 deleted.",
                        "0 version(s) of Encounter were replaced by those of another export, and 2 deleted.");
        MeasureReport backwards = Both.of(List.of(third, second, first)).presenting();
        assertThat(backwards.counts()).isNotEqualTo(report.counts());
    }

    @Test
    void what_changed_in_a_generated_population_is_taken_alike() {
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        new Population(200, 7, true).write(before, Progress.unwatched());
        new Population(120, 8, false).write(after, Progress.unwatched());
        List<MeasureReport> reports = Both.of(List.of(before, after))
                .agree(
                        Reference.load().codes(),
                        new Period(Population.FROM, Population.TO),
                        List.of(
                                Definition.named("presenting-episodes").orElseThrow(),
                                Definition.named("hedis-like").orElseThrow()));
        assertThat(reports.getFirst().warnings())
                .anyMatch(warning -> warning.contains("of Patient were replaced by those of another export"));
    }

    private static void write(Path folder, String name, String lines) throws IOException {
        Files.writeString(folder.resolve(name + ".ndjson"), lines);
    }

    private static String visit(int of) {
        return """
                {"resourceType":"Encounter","id":"e%1$d","status":"finished","subject":{"reference":"Patient/p%1$d"},\
                "period":{"start":"2024-03-0%1$dT09:00:00Z"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct",\
                "code":"279039007"}]}]}
                """.formatted(of);
    }
}
