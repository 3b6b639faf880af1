package pedicle.measure.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.catalog.Sql;

/// SHA-256 of files and of texts, in hexadecimal digits.
final class Digests {

    /// The texts that decide what is kept of an export.
    private static final String TEXTS = of(Stream.concat(
                    Stream.of("tables.sql", "versions.sql", "read-deletion.sql", "staging.sql", "doubts.sql"),
                    Arrays.stream(ResourceType.values()).map(ResourceType::reader))
            .map(file -> Sql.of(Digests.class, file))
            .collect(Collectors.joining("\n")));

    private Digests() {}

    static String ofTheTexts() {
        return TEXTS;
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String of(Path file) {
        MessageDigest digest = sha256();
        byte[] bytes = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
            }
        } catch (IOException unreadable) {
            throw new BadInput(file + ": can't be read (" + unreadable.getMessage() + ")", unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
