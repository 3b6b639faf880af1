package pedicle.app.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The style sheet, scripts, pictures and fonts that pages ask for, kept once read. No folder of the machine is
/// served.
final class StaticFiles {

    /// A file's media type, and its bytes each time they are sent.
    static final class File {

        private final byte[] bytes;
        private final String type;

        private File(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
        }

        InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String type() {
            return type;
        }
    }

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "woff2", "font/woff2");

    private final Map<String, Optional<File>> kept = new ConcurrentHashMap<>();

    /// Empty where there is no such file, or it is of a kind that pages don't ask for.
    Optional<File> find(String name) {
        return name.matches("[a-z0-9-]+\\.[a-z0-9]+")
                ? kept.computeIfAbsent(name, StaticFiles::read)
                : Optional.empty();
    }

    private static Optional<File> read(String name) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        try (InputStream in = StaticFiles.class.getResourceAsStream("static/" + name)) {
            return in == null || type.isEmpty() ? Optional.empty() : Optional.of(new File(in.readAllBytes(), type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
