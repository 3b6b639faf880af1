package pedicle.care.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.BadInput;

/// What clinicians did with cards, as CDS Hooks 2.0 has it sent (section Feedback). The free text of a comment is
/// not read at all: it may name a person.
record Feedback(List<Given> answers) {

    Feedback {
        answers = List.copyOf(answers);
    }

    /// One answer to one card. `day` is that of the outcome, in UTC.
    record Given(String card, LocalDate day, Outcome outcome) {}

    sealed interface Outcome {
        record Accepted(Set<String> suggestions) implements Outcome {
            public Accepted {
                suggestions = Set.copyOf(suggestions);
            }
        }

        /// Empty where no reason of ours was given: none at all, or the client's own.
        record Overridden(Optional<OverrideReason> reason) implements Outcome {}
    }

    static Feedback read(JsonNode root) {
        JsonNode list = root.path("feedback");
        if (!list.isArray() || list.isEmpty()) {
            throw new BadInput("feedback: expected a list of answers to cards, found none");
        }
        List<Given> answers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            answers.add(given(list.get(i), "feedback[%d].".formatted(i)));
        }
        return new Feedback(answers);
    }

    private static Given given(JsonNode node, String at) {
        String card = text(node, "card", at);
        LocalDate day = day(text(node, "outcomeTimestamp", at), at);
        String outcome = text(node, "outcome", at);
        return switch (outcome) {
            case "accepted" -> new Given(card, day, new Outcome.Accepted(suggestions(node, at)));
            case "overridden" -> new Given(card, day, new Outcome.Overridden(reason(node.path("overrideReason"), at)));
            default -> throw new BadInput(at + "outcome: expected accepted or overridden, found “" + outcome + "”");
        };
    }

    private static Set<String> suggestions(JsonNode node, String at) {
        Set<String> ids = new HashSet<>();
        for (JsonNode suggestion : node.path("acceptedSuggestions")) {
            ids.add(text(suggestion, "id", at + "acceptedSuggestions."));
        }
        if (ids.isEmpty()) {
            throw new BadInput(at + "acceptedSuggestions: expected at least one, found none");
        }
        return ids;
    }

    /// A client may add reasons of its own; ours are known by their system.
    private static Optional<OverrideReason> reason(JsonNode override, String at) {
        JsonNode reason = override.path("reason");
        if (!reason.path("system").asText("").equals(OverrideReason.SYSTEM)) {
            return Optional.empty();
        }
        String code = reason.path("code").asText("");
        return Optional.of(OverrideReason.of(code)
                .orElseThrow(() -> new BadInput(at
                        + "overrideReason.reason.code: expected one of the card's reasons such as patient-asks, found “"
                        + code + "”")));
    }

    private static LocalDate day(String text, String at) {
        try {
            return OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException notATime) {
            throw new BadInput(
                    at + "outcomeTimestamp: expected a time such as 2026-01-31T09:30:00Z, found “" + text + "”",
                    notATime);
        }
    }

    private static String text(JsonNode node, String field, String at) {
        String text = node.path(field).asText("");
        if (text.isBlank()) {
            throw new BadInput(at + field + ": expected a text, found nothing");
        }
        return text;
    }
}
