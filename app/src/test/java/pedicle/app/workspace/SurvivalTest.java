package pedicle.app.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.app.Child;

/// What was acknowledged is there after the process was killed.
class SurvivalTest {

    private static final int KILLS = 3;

    /// Enough that the kill comes amid writes, and few enough that the log was not yet folded into the file.
    private static final int LEAST = 150;

    @TempDir
    private Path folder = Path.of("");

    /// Writes row after row and says each one's id once it is acknowledged, until it is killed.
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            try (Workspace workspace = Workspace.open(Path.of(arguments[0]), Optional.empty())) {
                while (true) {
                    System.out.println(Rows.writeTo(workspace));
                }
            }
        }
    }

    @Test
    void no_acknowledged_row_is_lost_when_the_writer_is_killed() throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(writtenUntilKilled());
            try (Workspace workspace = Workspace.open(folder, Optional.empty())) {
                assertThat(Rows.of(workspace.jdbi())).containsAll(acknowledged);
                assertThat(Doctor.examine(workspace)).allMatch(Doctor.Check::sound);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * LEAST);
    }

    private List<String> writtenUntilKilled() throws IOException, InterruptedException {
        Process writer = Child.start(Writer.class, folder.toString());
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (said.size() == LEAST) {
                    // By its handle, since the process itself would close what it had still to say.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        // What was cut off in the middle of a line was not said.
        return said.stream().filter(line -> line.length() == 26).toList();
    }
}
