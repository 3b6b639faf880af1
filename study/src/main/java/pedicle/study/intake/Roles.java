package pedicle.study.intake;

import java.util.Optional;

/// Proposes what a variable is for.
final class Roles {

    private Roles() {}

    static Said.Due of(Said said, Guess guess, Look look, boolean anItem) {
        if (said.due().isPresent()) {
            return said.due().get();
        }
        if (look.texts().isEmpty()) {
            return new Said.Due(Role.LEFT_OUT, "nobody wrote anything");
        }
        if (Names.person(said.name()) || look.rows(Names::contact) * 2 > look.answered()) {
            return new Said.Due(Role.LEFT_OUT, "may identify a person", true);
        }
        if (anItem) {
            return new Said.Due(Role.ITEM, "stands in an item set");
        }
        return byName(said, guess, look).orElseGet(() -> byType(guess));
    }

    private static Optional<Said.Due> byName(Said said, Guess guess, Look look) {
        boolean again = look.texts().size() >= 2 && look.texts().size() < look.answered();
        if (Names.practice(said.name()) && again && guess.type() != Type.YES_NO) {
            return due(Role.PRACTICE, "its name, and several people share a value");
        }
        boolean numeric = guess.type() == Type.NUMBER || guess.type() == Type.SCALE;
        if (numeric && Names.behaviour(said.name(), said.label())) {
            return due(Role.BEHAVIOUR, "asks how many of ten");
        }
        boolean few = !guess.replies().isEmpty() && !guess.ordinal();
        if (few && Names.group(said.name())) {
            return due(
                    Role.GROUP,
                    "its name, and %d answers without order"
                            .formatted(guess.replies().size()));
        }
        return Optional.empty();
    }

    private static Said.Due byType(Guess guess) {
        return guess.type() == Type.CHOICE
                ? new Said.Due(
                        Role.GROUP,
                        "%d answers without order".formatted(guess.replies().size()))
                : new Said.Due(Role.OTHER, "nothing says more");
    }

    private static Optional<Said.Due> due(Role role, String why) {
        return Optional.of(new Said.Due(role, why));
    }
}
