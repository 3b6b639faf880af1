package pedicle.study.intake;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.study.intake.Said.Measure;

/// The dictionary at the head of an SPSS file (PSPP Developers Guide, “System File Format”).
final class SavDictionary {

    /// What SPSS writes where it has no number.
    private static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    private final SavBytes in;
    private final List<SavVariable> variables = new ArrayList<>();
    /// By the place of a variable's first part in a case; labels name variables by it.
    private final Map<Integer, SavVariable> places = new HashMap<>();
    private String writtenBy = "";
    private boolean packed;
    private double bias;
    private long cases;
    private int weight;
    private double systemMissing = SYSTEM_MISSING;
    private int characters;
    private Charset charset = StandardCharsets.US_ASCII;
    private Optional<String> encoding = Optional.empty();

    SavDictionary(SavBytes in) {
        this.in = in;
        header();
        int place = 0;
        List<Map.Entry<byte[], byte[]>> labels = List.of();
        for (int record = in.integer(); record != 999; record = in.integer()) {
            switch (record) {
                case 2 -> place = variable(place);
                case 3 -> labels = labels();
                case 4 -> label(labels);
                case 6 -> in.take(Math.multiplyExact(80, Math.clamp(in.integer(), 0, 1 << 20)));
                case 7 -> extension();
                default -> throw in.broken("a record of the unknown type " + record);
            }
        }
        in.integer();
        charset = charset();
    }

    List<SavVariable> variables() {
        return variables;
    }

    /// Numbers packed into single bytes where they are small.
    boolean packed() {
        return packed;
    }

    double bias() {
        return bias;
    }

    /// How many cases follow; -1 where the writer did not know.
    long cases() {
        return cases;
    }

    boolean missing(double value) {
        return value == systemMissing || value == SYSTEM_MISSING || Double.isNaN(value);
    }

    String writtenBy() {
        return writtenBy;
    }

    Charset encoding() {
        return charset;
    }

    /// The variable by whose values the cases count.
    Optional<SavVariable> weight() {
        return Optional.ofNullable(places.get(weight - 1));
    }

    String text(byte[] bytes) {
        // Some writers end texts with a zero byte.
        return new String(bytes, charset).replace("\0", "").strip();
    }

