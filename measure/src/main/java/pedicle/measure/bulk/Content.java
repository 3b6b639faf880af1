package pedicle.measure.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import pedicle.catalog.BadInput;

/// What a file that came holds: its hash as it lies there, its lines, and its first and last one.
record Content(String sha256, long bytes, long lines, boolean packed, Ends ends) {

    private static final int LONGEST_LINE = 256 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The first and the last line with something on them; both are empty where the file is.
    record Ends(Optional<String> first, Optional<String> last) {}

    /// Reads the file to its end; an archive that ends too early is an IOException.
    static Content of(Path file) throws IOException {
        MessageDigest digest = hash();
        boolean packed = isPacked(file);
        try (DigestInputStream raw =
                        new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest);
                InputStream text = packed ? new GZIPInputStream(raw, 1 << 16) : raw) {
            Lines lines = Lines.of(file, text);
            // An archive may be followed by bytes that it passes over.
            raw.transferTo(OutputStream.nullOutputStream());
            return new Content(
                    HexFormat.of().formatHex(digest.digest()), Files.size(file), lines.count(), packed, lines.ends());
        }
    }

    /// Whether there is something that is no resource of this type at either end, and what.
    Optional<String> stranger(String type) {
        return ends.first()
                .flatMap(line -> stranger("first", line, type))
                .or(() -> ends.last().flatMap(line -> stranger("last", line, type)));
    }

    /// The suffix by which a measure knows how to read it.
    String suffix() {
        return packed ? ".ndjson.gz" : ".ndjson";
    }

    private static Optional<String> stranger(String which, String line, String type) {
        String expected = "expected a %s in its %s line, found ".formatted(type, which);
        try {
            JsonNode json = JSON.readTree(line);
            String found = json.path("resourceType").asText();
            if (found.equals(type)) {
                return Optional.empty();
            }
            return Optional.of(expected
                    + Issues.text(json)
                            .map("an OperationOutcome: “%s”"::formatted)
                            .orElse(found.isEmpty() ? "JSON that is no resource" : "a " + Issues.plain(found)));
        } catch (IOException notJson) {
            return Optional.of(expected + "no JSON");
        }
    }

    private static boolean isPacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /// The lines that are not blank.
    private record Lines(long count, Ends ends) {

        static Lines of(Path file, InputStream in) throws IOException {
            long count = 0;
            String first = "";
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
            ByteArrayOutputStream last = new ByteArrayOutputStream(1 << 14);
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read != -1; read = in.read(block)) {
                int from = 0;
                for (int at = 0; at < read; at++) {
                    if (block[at] == '\n') {
                        line.write(block, from, at - from);
                        from = at + 1;
                        if (!isBlank(line)) {
                            first = count++ == 0 ? text(line) : first;
                            ByteArrayOutputStream emptied = last;
                            last = line;
                            line = emptied;
                        }
                        line.reset();
                    }
                }
                line.write(block, from, read - from);
                if (line.size() > LONGEST_LINE) {
                    throw new BadInput(file + ": expected a resource a line, found a line of more than 256 MB");
                }
            }
            if (!isBlank(line)) {
                first = count++ == 0 ? text(line) : first;
                last = line;
            }
            return new Lines(
                    count,
                    count == 0
                            ? new Ends(Optional.empty(), Optional.empty())
                            : new Ends(Optional.of(first), Optional.of(text(last))));
        }

        private static boolean isBlank(ByteArrayOutputStream line) {
            // No resource is as short.
            return line.size() < 20 && text(line).isBlank();
        }

        private static String text(ByteArrayOutputStream line) {
            return line.toString(StandardCharsets.UTF_8);
        }
    }
}
