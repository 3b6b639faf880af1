package pedicle.app.web.survey;

import pedicle.catalog.BadInput;

/// What a person called something.
final class Named {

    private static final int LONGEST = 120;

    private Named() {}

    /// The name without space around it. `what` says in a complaint what is named.
    static String of(String what, String written) {
        String name = written.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new BadInput("%s: expected 1 to %d characters, found %d".formatted(what, LONGEST, name.length()));
        }
        // PostgreSQL keeps no nought in a text, and nobody can read the others.
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("%s: expected letters, digits and signs, found a control character".formatted(what));
        }
        return name;
    }
}
