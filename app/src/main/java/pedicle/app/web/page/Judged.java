package pedicle.app.web.page;

import java.util.List;
import java.util.Optional;

/// A judged order as a page shows it: the card, what each rule set says, what is known, and the risk in numbers.
///
/// `number` is the risk in a sentence; `overall` says why having some flag means little. `unrecorded` are names of
/// facts, `asks` the questions that would settle it, in their order.
public record Judged(
        Optional<EhrCard> card,
        List<String> asks,
        TableView verdicts,
        TableView known,
        List<String> unrecorded,
        String number,
        List<RiskLine> risks,
        String overall) {

    public Judged {
        asks = List.copyOf(asks);
        unrecorded = List.copyOf(unrecorded);
        risks = List.copyOf(risks);
    }

    /// One disease: a first word or number, which may be empty; what is said of it; and each figure that it stands on,
    /// with its source and status.
    public record RiskLine(String disease, String number, String says, List<String> grounds) {
        public RiskLine {
            grounds = List.copyOf(grounds);
        }
    }
}
