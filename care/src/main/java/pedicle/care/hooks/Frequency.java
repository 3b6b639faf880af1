package pedicle.care.hooks;

import java.util.regex.Pattern;
import pedicle.catalog.reference.Figure;

/// A published percentage said as people out of people, with its source and how we know it.
final class Frequency {

    /// A citation names authors and year, then the journal or a title.
    private static final Pattern TITLE = Pattern.compile("[,:]");

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

    /// `(Henschke et al. 2009, seen)`.
    static String ground(Figure figure) {
        String citation = figure.ground().source().citation();
        String source = TITLE.split(citation)[0];
        String status = switch (figure.ground().status()) {
            case SEEN -> "seen";
            case RECALLED -> "recalled, to be checked";
            case DERIVED -> "derived";
        };
        return "(" + source + ", " + status + ")";
    }
}
