package pedicle.care.hooks;

import java.util.List;
import java.util.Optional;

/// What a card must know beside the judgement: whether an order lies before the clinician or only a visit, under
/// which address our pages are found, and what of the record is lacking.
///
/// `base` has no slash at its end. `lacking` is in the words of [Hook.Template]; `others` counts the entries that
/// were left out because they are not this patient's. `objection` is the reason for keeping an order that the card
/// should answer.
public record Setting(
        boolean visit, Optional<String> base, List<String> lacking, int others, Optional<OverrideReason> objection) {

    public Setting {
        lacking = List.copyOf(lacking);
    }

    /// An order with all that there is, and no address of ours.
    public static Setting plain() {
        return new Setting(false, Optional.empty(), List.of(), 0, Optional.empty());
    }

    Setting answering(Optional<OverrideReason> reason) {
        return new Setting(visit, base, lacking, others, reason);
    }

    /// What of the record is lacking, in a line; empty where nothing is.
    String note() {
        String lack = lacking.isEmpty() ? "" : "Did not come from the record: " + String.join(", ", lacking) + ".";
        String left = others == 0 ? "" : "%d of another patient's entries left out.".formatted(others);
        return (lack + " " + left).strip();
    }

    /// The same in fewer words.
    String noteInBrief() {
        String lack = lacking.isEmpty() ? "" : "Parts of the record did not come.";
        return (lack + " " + (others == 0 ? "" : "Another patient's entries left out.")).strip();
    }
}
