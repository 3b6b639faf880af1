package pedicle.lakeside;

import java.util.Locale;

/// How readily a clinician images a person without a red flag: shares, 0 to 1, chosen for the example.
enum Style {
    HIGH(0.56, 0.38),
    MIDDLE(0.31, 0.20),
    LOW(0.12, 0.10);

    /// The share of people with a red flag who are imaged, whoever they see.
    private static final double FLAGGED_BEFORE = 0.58;
    private static final double FLAGGED_AFTER = 0.66;

    private final double before;
    private final double after;

    Style(double before, double after) {
        this.before = before;
        this.after = after;
    }

    double share(Period period) {
        return period == Period.BEFORE ? before : after;
    }

    static double flaggedShare(Period period) {
        return period == Period.BEFORE ? FLAGGED_BEFORE : FLAGGED_AFTER;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
