package pedicle.care.hooks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One piece of advice as the clinician sees it: the answer, this person's number, what to do. `answering` is the
/// reason for keeping an order to which the detail has a sentence.
public record Card(
        String uuid,
        String summary,
        String detail,
        Indicator indicator,
        Source source,
        List<Suggestion> suggestions,
        List<Link> links,
        List<OverrideReason> overrideReasons,
        Optional<OverrideReason> answering) {

    public static final int MOST_WORDS = 90;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    public Card {
        // CDS Hooks 2.0, card attributes: a summary has fewer than 140 characters.
        if (summary.isBlank() || summary.length() >= 140) {
            throw new IllegalArgumentException("a summary has 1 to 139 characters: " + summary);
        }
        if (words(detail) > MOST_WORDS) {
            throw new IllegalArgumentException("a detail has at most 90 words: " + words(detail));
        }
        suggestions = List.copyOf(suggestions);
        links = List.copyOf(links);
        overrideReasons = List.copyOf(overrideReasons);
    }

    /// Whose guidance it is; the address, where there is one, tells of the whole rule set.
    public record Source(String label, Optional<String> url) {
        public Source {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a card names its source");
            }
        }
    }

    /// A page of ours, by its whole address.
    public record Link(String label, String url) {}

    /// How loud. Only an emergency is critical.
    public enum Indicator {
        INFO,
        WARNING,
        CRITICAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static int words(String text) {
        return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
    }
}
