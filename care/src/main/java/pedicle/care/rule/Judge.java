package pedicle.care.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;

/// Judges an order by a rule set.
///
/// Every rule is tried, and the gravest verdict among those that hold decides; among equals the lower order. So
/// an emergency wins over all, and one more red flag can't lower a verdict. A rule that says "not indicated"
/// (improved; imaged before and nothing changed) shuts off the rules after it that only speak of waiting, never
/// an immediate one.
///
/// Then what is not recorded is weighed: "not indicated" and "care first" stand only when nothing is open that
/// could change them; else the verdict is `needs-facts`, with the questions, and with the rule that would decide
/// if every answer were no. The rules are for adults: a child for whom nothing calls for an image is referred,
/// not waved off.
public final class Judge {

    private final Map<String, Fact> facts;
    private final PartReader reader;
    private final Screening screening;

    public Judge(Collection<Fact> facts, List<Code> codes) {
        this.facts = facts.stream().collect(Collectors.toMap(Fact::id, fact -> fact));
        this.reader = new PartReader(codes);
        this.screening = new Screening(facts);
    }

    /// What was ordered.
    public Scope scope(Order order) {
        return Scope.of(parts(order));
    }

    /// The images of which an order consists, lumbar or not.
    public List<Part> parts(Order order) {
        return reader.parts(order);
    }

    /// The judgement as of a day.
    public Judgement judge(FactSheet sheet, RuleSet set, Order order, LocalDate on) {
        List<Part> parts = parts(order);
        return switch (Scope.of(parts)) {
            case Scope.SomethingElse _ -> Judgement.silent(set);
            case Scope.LumbarImaging _ -> Advising.on(judge(sheet, set, on), sheet, parts);
        };
    }

    /// The judgement of lumbar imaging for this person, whatever the modality ordered.
    Judgement judge(FactSheet sheet, RuleSet set, LocalDate on) {
        refuseWhatCouldLower(set);
        List<Fit> fits = considered(set.rules(), sheet, on);
        List<Fit.Holds> holding = fits.stream()
                .filter(Fit.Holds.class::isInstance)
                .map(Fit.Holds.class::cast)
                .sorted(Comparator.comparing(Fit.Holds::verdict)
                        .thenComparingInt(holds -> holds.rule().order()))
                .toList();
        if (holding.isEmpty()) {
            throw new IllegalArgumentException("a rule set ends with a rule that always holds: " + set.id());
        }
        Fit.Holds best = holding.getFirst();
        List<String> undecided = undecided(best, fits);
        Verdict soFar = undecided.isEmpty() ? best.verdict() : Verdict.NEEDS_FACTS;
        List<String> open = new ArrayList<>(screening.open(soFar, fits, sheet, on));
        open.addAll(undecided);
        return switch (soFar) {
            case EMERGENCY -> judgement(soFar, best, holding, set, sheet, List.of());
            case INDICATED, REFER -> judgement(soFar, best, holding, set, sheet, open);
            case AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED ->
                unlessOpen(best, holding, set, sheet, open, undecided);
            case NOT_LUMBAR_IMAGING -> throw new IllegalStateException("no rule says so");
        };
    }

    /// A verdict against imaging now, which stands only for an adult with back pain of whom all is known.
    private Judgement unlessOpen(
            Fit.Holds best,
            List<Fit.Holds> holding,
            RuleSet set,
            FactSheet sheet,
            List<String> open,
            List<String> undecided) {
        if (sheet.adult().isAbsent()) {
            return forAChild(set, open);
        }
        boolean forBackPain = sheet.lowBackPain().isPresent();
        if (!forBackPain) {
            open.addFirst(Question.LOW_BACK_PAIN);
        }
        if (open.isEmpty()) {
            return judgement(best.verdict(), best, holding, set, sheet, open);
        }
        Optional<Rule> ifNone = forBackPain && undecided.isEmpty() ? Optional.of(best.rule()) : Optional.empty();
        return new Judgement(
                Verdict.NEEDS_FACTS,
                Rule.Modality.NONE,
                Rule.Urgency.NONE,
                ifNone,
                set,
                reasons(List.of(best), sheet),
                questions(open),
                best.until());
    }

