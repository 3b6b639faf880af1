package pedicle.measure.bulk;

import java.util.regex.Pattern;
import pedicle.catalog.BadInput;

/// Whose data is asked for.
public sealed interface Scope {

    /// Everything that the server holds.
    record Everything() implements Scope {}

    /// The records of all patients.
    record Patients() implements Scope {}

    /// The records of a group's patients.
    record Group(String id) implements Scope {

        /// FHIR R4, the data type `id`.
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

        public Group {
            if (!ID.matcher(id).matches()) {
                throw new BadInput("--group: expected the id of a Group, such as 1234, found “%s”".formatted(id));
            }
        }
    }

    /// The operation's path below the server's address.
    default String path() {
        return switch (this) {
            case Everything _ -> "$export";
            case Patients _ -> "Patient/$export";
            case Group(String id) -> "Group/" + id + "/$export";
        };
    }
}
