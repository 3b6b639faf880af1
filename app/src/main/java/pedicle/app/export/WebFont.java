package pedicle.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The letters of what we print: Source Sans Pro, under the SIL Open Font License 1.1, from its WebJar.
///
/// The jar holds WOFF 1.0, a TrueType font whose tables are compressed one by one
/// (https://www.w3.org/TR/WOFF/); a PDF wants the TrueType font itself.
enum WebFont {
    PLAIN(400),
    BOLD(700);

    static final String FAMILY = "Source Sans Pro";

    private static final String FOLDER = "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/";

    private static final int SIGNATURE = 0x774F4646;
    private static final int WOFF_HEADER = 44;
    private static final int WOFF_ENTRY = 20;
    private static final int SFNT_HEADER = 12;
    private static final int SFNT_ENTRY = 16;

    /// The table `GSUB`, which draws “ft” as one sign. It is left out: such a sign stands for no letters, so that
    /// nobody could find, copy or hear the word.
    private static final int JOINED_LETTERS = 0x47535542;

    private final int weight;

    WebFont(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /// As a TrueType file.
    byte[] trueType() {
        return unpacked(file(".woff"));
    }

    /// As a rule of a style sheet that holds the letters in it, for a page that is one file.
    String fontFace() {
        return "@font-face { font-family: \"%s\"; font-weight: %d; src: url(data:font/woff2;base64,%s) format(\"woff2\") }\n"
                .formatted(FAMILY, weight, Base64.getEncoder().encodeToString(file(".woff2")));
    }

    private byte[] file(String ending) {
        String name = FOLDER + "source-sans-pro-latin-" + weight + "-normal" + ending;
        try (InputStream in = WebFont.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] unpacked(byte[] woff) {
        ByteBuffer in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != SIGNATURE) {
            throw new IllegalArgumentException("expected a WOFF 1.0 font");
        }
        List<Integer> entries = IntStream.range(0, Short.toUnsignedInt(in.getShort(12)))
                .map(i -> WOFF_HEADER + i * WOFF_ENTRY)
                .filter(entry -> in.getInt(entry) != JOINED_LETTERS)
                .boxed()
                .toList();
        int tables = entries.size();
        ByteBuffer out = ByteBuffer.allocate(in.getInt(16));
        out.putInt(in.getInt(4)).putShort((short) tables);
        // The search hints of an sfnt: the largest power of two among the tables, its exponent, the rest.
        int power = Integer.highestOneBit(tables);
        out.putShort((short) (power * SFNT_ENTRY));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) ((tables - power) * SFNT_ENTRY));
        int at = SFNT_HEADER + tables * SFNT_ENTRY;
        for (int entry : entries) {
            byte[] table = table(woff, in.getInt(entry + 4), in.getInt(entry + 8), in.getInt(entry + 12));
            out.putInt(in.getInt(entry))
                    .putInt(in.getInt(entry + 16))
                    .putInt(at)
                    .putInt(table.length);
            out.put(at, table);
            // Tables begin at multiples of four.
            at += (table.length + 3) & ~3;
        }
        return out.array();
    }

    /// One table, which is stored as it is where compression would not make it shorter.
    private static byte[] table(byte[] woff, int offset, int packed, int length) {
        ByteArrayOutputStream table = new ByteArrayOutputStream(length);
        if (packed == length) {
            table.write(woff, offset, length);
            return table.toByteArray();
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            byte[] some = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(some);
                if (count == 0) {
                    throw new IllegalArgumentException("a table of the font is cut short");
                }
                table.write(some, 0, count);
            }
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("a table of the font is not zlib", broken);
        }
        return table.toByteArray();
    }
}
