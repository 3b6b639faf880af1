package pedicle.care.rule;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a text something that is looked for might begin, by its first two letters, and then by its first four.
///
/// Most words of a record begin like none of the terms, and trying all terms at each of them is most of the work of
/// reading it.
final class Beginnings {

    /// Latin-1; a letter beyond may begin anything.
    private static final int LETTERS = 256;

    private static final byte CAN = 1;
    private static final byte CANNOT = 2;

    /// As many fours as are kept, a power of two; a record's words begin with fewer.
    private static final int FOURS_KEPT = 1 << 12;

    /// Spreads letters evenly over the places: the golden ratio (Knuth, volume 3, 6.4).
    private static final int SPREAD = 0x9E3779B9;

    private final Pattern sought;

    /// Filled as pairs are met. Two threads that meet one at once write the same.
    private final byte[] pairs = new byte[LETTERS * LETTERS];

    /// In each place the last four letters met that belong there, and in its upper half what is known of them.
    private final AtomicLongArray fours = new AtomicLongArray(FOURS_KEPT);

    /// `sought` must not look for what stands before it, other than to refuse it.
    Beginnings(Pattern sought) {
        this.sought = sought;
    }

    /// Whether it is found at the beginning of any word of the text, or at a sign between words.
    boolean isIn(String text) {
        Matcher matcher = sought.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < text.length(); at++) {
            boolean within = at > 0 && isPartOfWord(text.charAt(at - 1));
            if (!within && may(text, at) && matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfWord(char letter) {
        return Character.isLetter(letter) || (letter >= '0' && letter <= '9');
    }

    private boolean may(String text, int at) {
        if (at + 1 == text.length() || text.charAt(at) >= LETTERS || text.charAt(at + 1) >= LETTERS) {
            return true;
        }
        int pair = text.charAt(at) * LETTERS + text.charAt(at + 1);
        if (pairs[pair] == 0) {
            pairs[pair] = canBegin(text.substring(at, at + 2)) ? CAN : CANNOT;
        }
        return pairs[pair] == CAN && mayGoOn(text, at);
    }

    private boolean mayGoOn(String text, int at) {
        if (at + 3 >= text.length() || text.charAt(at + 2) >= LETTERS || text.charAt(at + 3) >= LETTERS) {
            return true;
        }
        int letters = (text.charAt(at) << 24)
                | (text.charAt(at + 1) << 16)
                | (text.charAt(at + 2) << 8)
                | text.charAt(at + 3);
        int place = (letters * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(FOURS_KEPT));
        long kept = fours.getPlain(place);
        if ((int) kept != letters || kept >>> Integer.SIZE == 0) {
            long can = canBegin(text.substring(at, at + 4)) ? CAN : CANNOT;
            kept = (can << Integer.SIZE) | Integer.toUnsignedLong(letters);
            fours.setPlain(place, kept);
        }
        return kept >>> Integer.SIZE == CAN;
    }

    /// Where no match is found in these letters, and the search did not come to their end, none can follow.
    @SuppressWarnings("JdkObsolete") // Whether more letters could change the result is just what is asked.
    private boolean canBegin(String letters) {
        Matcher matcher = sought.matcher(letters);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}
