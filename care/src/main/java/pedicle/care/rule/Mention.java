package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Optional;

/// Words of an order or an entry that speak of a fact, and in what manner they do.
public record Mention(String fact, Manner manner, String words, String where, Optional<LocalDate> date) {

    /// Only [Manner#FOUND] and [Manner#DENIED] tell whether it is so; the rest are reasons to ask.
    public enum Manner {
        /// “Saddle anaesthesia since yesterday.”
        FOUND,
        /// “No saddle anaesthesia.”
        DENIED,
        /// “Rule out cauda equina”, “? fracture”, “return if fever”: why somebody asks, not what somebody saw.
        TO_RULE_OUT,
        /// “Mother had breast cancer.”
        FAMILY,
        /// “History of urinary retention”: once so, which says nothing of today.
        PAST,
        /// “No fever, weight loss”: a list or a break, and nobody can tell which.
        UNCLEAR
    }

    Known known() {
        return switch (manner) {
            case FOUND -> new Known.Present(where, date, words);
            case DENIED -> new Known.Absent(where, date, words);
            case TO_RULE_OUT, FAMILY, PAST, UNCLEAR -> new Known.NotRecorded();
        };
    }
}
