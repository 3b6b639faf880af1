package pedicle.care.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;

/// What one rule set says of one order.
///
/// `rule` is the one that decided; where the verdict is `needs-facts` it is the one that would decide if every
/// question in `missing` were answered with no, and empty where the answers alone can tell. `until` is the day from
/// which conservative care has lasted long enough. `missing` begins with what tells most, which is what could turn
/// the verdict to an emergency. `advice` is on the image itself: its modality, radiation, repetition.
public record Judgement(
        Verdict verdict,
        Rule.Modality modality,
        Rule.Urgency urgency,
        Optional<Rule> rule,
        RuleSet ruleSet,
        List<Reason> reasons,
        List<Question> missing,
        Optional<LocalDate> until,
        List<Advice> advice) {

    public Judgement {
        reasons = List.copyOf(reasons);
        missing = List.copyOf(missing);
        advice = List.copyOf(advice);
        if (verdict == Verdict.NOT_INDICATED && !missing.isEmpty()) {
            throw new IllegalArgumentException("“not indicated” is only said when nothing is left to ask: " + missing);
        }
        if (verdict == Verdict.NEEDS_FACTS && missing.isEmpty()) {
            throw new IllegalArgumentException("“needs facts” says which");
        }
    }

    /// A judgement without advice on the image.
    public Judgement(
            Verdict verdict,
            Rule.Modality modality,
            Rule.Urgency urgency,
            Optional<Rule> rule,
            RuleSet ruleSet,
            List<Reason> reasons,
            List<Question> missing,
            Optional<LocalDate> until) {
        this(verdict, modality, urgency, rule, ruleSet, reasons, missing, until, List.of());
    }

    static Judgement silent(RuleSet set) {
        return new Judgement(
                Verdict.NOT_LUMBAR_IMAGING,
                Rule.Modality.NONE,
                Rule.Urgency.NONE,
                Optional.empty(),
                set,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
