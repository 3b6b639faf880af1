package pedicle.care.hooks;

import java.util.Locale;
import pedicle.care.rule.Judgement;

/// How appropriate an order for advanced imaging is, in the words of the Argonaut draft for PAMA.
///
/// Whoever has a red flag is never rated as inappropriate, whatever the modality: the card says which image.
public enum Rating {
    APPROPRIATE,
    NOT_APPROPRIATE,
    NO_GUIDELINES_APPLY;

    /// A rating speaks of the order as it is documented, so what nobody recorded does not carry it.
    static Rating of(Judgement judgement) {
        return switch (judgement.verdict()) {
            case EMERGENCY, INDICATED -> APPROPRIATE;
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
