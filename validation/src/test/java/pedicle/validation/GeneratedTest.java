package pedicle.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Progress;
import pedicle.measure.generate.Population;

/// Invented people are FHIR R4 to HAPI's validator, and their records as long as those of Synthea.
class GeneratedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void every_type_of_resource_is_valid() throws IOException {
        new Population(40, 3, false).write(folder, Progress.unwatched());
        List<Path> files = ndjson();
        assertThat(files).hasSizeGreaterThanOrEqualTo(10);
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (String line : List.of(lines.getFirst(), lines.getLast())) {
                JsonNode resource = JSON.readTree(line);
                assertThat(Validator.faults(resource)).as(line).isEmpty();
            }
        }
    }

    /// Synthea 3.3.0 writes 1,610 bytes an encounter, 1,008 a condition, 1,140 a prescription, 846 a procedure and 978
    /// an
    /// observation on average (with profiles that ours do not claim).
    @Test
    void records_are_about_as_long_as_synthea_s() throws IOException {
        new Population(200, 3, false).write(folder, Progress.unwatched());
        assertThat(mean("Encounter")).isBetween(1_350.0, 1_610.0);
        assertThat(mean("Condition")).isBetween(850.0, 1_008.0);
        assertThat(mean("MedicationRequest")).isBetween(950.0, 1_140.0);
        assertThat(mean("Procedure")).isBetween(700.0, 846.0);
        assertThat(mean("Observation")).isBetween(800.0, 978.0);
    }

    private double mean(String type) throws IOException {
        long bytes = 0;
        long lines = 0;
        for (Path file : ndjson()) {
            if (file.getFileName().toString().startsWith(type)) {
                bytes += Files.size(file);
                lines += Files.readAllLines(file).size();
            }
        }
        return (double) bytes / lines;
    }

    private List<Path> ndjson() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ndjson")).toList();
        }
    }
}
