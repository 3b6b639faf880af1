package pedicle.bench.order;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// HAPI FHIR's CDS Hooks module with an empty service, where it was built; else `why` it is not there.
record Beside(Optional<Served> served, String why) implements AutoCloseable {

    private static final Path BUILT = Path.of("bench", "hapi", "target");

    /// A heap that it need not grow, which is more than ours gets; and the same collector.
    private static final List<String> OPTIONS = List.of("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC");

    static Beside hapi(Path log) throws IOException, InterruptedException {
        if (!Files.isDirectory(BUILT.resolve("lib")) || !Files.isDirectory(BUILT.resolve("classes"))) {
            return new Beside(Optional.empty(), "HAPI's CDS Hooks module could not be built, so it was left out.");
        }
        String classPath = BUILT.resolve("classes") + ":" + BUILT.resolve("lib") + "/*";
        return new Beside(
                Optional.of(Served.start(
                        "HAPI",
                        Served.java(OPTIONS, classPath, "pedicle.bench.hapi.HapiServer"),
                        "/cds-services",
                        log)),
                "");
    }

    @Override
    public void close() {
        served.ifPresent(Served::close);
    }
}
