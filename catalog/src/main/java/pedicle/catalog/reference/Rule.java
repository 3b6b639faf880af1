package pedicle.catalog.reference;

import java.util.List;
import java.util.OptionalInt;

/// One line of an imaging rule set: when all of `allOf`, at least one of `anyOf` (where it names any) and none of
/// `noneOf` hold, and `needsWeeks` of care have passed, this is the verdict. Lines are tried by `order`,
/// emergencies first.
public record Rule(
        String id,
        String ruleSet,
        int order,
        Verdict verdict,
        Urgency urgency,
        Modality modality,
        List<String> allOf,
        List<String> anyOf,
        List<String> noneOf,
        OptionalInt needsWeeks,
        String reason,
        Ground ground) {

    public Rule {
        allOf = List.copyOf(allOf);
        anyOf = List.copyOf(anyOf);
        noneOf = List.copyOf(noneOf);
    }

    public enum Verdict {
        EMERGENCY,
        INDICATED,
        AFTER_CONSERVATIVE_CARE,
        REFER,
        NOT_INDICATED
    }

    public enum Urgency {
        SAME_DAY,
        URGENT,
        ROUTINE,
        NONE
    }

    public enum Modality {
        MRI,
        MRI_CONTRAST,
        CT,
        XRAY,
        SI_JOINT_XRAY,
        NONE
    }
}
