package pedicle.care.hooks;

import java.util.Locale;
import pedicle.care.rule.Judgement;
import pedicle.catalog.reference.Rule;

/// How appropriate an order for advanced imaging is, in the words of the Argonaut draft for PAMA.
///
/// Whoever has a red flag is never rated as inappropriate, whatever the modality: the card says which image.
public enum Rating {
    APPROPRIATE,
    NOT_APPROPRIATE,
    NO_GUIDELINES_APPLY;

    /// The rating by the deciding rule set; where another one calls for the image, that counts. An aneurysm is an
    /// emergency, though none for an image of the spine.
    static Rating of(Assessment.OfOrder order) {
        boolean calledFor = order.judgements().stream().anyMatch(judgement -> of(judgement) == APPROPRIATE);
        return calledFor ? APPROPRIATE : of(order.decisive());
    }

    /// A rating speaks of the order as it is documented, so what nobody recorded does not carry it.
    static Rating of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case EMERGENCY -> judgement.modality() == Rule.Modality.NONE ? NO_GUIDELINES_APPLY : APPROPRIATE;
            case INDICATED -> APPROPRIATE;
            case AFTER_CONSERVATIVE_CARE, NOT_INDICATED -> NOT_APPROPRIATE;
            case NEEDS_FACTS -> judgement.rule().isPresent() ? NOT_APPROPRIATE : NO_GUIDELINES_APPLY;
            case REFER, NOT_LUMBAR_IMAGING -> NO_GUIDELINES_APPLY;
        };
    }

    /// The draft's code, such as `not-appropriate`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
