package pedicle.care.page;

import java.util.List;

/// What comes of fitting the handout to a person.
public sealed interface Fitted {

    /// They may have it. `ask` is what to settle with them first: questions on which the record is silent, and rule
    /// sets that would decide otherwise.
    record Fits(Recipient recipient, List<String> ask) implements Fitted {
        public Fits {
            ask = List.copyOf(ask);
        }
    }

    /// They must not; `reason` goes on after “No handout: ”.
    record Refused(String reason) implements Fitted {}
}
