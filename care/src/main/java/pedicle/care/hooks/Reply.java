package pedicle.care.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// What goes back over the wire: an HTTP status and the JSON under it.
public record Reply(int status, ObjectNode body) {

    private static final int MOST_CHARACTERS = 400;

    static Reply ok(ObjectNode body) {
        return new Reply(200, body);
    }

    /// A refusal in one sentence, which may quote what came, but not at any length.
    public static Reply refusal(int status, String sentence) {
        String said = sentence.length() <= MOST_CHARACTERS ? sentence : sentence.substring(0, MOST_CHARACTERS) + "…";
        return new Reply(status, Outcome.error(status, said));
    }
}
