package pedicle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// How much of the machine's memory this process has had at most, heap and all else.
public final class Resident {

    private static final Path STATUS = Path.of("/proc/self/status");

    private Resident() {}

    /// In MiB; empty where the system does not say, as Linux does.
    public static OptionalLong peak() throws IOException {
        if (!Files.exists(STATUS)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }

    public static String words(OptionalLong peak) {
        return peak.isPresent() ? peak.getAsLong() + " MiB" : "unknown";
    }
}
