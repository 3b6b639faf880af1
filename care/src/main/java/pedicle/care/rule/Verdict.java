package pedicle.care.rule;

import java.util.Locale;
import pedicle.catalog.reference.Rule;

/// What is said of an order, from the gravest down. An added red flag may only move a verdict up this list.
public enum Verdict {
    EMERGENCY,
    INDICATED,
    REFER,
    AFTER_CONSERVATIVE_CARE,
    NEEDS_FACTS,
    NOT_INDICATED,
    NOT_LUMBAR_IMAGING;

    static Verdict of(Rule.Verdict verdict) {
        return switch (verdict) {
            case EMERGENCY -> EMERGENCY;
            case INDICATED -> INDICATED;
            case REFER -> REFER;
            case AFTER_CONSERVATIVE_CARE -> AFTER_CONSERVATIVE_CARE;
            case NOT_INDICATED -> NOT_INDICATED;
        };
    }

    public boolean isGraverThan(Verdict other) {
        return compareTo(other) < 0;
    }

    /// The contract's word, such as `needs-facts`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
