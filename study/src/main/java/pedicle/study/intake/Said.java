package pedicle.study.intake;

import java.util.List;
import java.util.Optional;

/// What the file itself, or its dictionary, says of one variable; empty where it says nothing.
///
/// `choices` have a code as text. `matrix` is the table of questions that it stood in, `annotation` a note of the
/// survey's author.
record Said(
        String name,
        String label,
        Kind kind,
        List<Reply> choices,
        List<Missing> missing,
        Measure measure,
        String matrix,
        String annotation,
        Optional<Due> due) {

    /// How the file stores the variable.
    enum Kind {
        NOT_SAID,
        NUMBER,
        WORDS,
        DATE,
        CHOICE,
        YES_NO,
        /// One box of a checkbox question.
        BOX
    }

    /// The level of measurement, where the file has one.
    enum Measure {
        NOT_SAID,
        NOMINAL,
        ORDINAL
    }

    /// A role that follows from the file's format or from a name; `identifying` values are shown to nobody.
    record Due(Role role, String why, boolean identifying) {
        Due(Role role, String why) {
            this(role, why, false);
        }
    }

    Said {
        choices = List.copyOf(choices);
        missing = List.copyOf(missing);
    }

    static Said nothing(String name) {
        return labelled(name, name);
    }

    static Said labelled(String name, String label) {
        return new Said(
                name,
                label.isBlank() ? name : label,
                Kind.NOT_SAID,
                List.of(),
                List.of(),
                Measure.NOT_SAID,
                "",
                "",
                Optional.empty());
    }

    Said due(Role role, String why) {
        return due(new Due(role, why));
    }

    /// The same for what would tell who a person is: left out until somebody decides otherwise.
    Said identifying(String why) {
        return due(new Due(Role.LEFT_OUT, why, true));
    }

    private Said due(Due its) {
        return new Said(name, label, kind, choices, missing, measure, matrix, annotation, Optional.of(its));
    }
}
