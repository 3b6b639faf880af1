package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Optional;

/// What is known of one fact. There is no way from [NotRecorded] to [Absent] but an answer.
public sealed interface Known {

    /// It is so. `where` says who or what says so; `words` are theirs.
    record Present(String where, Optional<LocalDate> date, String words) implements Known {}

    /// Somebody asked, and it is not so.
    record Absent(String where, Optional<LocalDate> date, String words) implements Known {}

    /// Nobody said.
    record NotRecorded() implements Known {}

    default boolean isPresent() {
        return this instanceof Present;
    }

    default boolean isAbsent() {
        return this instanceof Absent;
    }

    default boolean isOpen() {
        return this instanceof NotRecorded;
    }

    /// Of two words on the same fact the graver one: a yes outweighs a no, and a no outweighs silence.
    default Known or(Known other) {
        return switch (this) {
            case Present _ -> this;
            case Absent _ -> other.isPresent() ? other : this;
            case NotRecorded _ -> other;
        };
    }
}
