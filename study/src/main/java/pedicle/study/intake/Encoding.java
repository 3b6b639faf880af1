package pedicle.study.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import pedicle.catalog.BadInput;

/// Finds out how a text file's bytes stand for characters: by its byte order mark, else by what the bytes permit.
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Enough bytes to tell UTF-16 by its zero bytes.
    private static final int LOOKED_AT = 4096;

    private Encoding() {}

    /// A text without byte order mark, and the encoding's name for a person.
    record Decoded(String text, String encoding) {}

    static Decoded decoded(String name, byte[] bytes) {
        Decoded decoded = marked(name, bytes).or(() -> utf16(name, bytes)).orElseGet(() -> unmarked(name, bytes));
        refuseBinary(name, decoded.text());
        return decoded;
    }

    private static Optional<Decoded> marked(String name, byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(wanted(name, bytes, 3, StandardCharsets.UTF_8, "UTF-8 with a byte order mark"));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(wanted(name, bytes, 2, StandardCharsets.UTF_16LE, "UTF-16 (little endian)"));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(wanted(name, bytes, 2, StandardCharsets.UTF_16BE, "UTF-16 (big endian)"));
        }
        return Optional.empty();
    }

    /// In a survey most characters are ASCII, so that every second byte of UTF-16 is zero.
    private static Optional<Decoded> utf16(String name, byte[] bytes) {
        int looked = Math.min(bytes.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (odd > 0.4 * looked / 2 && even == 0) {
            return Optional.of(wanted(name, bytes, 0, StandardCharsets.UTF_16LE, "UTF-16 (little endian)"));
        }
        if (even > 0.4 * looked / 2 && odd == 0) {
            return Optional.of(wanted(name, bytes, 0, StandardCharsets.UTF_16BE, "UTF-16 (big endian)"));
        }
        return Optional.empty();
    }

    private static Decoded unmarked(String name, byte[] bytes) {
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .map(text -> new Decoded(text, "UTF-8"))
                // Windows-1252 and ISO-8859-1 differ only in the bytes 80 to 9F, which no ISO-8859-1 text has.
                .or(() -> strict(bytes, 0, WINDOWS_1252).map(text -> new Decoded(text, "Windows-1252 (or ISO-8859-1)")))
                .orElseThrow(() -> binary(name));
    }

    private static Decoded wanted(String name, byte[] bytes, int from, Charset charset, String words) {
        return strict(bytes, from, charset)
                .map(text -> new Decoded(text, words))
                .orElseThrow(() -> new BadInput(
                        "%s: expected %s as its first bytes say, found other bytes".formatted(name, words)));
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException otherBytes) {
            return Optional.empty();
        }
    }

    /// Text has no control characters but tabs and line ends; a form feed or an escape now and then does no harm.
    private static void refuseBinary(String name, String text) {
        int line = 1;
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\n') {
                line++;
            } else if (character == 0) {
                throw new BadInput(
                        "%s, line %d: expected text, found a zero byte; a file that was cut off or is not text"
                                        .formatted(name, line)
                                + " can't be read as a table");
            } else if (character < ' ' && character != '\t' && character != '\r') {
                controls++;
            }
        }
        if (controls > text.length() / 100) {
            throw binary(name);
        }
    }

    private static BadInput binary(String name) {
        return new BadInput(
                name + ": expected a survey as CSV, .xlsx or .sav, found the bytes of some other kind of file");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