    static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII).strip();
    }

    private void header() {
        in.take(4);
        writtenBy = ascii(in.take(60))
                .replaceFirst("^@\\(#\\) *(SPSS DATA FILE *)?-*", "")
                .strip();
        int layout = in.integer();
        if (layout != 2 && layout != 3) {
            in.order(ByteOrder.BIG_ENDIAN);
        }
        in.integer();
        int compression = in.integer();
        if (compression != 0 && compression != 1) {
            throw in.broken("the compression no. %d, which is not read; save it in SPSS as .sav, or as CSV"
                    .formatted(compression));
        }
        packed = compression == 1;
        weight = in.integer();
        cases = in.integer();
        bias = in.number();
        in.take(9 + 8 + 64 + 3);
    }

    private int variable(int place) {
        int width = in.integer();
        boolean labelled = in.integer() == 1;
        int missing = in.integer();
        int format = in.integer();
        in.integer();
        byte[] name = in.take(8);
        SavVariable variable = new SavVariable(Math.max(width, 0), format, name);
        if (labelled) {
            int length = in.integer();
            byte[] padded = in.take((length + 3) & ~3);
            variable.label = Arrays.copyOf(padded, length);
        }
        if (missing < -3 || missing > 3) {
            throw in.broken("%d missing values for one variable".formatted(missing));
        }
        if (missing < 0) {
            variable.range = new double[] {in.number(), in.number()};
        }
        for (int i = 0; i < (missing < 0 ? -missing - 2 : missing); i++) {
            variable.missing.add(in.eight());
        }
        // A width of -1 is only another part of the string before it.
        if (width >= 0) {
            variables.add(variable);
            places.put(place, variable);
        }
        return place + 1;
    }

    private List<Map.Entry<byte[], byte[]>> labels() {
        List<Map.Entry<byte[], byte[]>> labels = new ArrayList<>();
        int count = in.integer();
        for (int i = 0; i < count; i++) {
            byte[] value = in.eight();
            int length = in.octet();
            byte[] label = in.take(length);
            in.take((8 - (length + 1) % 8) % 8);
            labels.add(Map.entry(value, label));
        }
        return labels;
    }

    private void label(List<Map.Entry<byte[], byte[]>> labels) {
        int count = in.integer();
        for (int i = 0; i < count; i++) {
            int place = in.integer() - 1;
            Optional.ofNullable(places.get(place))
                    .orElseThrow(() -> in.broken("labels for a variable that it does not have"))
                    .labels
                    .addAll(labels);
        }
    }

    private void extension() {
        int kind = in.integer();
        int size = in.integer();
        int count = in.integer();
        if (size < 0 || count < 0 || (long) size * count > Integer.MAX_VALUE) {
            throw in.broken("a record of an impossible length");
        }
        byte[] record = in.take(size * count);
        SavBytes inside = in.within(record);
        switch (kind) {
            case 3 -> {
                inside.take(28);
                characters = inside.integer();
            }
            case 4 -> systemMissing = inside.number();
            case 11 -> measures(inside, count);
            case 13 -> names(record);
            case 14 -> longStrings(record);
            case 16 -> {
                inside.longer();
                cases = inside.longer();
            }
            case 20 -> encoding = Optional.of(ascii(record));
            case 21 -> longLabels(inside);
            case 22 -> longMissing(inside);
            default -> {}
        }
    }

    /// Two or three numbers for each variable, of which the first is the level of measurement.
    private void measures(SavBytes inside, int count) {
        if (variables.isEmpty() || count % variables.size() != 0) {
            return;
        }
        for (SavVariable variable : variables) {
            variable.measure = switch (inside.integer()) {
                case 1 -> Measure.NOMINAL;
                case 2 -> Measure.ORDINAL;
                default -> Measure.NOT_SAID;
            };
            inside.take(4 * (count / variables.size() - 1));
        }
    }

    private void names(byte[] record) {
        for (byte[] pair : parted(record, '\t')) {
            int equals = place(pair, '=');
            if (equals > 0) {
                byte[] name = Arrays.copyOfRange(pair, equals + 1, pair.length);
                named(ascii(Arrays.copyOf(pair, equals))).ifPresent(variable -> variable.name = name);
            }
        }
    }

    private void longStrings(byte[] record) {
        for (byte[] pair : parted(record, '\t')) {
            String[] parts = ascii(pair).replace("\0", "").split("=");
            if (parts.length == 2) {
                SavVariable first = named(parts[0]).orElseThrow(() -> in.broken("a long text of no variable"));
                first.longWidth = width(parts[1].strip());
                int at = variables.indexOf(first);
                // Each part but the last counts for 252 of the whole width.
                int segments = (first.longWidth + 251) / 252;
                for (int i = at + 1; i < at + segments && i < variables.size(); i++) {
                    variables.get(i).segment = true;
                }
            }
        }
    }

    private int width(String written) {
        if (!written.matches("\\d{1,6}")) {
            throw in.broken("a long text of the impossible width “%s”".formatted(written));
        }
        return Integer.parseInt(written);
    }

    private void longLabels(SavBytes inside) {
        while (inside.has(4)) {
            Optional<SavVariable> variable = byName(inside.take(inside.integer()));
            inside.integer();
            int count = inside.integer();
            for (int i = 0; i < count; i++) {
                byte[] value = inside.take(inside.integer());
                byte[] label = inside.take(inside.integer());
                variable.ifPresent(its -> its.labels.add(Map.entry(value, label)));
            }
        }
    }

    private void longMissing(SavBytes inside) {
        while (inside.has(4)) {
            Optional<SavVariable> variable = byName(inside.take(inside.integer()));
            int count = inside.octet();
            int length = inside.integer();
            for (int i = 0; i < count; i++) {
                byte[] value = inside.take(length);
                variable.ifPresent(its -> its.missing.add(value));
            }
        }
    }

    private Optional<SavVariable> named(String shortName) {
        return variables.stream()
                .filter(variable -> variable.shortName.equals(shortName))
                .findFirst();
    }

    private Optional<SavVariable> byName(byte[] name) {
        return variables.stream()
                .filter(variable -> Arrays.equals(variable.name, name) || variable.shortName.equals(ascii(name)))
                .findFirst();
    }

    /// By its name, else by the code page of the machine (65001 is UTF-8); of old files Windows-1252.
    private Charset charset() {
        String name = encoding.orElse(
                switch (characters) {
                    case 65001 -> "UTF-8";
                    case 28591 -> "ISO-8859-1";
                    default -> characters > 100 ? "windows-" + characters : "windows-1252";
                });
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw in.broken("texts in the unknown encoding " + name);
        }
    }

    private static List<byte[]> parted(byte[] record, char by) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= record.length; i++) {
            if (i == record.length || record[i] == by) {
                parts.add(Arrays.copyOfRange(record, start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    private static int place(byte[] bytes, char of) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == of) {
                return i;
            }
        }
        return -1;
    }
}
