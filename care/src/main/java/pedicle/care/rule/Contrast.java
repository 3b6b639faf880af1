package pedicle.care.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/// Whether an image is ordered with a contrast medium.
public enum Contrast {
    WITHOUT,
    WITH,
    WITHOUT_AND_WITH,
    NOT_SAID;

    private static final Pattern BOTH = Pattern.compile(
            "\\b(?:with(?:out)?|w/?o?) (?:and|&|et|\\+|then) (?:with(?:out)?|w/?o?)\\b|\\bw/?wo\\b|\\bwo/?w\\b"
                    + "|\\bavec et sans\\b|\\bsans et avec\\b");
    private static final Pattern NONE = Pattern.compile(
            "\\b(?:without|w/o|wo|no|non|sans)[ -]?(?:iv |intravenous |gad\\w* )?(?:contrast\\w*|gad\\w*|dye|injection"
                    + "|produit de contraste)\\b|\\b(?:non-?contrast|plain)\\b");
    private static final Pattern SOME = Pattern.compile(
            "\\b(?:with|w/|avec|post)[ -]?(?:iv |intravenous )?(?:contrast\\w*|gad\\w*|dye|produit de contraste)\\b"
                    + "|\\bcontrast[- ]enhanced\\b|\\bgadolinium\\b");

    /// As an order's words say it, in English or French.
    static Contrast inWords(String words) {
        String low = words.toLowerCase(Locale.ROOT);
        if (BOTH.matcher(low).find()) {
            return WITHOUT_AND_WITH;
        }
        if (NONE.matcher(low).find()) {
            return WITHOUT;
        }
        return SOME.matcher(low).find() ? WITH : NOT_SAID;
    }

    Contrast orElse(Contrast other) {
        return this == NOT_SAID ? other : this;
    }
}
