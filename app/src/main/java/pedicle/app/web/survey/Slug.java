package pedicle.app.web.survey;

import java.util.Collection;
import java.util.Locale;

/// A name as a part of an address: Latin letters, digits and hyphens.
final class Slug {

    private static final int LONGEST = 60;

    private Slug() {}

    /// The words of a title, or `otherwise` where it has no Latin letter or digit; with a number where it is taken.
    static String free(String title, String otherwise, Collection<String> taken) {
        String words = words(title);
        String wanted = words.isEmpty() ? otherwise : words;
        String slug = wanted;
        for (int next = 2; taken.contains(slug); next++) {
            slug = wanted + "-" + next;
        }
        return slug;
    }

    private static String words(String title) {
        String hyphened = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return hyphened.substring(0, Math.min(LONGEST, hyphened.length())).replaceAll("^-|-$", "");
    }
}
