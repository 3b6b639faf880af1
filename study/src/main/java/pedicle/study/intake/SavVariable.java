package pedicle.study.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pedicle.study.intake.Said.Measure;

/// One variable of an SPSS file while its dictionary is read. Texts are bytes until the file has named its
/// encoding.
final class SavVariable {

    /// Where a very long string goes on in further variables, all but the last are so wide.
    static final int SEGMENT = 255;

    private final int width;
    private final int format;
    final String shortName;
    byte[] name;
    byte[] label = {};
    /// Discrete codes for no answer, as the eight or more bytes that stand in the file.
    final List<byte[]> missing = new ArrayList<>();
    /// The lowest and the highest value of a range of them; empty where there is none.
    double[] range = {};
    /// A value and its label, as their bytes.
    final List<Map.Entry<byte[], byte[]>> labels = new ArrayList<>();
    Measure measure = Measure.NOT_SAID;
    /// The whole width of a very long string, and 0 of another variable.
    int longWidth;
    /// A further part of a very long string.
    boolean segment;

    SavVariable(int width, int format, byte[] shortName) {
        this.width = width;
        this.format = format;
        this.shortName = SavDictionary.ascii(shortName);
        this.name = shortName;
    }

    boolean numeric() {
        return width == 0;
    }

    int width() {
        return width;
    }

    /// The eight-byte parts that the value takes in a case.
    int parts() {
        return numeric() ? 1 : (width + 7) / 8;
    }

    Shown shown() {
        // PSPP Developers Guide, “System File Format”, table of format types.
        return switch ((format >> 16) & 0xFF) {
            case 20, 23, 24, 28, 29, 30, 38, 39 -> Shown.DATE;
            case 22, 41 -> Shown.MOMENT;
            default -> Shown.NUMBER;
        };
    }

    /// What a number stands for.
    enum Shown {
        NUMBER,
        DATE,
        MOMENT
    }
}
