package pedicle.care.hooks;

import java.util.Locale;
import pedicle.catalog.reference.Figure;

/// A published percentage said as people out of people, with its source and how we know it.
final class Frequency {

    private Frequency() {}

    /// `9 in 1,000` of 0.9 percent.
    static String inPeople(double percent) {
        if (percent >= 1) {
            return "%d in 100".formatted(Math.round(percent));
        }
        return percent >= 0.1
                ? "%d in 1,000".formatted(Math.round(percent * 10))
                : "%d in 10,000".formatted(Math.round(percent * 100));
    }

    /// `(Henschke 2009, seen)`.
    static String ground(Figure figure) {
        String id = figure.ground().source().id().replace('-', ' ');
        String status = switch (figure.ground().status()) {
            case SEEN -> "seen";
            case RECALLED -> "recalled, to be checked";
            case DERIVED -> "derived";
        };
        return "(" + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + ", " + status + ")";
    }
}
