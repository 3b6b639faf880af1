package pedicle.app.web.measure;

import java.util.stream.Collectors;
import pedicle.measure.person.Episode;

/// A verdict in the few words that a table has room for.
final class Verdicts {

    private Verdicts() {}

    static String words(Episode episode) {
        if (!episode.eligible()) {
            return "Left out: "
                    + episode.excludedFor().stream()
                            .map(reason -> reason.replaceFirst("^(exclusion|flag|drug)-", "")
                                    .replace('-', ' '))
                            .collect(Collectors.joining(", "));
        }
        if (episode.tally().missed() > 0) {
            return "Not imaged in spite of a flag";
        }
        if (episode.tally().flagged() > 0) {
            return "Imaged with a flag";
        }
        if (episode.tally().imaged() > 0) {
            return "Imaged without a flag";
        }
        return episode.tally().n() > 0 ? "Not imaged, no flag" : "In neither rate";
    }
}
