package pedicle.measure.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.measure.cohort.Exports;

/// What a worker says of a file becomes a sentence on that file.
class FailureTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_that_a_worker_does_not_see_is_named_and_what_to_do() throws IOException {
        Path file = folder.resolve("Patient.ndjson");
        Files.writeString(file, "");
        Files.writeString(folder.resolve("Patient.ndjson.gz"), "");
        assertThatThrownBy(() -> Failure.told("spark://head:7077", Exports.withParquet(List.of(folder)), () -> {
                    throw new IllegalStateException(
                            "Job aborted", new FileNotFoundException("File file:%s does not exist".formatted(file)));
                }))
                .isInstanceOf(BadInput.class)
                .hasMessage(
                        file + ": the file can't be read; every machine of the cluster must see it under this name");
    }
}