    /// The ACR has criteria of its own for children (recalled); none of the three sets speaks for them.
    private Judgement forAChild(RuleSet set, List<String> open) {
        return new Judgement(
                Verdict.REFER,
                Rule.Modality.NONE,
                Rule.Urgency.ROUTINE,
                Optional.empty(),
                set,
                List.of(),
                questions(open),
                Optional.empty());
    }

    private Judgement judgement(
            Verdict verdict, Fit.Holds best, List<Fit.Holds> holding, RuleSet set, FactSheet sheet, List<String> open) {
        Rule rule = best.rule();
        List<Fit.Holds> same =
                holding.stream().filter(holds -> holds.verdict() == verdict).toList();
        return new Judgement(
                verdict,
                rule.modality(),
                rule.urgency(),
                Optional.of(rule),
                set,
                reasons(same, sheet),
                questions(open),
                best.until());
    }

    /// The rules that are tried: after a "not indicated" that holds only those that can't wait.
    private static List<Fit> considered(List<Rule> rules, FactSheet sheet, LocalDate on) {
        List<Fit> fits = new ArrayList<>();
        boolean closed = false;
        for (Rule rule :
                rules.stream().sorted(Comparator.comparingInt(Rule::order)).toList()) {
            if (closed && canWait(rule)) {
                continue;
            }
            Fit fit = Fit.of(rule, sheet, on);
            fits.add(fit);
            closed = closed || (fit instanceof Fit.Holds && rule.verdict() == Rule.Verdict.NOT_INDICATED);
        }
        return fits;
    }

    static boolean canWait(Rule rule) {
        return !Screening.isAtOnce(rule)
                || switch (rule.urgency()) {
                    case SAME_DAY, URGENT -> false;
                    case ROUTINE, NONE -> true;
                };
    }

    /// What would tell whether care has lasted long enough, where that could raise the verdict.
    private static List<String> undecided(Fit.Holds best, List<Fit> fits) {
        return Verdict.AFTER_CONSERVATIVE_CARE.compareTo(best.verdict()) >= 0
                ? List.of()
                : fits.stream()
                        .filter(Fit.Undecided.class::isInstance)
                        .flatMap(fit -> ((Fit.Undecided) fit).questions().stream())
                        .distinct()
                        .toList();
    }

    /// The facts present that carry the rules; for one that has no conditions, that it is for back pain.
    private List<Reason> reasons(List<Fit.Holds> holding, FactSheet sheet) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        for (Fit.Holds holds : holding) {
            Stream.concat(holds.rule().allOf().stream(), holds.rule().anyOf().stream())
                    .forEach(fact -> add(reasons, fact, sheet.known(fact)));
        }
        if (reasons.isEmpty()) {
            add(reasons, Question.LOW_BACK_PAIN, sheet.lowBackPain());
        }
        return List.copyOf(reasons.values());
    }

    private void add(Map<String, Reason> reasons, String fact, Known known) {
        if (known instanceof Known.Present present) {
            reasons.putIfAbsent(fact, new Reason(fact, question(fact).name(), present));
        }
    }

    private List<Question> questions(List<String> open) {
        return open.stream().distinct().map(this::question).toList();
    }

    private Question question(String id) {
        return switch (id) {
            case Question.LOW_BACK_PAIN -> Question.IS_IT_LOW_BACK_PAIN;
            case Question.ONSET -> Question.WHEN_DID_IT_BEGIN;
            default ->
                Optional.ofNullable(facts.get(id))
                        .map(fact -> new Question(id, fact.name(), fact.asks()))
                        .orElseThrow(
                                () -> new IllegalArgumentException("a rule names a fact that is not listed: " + id));
        };
    }

    /// A rule for something that a further fact takes away again would let a red flag lower a verdict.
    private static void refuseWhatCouldLower(RuleSet set) {
        for (Rule rule : set.rules()) {
            if (!rule.noneOf().isEmpty() && rule.verdict() != Rule.Verdict.NOT_INDICATED) {
                throw new IllegalArgumentException(
                        "only a rule that says “not indicated” may name facts that must not be: " + rule.id());
            }
        }
    }
}
