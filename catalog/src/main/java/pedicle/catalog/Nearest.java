package pedicle.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What somebody may have meant by a name that does not exist.
public final class Nearest {

    /// More names than this are no help in a sentence.
    private static final int LISTED = 40;

    private Nearest() {}

    /// “did you mean “attitude_1”?” where one name is close, else the names that there are.
    public static String offered(String wanted, List<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, name)))
                .filter(name -> distance(wanted, name) < wanted.length())
                .filter(name -> distance(wanted, name) <= Math.max(1, wanted.length() / 3))
                .map(name -> "did you mean “" + name + "”?")
                .orElseGet(() -> "there are " + listed(names));
    }

    private static String listed(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
        return names.size() <= LISTED ? some : some + " and " + (names.size() - LISTED) + " more";
    }

    /// Single-letter edits between two names, whatever their case (Levenshtein 1966).
    static int distance(String wanted, String name) {
        String a = wanted.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
