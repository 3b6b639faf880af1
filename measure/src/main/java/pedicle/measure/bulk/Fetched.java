package pedicle.measure.bulk;

import java.net.URI;
import java.util.List;

/// What a fetch brought: the files of this export, and everything that one should know of it.
public record Fetched(URI server, String transactionTime, List<Kept> files, List<String> warnings) {

    public Fetched {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /// How many resources of the types asked for came.
    public long resources() {
        return files.stream()
                .filter(file -> !file.name().contains("/"))
                .mapToLong(Kept::lines)
                .sum();
    }
}
