package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Cards as CDS Hooks 2.0 JSON.
public final class CardJson {

    private CardJson() {}

    /// The response to a hook: `{"cards": […]}`.
    public static ObjectNode write(List<Card> cards) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        response.set("cards", array(cards));
        return response;
    }

    static ArrayNode array(List<Card> cards) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        cards.forEach(card -> array.add(card(card)));
        return array;
    }

    private static ObjectNode card(Card card) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("uuid", card.uuid());
        node.put("summary", card.summary());
        node.put("detail", card.detail());
        node.put("indicator", card.indicator().word());
        ObjectNode source = node.putObject("source").put("label", card.source().label());
        card.source().url().ifPresent(url -> source.put("url", url));
        if (!card.suggestions().isEmpty()) {
            ArrayNode suggestions = node.putArray("suggestions");
            card.suggestions().forEach(suggestion -> suggestions.add(suggestion(suggestion)));
            // CDS Hooks 2.0: where there are suggestions, how many may be taken must be said.
            node.put("selectionBehavior", "at-most-one");
        }
        if (!card.links().isEmpty()) {
            ArrayNode links = node.putArray("links");
            card.links()
                    .forEach(link -> links.addObject()
                            .put("label", link.label())
                            .put("url", link.url())
                            .put("type", "absolute"));
        }
        ArrayNode reasons = node.putArray("overrideReasons");
        for (OverrideReason reason : card.overrideReasons()) {
            reasons.addObject()
                    .put("code", reason.code())
                    .put("system", OverrideReason.SYSTEM)
                    .put("display", reason.display());
        }
        return node;
    }

    private static ObjectNode suggestion(Suggestion suggestion) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("label", suggestion.label());
        node.put("uuid", suggestion.uuid());
        node.put("isRecommended", suggestion.recommended());
        ArrayNode actions = node.putArray("actions");
        suggestion.actions().forEach(action -> actions.add(action(action)));
        return node;
    }

    static ObjectNode action(Suggestion.Action action) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        switch (action) {
            case Suggestion.Action.Create(String description, ObjectNode resource) ->
                one.put("type", "create").put("description", description).set("resource", resource);
            case Suggestion.Action.Update(String description, ObjectNode resource) ->
                one.put("type", "update").put("description", description).set("resource", resource);
            case Suggestion.Action.Delete(String description, String resource) ->
                one.put("type", "delete").put("description", description).put("resourceId", resource);
        }
        return one;
    }
}
