package pedicle.measure.cql;

import java.util.Optional;

/// The id that a reference points to, by the same rule as the CQL's.
final class ReferenceId {

    private ReferenceId() {}

    static Optional<String> in(String reference) {
        if (reference.isEmpty() || reference.startsWith("#")) {
            return Optional.empty();
        }
        int identifier = reference.indexOf("?identifier=");
        if (identifier >= 0) {
            return Optional.of(afterLast('|', reference.substring(identifier + "?identifier=".length())));
        }
        if (reference.startsWith("urn:")) {
            return Optional.of(afterLast(':', reference));
        }
        int history = reference.indexOf("/_history/");
        return Optional.of(afterLast('/', history < 0 ? reference : reference.substring(0, history)));
    }

    private static String afterLast(char mark, String text) {
        return text.substring(text.lastIndexOf(mark) + 1);
    }
}
