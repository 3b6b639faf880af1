package pedicle.witness.synthea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Synthea, run in a JVM of its own: so many living adults of one seed, as a bulk export.
///
/// `more` is further arguments, as its command line takes them.
record Synthea(int people, int seed, List<String> more) {

    /// People as Synthea's own modules make them.
    static Synthea asItIs(int people, int seed) {
        return new Synthea(people, seed, List.of());
    }

    /// People with nothing but back pain, by a module of ours.
    static Synthea withPlantedBackPain(int people, int seed) {
        return new Synthea(people, seed, List.of("-d", modules().toString(), "-m", "planted*"));
    }

    Synthea {
        more = List.copyOf(more);
    }

    /// Writes the export into the folder, with files of this name.
    void populate(Path folder, String name) throws IOException, InterruptedException {
        Path out = Files.createTempDirectory(folder.getParent(), name);
        Path said = out.resolve("said.txt");
        Process synthea = new ProcessBuilder(command(out))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(synthea.waitFor()).as(Files.readString(said)).isZero();
        try (Stream<Path> files = Files.list(out.resolve("fhir"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".ndjson")).toList()) {
                String type = String.valueOf(file.getFileName()).split("[.]")[0];
                Files.move(file, folder.resolve("%s.%s.ndjson".formatted(type, name)));
            }
        }
    }

    private List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1200m",
                // Days in a row are of 24 hours each.
                "-Duser.timezone=UTC",
                "-cp",
                jars(),
                "App",
                "-p",
                String.valueOf(people),
                "-s",
                String.valueOf(seed),
                "-cs",
                String.valueOf(seed),
                "-a",
                "18-85",
                // Without them it would be today that the people's lives are told to.
                "-r",
                "20250101",
                "-e",
                "20250301",
                "--exporter.baseDirectory=" + folder + File.separator,
                "--exporter.fhir.bulk_data=true",
                "--exporter.years_of_history=5"));
        command.addAll(more);
        command.add("Massachusetts");
        return command;
    }

    /// The module `synthea` writes where they lie.
    private static String jars() throws IOException {
        Path list = Path.of("..", "synthea", "target", "synthea.classpath");
        assertThat(list)
                .as("the list of Synthea's jars, which the module synthea makes")
                .exists();
        return Files.readString(list).strip();
    }

    private static Path modules() {
        try {
            return Path.of(
                    Objects.requireNonNull(Synthea.class.getResource("modules")).toURI());
        } catch (URISyntaxException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
