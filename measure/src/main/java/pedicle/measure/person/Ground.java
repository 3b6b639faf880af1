package pedicle.measure.person;

import java.time.LocalDate;

/// A dated fact that a verdict rests on: something of a code set that a look-back of the definition found.
/// `reason` is the one that the verdict names. Without a date it may have been on any day.
public record Ground(Role role, String reason, String set, Span when) {

    public enum Role {
        FLAG,
        EXCLUDE
    }

    static Ground of(String role, String reason, String set, LocalDate first, LocalDate last) {
        return new Ground(role.equals("flag") ? Role.FLAG : Role.EXCLUDE, reason, set, new Span(first, last));
    }
}
