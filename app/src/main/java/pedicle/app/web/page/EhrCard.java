package pedicle.app.web.page;

import java.util.List;

/// A decision-support card as the clinician's record system shows it. `ground` says whether the rules behind it
/// have been signed off.
public record EhrCard(
        Tone tone,
        String summary,
        List<String> detail,
        String source,
        List<String> suggestions,
        List<Way> links,
        List<String> overrideReasons,
        String ground) {

    /// CDS Hooks 2.0, card attributes: indicator.
    public enum Tone {
        INFO,
        WARNING,
        CRITICAL
    }

    public EhrCard {
        // CDS Hooks 2.0, card attributes: a summary has fewer than 140 characters.
        if (summary.isBlank() || summary.length() >= 140) {
            throw new IllegalArgumentException("a summary has 1 to 139 characters: " + summary);
        }
        detail = List.copyOf(detail);
        suggestions = List.copyOf(suggestions);
        links = List.copyOf(links);
        overrideReasons = List.copyOf(overrideReasons);
    }

    /// The word that goes with the colour.
    public String word() {
        return switch (tone) {
            case INFO -> "For information";
            case WARNING -> "Worth a look";
            case CRITICAL -> "Emergency";
        };
    }
}
