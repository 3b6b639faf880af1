package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// What one should know of an export that came.
final class Remarks {

    /// So many different things that the server says are told; all of them are in its files.
    private static final int TOLD = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Remarks() {}

    static void on(Path folder, ExportRequest request, Manifest manifest, List<Kept> files, List<String> warnings) {
        Set<String> came = files.stream()
                .filter(file -> !file.name().contains("/"))
                .map(Kept::type)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missed = new TreeSet<>(request.types());
        missed.removeAll(came);
        if (!missed.isEmpty()) {
            warnings.add("No %s came, though asked for%s."
                    .formatted(
                            String.join(", ", missed),
                            request.since().isPresent()
                                    ? ": nothing of it has changed"
                                    : ": there is none, or it is not exported"));
        }
        Set<String> unasked = new TreeSet<>(came);
        unasked.removeAll(request.types());
        if (!request.types().isEmpty() && !unasked.isEmpty()) {
            warnings.add("The server also sent what was not asked for: %s.".formatted(String.join(", ", unasked)));
        }
        if (manifest.items().stream().anyMatch(item -> item.count().isEmpty())) {
            warnings.add("The server does not say how many resources each file has, so that a missing one can't be"
                    + " seen.");
        }
        long deleted = files.stream()
                .filter(file -> file.name().startsWith(Manifest.Kind.DELETED.folder()))
                .count();
        if (deleted > 0) {
            warnings.add("%d file(s) in %s say what was deleted at the server; a measure leaves it out."
                    .formatted(deleted, folder.resolve(Manifest.Kind.DELETED.folder())));
        }
        said(folder, files, warnings);
    }

    private static void said(Path folder, List<Kept> files, List<String> warnings) {
        Map<String, Long> said = new LinkedHashMap<>();
        for (Kept file : files) {
            if (file.name().startsWith(Manifest.Kind.ERRORS.folder())) {
                count(folder.resolve(file.name()), said);
            }
        }
        said.entrySet().stream()
                .limit(TOLD)
                .forEach(one ->
                        warnings.add("The server says, %d time(s): %s.".formatted(one.getValue(), one.getKey())));
        if (said.size() > TOLD) {
            warnings.add("The server says %d other things in %s."
                    .formatted(said.size() - TOLD, folder.resolve(Manifest.Kind.ERRORS.folder())));
        }
    }

    private static void count(Path file, Map<String, Long> said) {
        try (InputStream raw = Files.newInputStream(file);
                InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().filter(words -> !words.isBlank()).toList()) {
                for (JsonNode issue : JSON.readTree(line).path("issue")) {
                    said.merge(
                            "%s, “%s”".formatted(issue.path("severity").asText("error"), Issues.issue(issue)),
                            1L,
                            Long::sum);
                }
            }
        } catch (IOException broken) {
            said.merge("“" + file + " can't be read to its end”", 1L, Long::sum);
        }
    }
}
