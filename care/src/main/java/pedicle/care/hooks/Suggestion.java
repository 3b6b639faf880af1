package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Something that one click does. To take it is to follow the card, but for one that only writes down answers.
public record Suggestion(String uuid, String label, boolean recommended, boolean followsTheCard, List<Action> actions) {

    public Suggestion {
        actions = List.copyOf(actions);
    }

    /// A change to the draft orders or the record.
    public sealed interface Action {

        String description();

        record Create(String description, ObjectNode resource) implements Action {}

        record Update(String description, ObjectNode resource) implements Action {}

        /// `resource` is an address such as `ServiceRequest/7`.
        record Delete(String description, String resource) implements Action {}
    }
}
