package pedicle.study.intake;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pedicle.catalog.table.Sheet;

/// The cases of an SPSS file, plain or packed into bytes.
final class SavCases {

    /// What a code of a packed file stands for; others are small numbers, shifted by the bias.
    private static final int NOTHING = 0;

    private static final int END = 252;
    private static final int IN_FULL = 253;
    private static final int SPACES = 254;
    private static final int MISSING = 255;

    private static final byte[] EIGHT_SPACES = new byte[8];

    static {
        Arrays.fill(EIGHT_SPACES, (byte) ' ');
    }

    private final SavBytes in;
    private final SavDictionary dictionary;
    private int[] codes = {};
    private int next;
    private boolean ended;

    SavCases(SavBytes in, SavDictionary dictionary) {
        this.in = in;
        this.dictionary = dictionary;
    }

    /// Rows of texts: a number in digits, a date as ISO, nothing where the file has no value.
    void into(Sheet.Maker maker) {
        long wanted = dictionary.cases();
        long read = 0;
        while (wanted < 0 ? more() : read < wanted) {
            if (wanted >= 0 && !more()) {
                throw in.broken(
                        "%d cases where its header names %d; it was cut off on its way".formatted(read, wanted));
            }
            read++;
            maker.row(read, row());
        }
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (SavVariable variable : dictionary.variables()) {
            if (variable.numeric()) {
                fields.add(number(variable));
                continue;
            }
            if (!variable.segment) {
                text.reset();
            }
            string(variable, text);
            if (variable.segment) {
                fields.removeLast();
            }
            fields.add(dictionary.text(text.toByteArray()));
        }
        return fields;
    }

    private void string(SavVariable variable, ByteArrayOutputStream text) {
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        for (int part = 0; part < variable.parts(); part++) {
            own.writeBytes(eight());
        }
        text.write(own.toByteArray(), 0, variable.width());
    }

    private String number(SavVariable variable) {
        double value = dictionary.packed() ? packed() : in.number();
        return dictionary.missing(value) ? "" : Digits.shown(value, variable.shown());
    }

    private double packed() {
        int code = code();
        return switch (code) {
            case IN_FULL -> in.number();
            case SPACES -> throw in.broken("spaces where a number should stand");
            case MISSING -> Double.NaN;
            default -> code - dictionary.bias();
        };
    }

    private byte[] eight() {
        if (!dictionary.packed()) {
            return in.eight();
        }
        return switch (code()) {
            case IN_FULL -> in.eight();
            case SPACES -> EIGHT_SPACES;
            default -> throw in.broken("a number where a text should stand");
        };
    }

    /// Whether another case begins here.
    private boolean more() {
        if (!dictionary.packed()) {
            return in.has(1);
        }
        fill();
        return !ended;
    }

    private int code() {
        fill();
        if (ended) {
            throw in.broken("a case that ends too early; it was cut off on its way");
        }
        return codes[next++];
    }

    /// Codes come in eights; zeros among them only fill up.
    private void fill() {
        while (!ended) {
            while (next < codes.length && codes[next] == NOTHING) {
                next++;
            }
            if (next < codes.length) {
                ended = codes[next] == END;
                return;
            }
            if (!in.has(8)) {
                ended = true;
                return;
            }
            codes = new int[8];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = in.octet();
            }
            next = 0;
        }
    }
}
