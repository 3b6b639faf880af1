package pedicle.care.hooks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The ids of cards and suggestions: the same request gives the same ids, so that an answer to a repeated hook finds
/// its card, and no id tells whose card it was.
///
/// An id is a keyed hash. With a plain one, whoever holds the table of cards could try out patients until an id
/// fits; with a secret that lives only as long as the server nobody can, not even who holds the whole workspace.
public final class CardIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private CardIds(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// With a new secret.
    public static CardIds secret() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new CardIds(key);
    }

    /// The same at every time and place, for cards that are written nowhere, such as those of sample orders.
    public static CardIds open() {
        return new CardIds("pedicle".getBytes(StandardCharsets.UTF_8));
    }

    String of(String... parts) {
        ByteBuffer hash = ByteBuffer.wrap(mac().doFinal(String.join("|", parts).getBytes(StandardCharsets.UTF_8)));
        // RFC 9562, version 8: what an id is made of is the maker's own affair.
        long high = (hash.getLong() & ~0xF000L) | 0x8000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | Long.MIN_VALUE;
        return new UUID(high, low).toString();
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
