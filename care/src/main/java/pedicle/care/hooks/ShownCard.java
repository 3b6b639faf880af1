package pedicle.care.hooks;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// A card that was given out, as far as it must be known when its answer comes: who saw it and what taking each of
/// its suggestions means. No patient stands here.
///
/// `theme` is the slug of the finding that the card answered, empty where it answered none. `following` are the
/// suggestions that follow the card, `beside` those that leave the order open.
public record ShownCard(
        String id,
        String service,
        String clinician,
        String practice,
        String theme,
        Set<String> following,
        Set<String> beside) {

    public ShownCard {
        following = Set.copyOf(following);
        beside = Set.copyOf(beside);
    }

    static ShownCard of(Hook hook, Caller caller, Card card) {
        Set<String> following = new HashSet<>();
        Set<String> beside = new HashSet<>();
        card.suggestions()
                .forEach(suggestion -> (suggestion.followsTheCard() ? following : beside).add(suggestion.uuid()));
        return new ShownCard(
                card.uuid(),
                hook.id(),
                caller.clinician(),
                caller.practice(),
                card.answering().flatMap(OverrideReason::theme).orElse(""),
                following,
                beside);
    }

    boolean offered(Set<String> suggestions) {
        return suggestions.stream().allMatch(one -> following.contains(one) || beside.contains(one));
    }

    Optional<ShownCard> ifOf(Hook hook) {
        return service.equals(hook.id()) ? Optional.of(this) : Optional.empty();
    }
}
