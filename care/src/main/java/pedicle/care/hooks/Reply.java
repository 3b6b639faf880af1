package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What goes back over the wire: an HTTP status and the JSON under it.
public record Reply(int status, ObjectNode body) {

    static Reply ok(ObjectNode body) {
        return new Reply(200, body);
    }

    /// A refusal in one sentence.
    public static Reply refusal(int status, String sentence) {
        return new Reply(status, Outcome.error(status, sentence));
    }
}
