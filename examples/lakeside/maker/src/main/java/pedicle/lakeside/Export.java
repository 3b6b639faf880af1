package pedicle.lakeside;

import ca.uhn.fhir.parser.IParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.Resource;
import org.mitre.synthea.export.FhirR4;

/// Writes a file a type, resources in order of id. The same resources give the same bytes: Java's gzip header holds
/// no time.
record Export(Path folder, Names names) {

    /// Returns how many resources of each type were written.
    Map<String, Integer> write(List<Resource> resources) throws IOException {
        clear();
        Map<String, List<Resource>> byType = resources.stream()
                .collect(Collectors.groupingBy(Resource::fhirType, TreeMap::new, Collectors.toList()));
        Map<String, Integer> counts = new TreeMap<>();
        for (Map.Entry<String, List<Resource>> type : byType.entrySet()) {
            write(folder.resolve(type.getKey() + ".ndjson.gz"), type.getValue());
            counts.put(type.getKey(), type.getValue().size());
        }
        return counts;
    }

    /// A type that is no longer made must not stay behind.
    private void clear() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old :
                    files.filter(f -> f.toString().endsWith(".ndjson.gz")).toList()) {
                Files.delete(old);
            }
        }
    }

    private void write(Path file, List<Resource> resources) throws IOException {
        IParser json = FhirR4.getContext().newJsonParser();
        List<Resource> ordered =
                resources.stream().sorted(Comparator.comparing(this::id)).toList();
        try (OutputStream out = new SmallGzip(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Resource resource : ordered) {
                out.write(names.in(json.encodeResourceToString(resource)).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    private String id(Resource resource) {
        return names.in(resource.getIdElement().getIdPart());
    }

    private static final class SmallGzip extends GZIPOutputStream {
        SmallGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
