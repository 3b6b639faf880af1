package pedicle.study.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import pedicle.catalog.BadInput;

/// The bytes of an SPSS file in order; reading past their end is refused in one sentence.
final class SavBytes {

    private final String file;
    private final ByteBuffer bytes;

    SavBytes(String file, byte[] bytes) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    String file() {
        return file;
    }

    void order(ByteOrder order) {
        bytes.order(order);
    }

    boolean has(int count) {
        return bytes.remaining() >= count;
    }

    int integer() {
        need(Integer.BYTES);
        return bytes.getInt();
    }

    long longer() {
        need(Long.BYTES);
        return bytes.getLong();
    }

    double number() {
        need(Double.BYTES);
        return bytes.getDouble();
    }

    int octet() {
        need(1);
        return bytes.get() & 0xFF;
    }

    byte[] take(int count) {
        need(count);
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    /// A number's eight bytes, as they stand, for a value whose type is not known yet.
    byte[] eight() {
        return take(8);
    }

    /// The bytes of one record, in the same order.
    SavBytes within(byte[] record) {
        SavBytes inside = new SavBytes(file, record);
        inside.order(bytes.order());
        return inside;
    }

    double asNumber(byte[] eight) {
        return ByteBuffer.wrap(eight).order(bytes.order()).getDouble();
    }

    BadInput broken(String found) {
        return new BadInput("%s: expected an SPSS file (.sav), found %s".formatted(file, found));
    }

    private void need(int count) {
        if (count < 0 || bytes.remaining() < count) {
            throw new BadInput(
                    "%s: expected a whole SPSS file (.sav), found one that ends too early; it was cut off on its way"
                            .formatted(file));
        }
    }
}
