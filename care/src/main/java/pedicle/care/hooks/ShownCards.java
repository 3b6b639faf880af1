package pedicle.care.hooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The cards that were given out, so that an answer finds its card: who saw it and what taking it means. No patient
/// stands here, and the oldest are forgotten first.
final class ShownCards {

    /// Some weeks of a large network, in about 30 MB at most.
    private static final int MOST = 50_000;

    /// A patient may look at their own record; that user is no clinician, and kept nowhere.
    private static final Pattern CLINICIAN =
            Pattern.compile("(?:.*/)?(?:Practitioner|PractitionerRole)/([A-Za-z0-9\\-.]{1,64})");

    private final Map<String, Shown> cards = new LinkedHashMap<>();

    /// `clinician` is empty where the user is none. `following` are the suggestions that follow the card, among
    /// `all`.
    record Shown(String service, String clinician, Set<String> following, Set<String> all) {}

    synchronized void remember(Hook hook, String userId, Card card) {
        cards.remove(card.uuid());
        cards.put(
                card.uuid(),
                new Shown(
                        hook.id(),
                        clinician(userId),
                        card.suggestions().stream()
                                .filter(Suggestion::followsTheCard)
                                .map(Suggestion::uuid)
                                .collect(Collectors.toSet()),
                        card.suggestions().stream().map(Suggestion::uuid).collect(Collectors.toSet())));
        if (cards.size() > MOST) {
            cards.remove(cards.keySet().iterator().next());
        }
    }

    synchronized Optional<Shown> find(String card) {
        return Optional.ofNullable(cards.get(card));
    }

    private static String clinician(String userId) {
        Matcher match = CLINICIAN.matcher(userId);
        return match.matches() ? match.group(1) : "";
    }
}
