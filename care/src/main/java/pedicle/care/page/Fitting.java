package pedicle.care.page;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.rule.Asked;
import pedicle.care.rule.Chart;
import pedicle.care.rule.Day;
import pedicle.care.rule.FactReader;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Judge;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Person;
import pedicle.care.rule.Question;
import pedicle.care.rule.Scope;
import pedicle.care.rule.Verdict;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;

/// Whether one person may have the handout, and which one.
///
/// The page comforts, so it is refused to everybody for whom the comfort could be false: by the verdict on an
/// order of theirs, or by a red flag in their record, whatever the rules make of it.
public final class Fitting {

    /// The page's numbers are those of pain under 12 weeks (Wallwork 2024 calls longer pain persistent).
    static final int LONGEST_WEEKS = 12;

    private final Map<String, Fact> facts;
    private final FactReader reader;
    private final Judge judge;

    public Fitting(Reference reference) {
        this.facts = reference.facts().stream().collect(Collectors.toMap(Fact::id, fact -> fact));
        this.reader = new FactReader(reference.facts(), reference.codes());
        this.judge = new Judge(reference.facts(), reference.codes());
    }

    /// Reads and judges the person's orders as `order assess` does: the first rule set decides, and any of them may
    /// see an emergency. An order without a day is judged as of `otherwise`.
    public Fitted fit(OrderRecord record, Asked asked, List<RuleSet> sets, LocalDate otherwise) {
        List<Order> lumbar = record.orders().stream()
                .filter(order -> judge.scope(order) instanceof Scope.LumbarImaging)
                .toList();
        if (lumbar.isEmpty()) {
            return new Fitted.Refused("the record holds no order for an image of the low back, so nothing says whether "
                    + "this person may be told that none is needed");
        }
        List<Fitted> fitted = lumbar.stream()
                .map(order -> fit(
                        record.chart(), order, asked, sets, order.authoredOn().orElse(otherwise)))
                .toList();
        return fitted.stream()
                .filter(Fitted.Refused.class::isInstance)
                .findFirst()
                .orElse(fitted.getFirst());
    }

    private Fitted fit(Chart chart, Order order, Asked asked, List<RuleSet> sets, LocalDate on) {
        FactSheet sheet = reader.read(chart, order, asked, on);
        List<Judgement> judgements =
                sets.stream().map(set -> judge.judge(sheet, set, order, on)).toList();
        Judgement decisive = judgements.stream()
                .filter(judgement -> judgement.verdict() == Verdict.EMERGENCY)
                .findFirst()
                .orElse(judgements.getFirst());
        return against(decisive, sheet, on)
                .<Fitted>map(Fitted.Refused::new)
                .orElseGet(() ->
                        new Fitted.Fits(recipient(chart.person(), sheet, decisive, on), unasked(judgements, decisive)));
    }

    private Optional<String> against(Judgement judgement, FactSheet sheet, LocalDate on) {
        return Stream.of(
                        byVerdict(judgement, sheet),
                        byRedFlag(sheet),
                        sheet.lowBackPain().isAbsent()
                                ? Optional.of("the record says that this is not low back pain")
                                : Optional.<String>empty(),
                        sheet.hasLastedWeeks(LONGEST_WEEKS, on)
                                ? Optional.of("the pain has lasted %d weeks or more, and the page's numbers are those"
                                                .formatted(LONGEST_WEEKS)
                                        + " of newer pain")
                                : Optional.<String>empty())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The rules refer every child for whom nothing graver holds.
    private static Optional<String> byVerdict(Judgement judgement, FactSheet sheet) {
        String reason = judgement.rule().map(rule -> ": " + rule.reason()).orElse("");
        return switch (judgement.verdict()) {
            case EMERGENCY -> Optional.of("the record holds an emergency sign" + reason);
            case INDICATED -> Optional.of("the record calls for an image" + reason);
            case REFER ->
                Optional.of(
                        sheet.adult().isAbsent()
                                ? "the person is under 18, and the page is for adults"
                                : "the record calls for a referral" + reason);
            case AFTER_CONSERVATIVE_CARE, NEEDS_FACTS, NOT_INDICATED -> Optional.empty();
            case NOT_LUMBAR_IMAGING -> throw new IllegalStateException("only lumbar orders are judged here");
        };
    }

    private Optional<String> byRedFlag(FactSheet sheet) {
        return sheet.facts().entrySet().stream()
                .filter(entry -> entry.getValue().isPresent())
                .flatMap(entry -> Optional.ofNullable(facts.get(entry.getKey())).stream())
                .filter(fact -> fact.kind().equals("red-flag"))
                .map(Fact::name)
                .sorted()
                .findFirst()
                .map(name -> "the record holds a red flag: " + name);
    }

    private static Recipient recipient(Person person, FactSheet sheet, Judgement judgement, LocalDate on) {
        Recipient.Bones bones =
                sheet.known("fracture-age").isPresent() ? Recipient.Bones.BREAK_EASIER : Recipient.Bones.AS_OTHERS;
        return new Recipient(age(person, on), bones, judgement.until().filter(day -> day.isAfter(on)));
    }

    /// Completed years; where only a year or month of birth is known, the lowest that it may be.
    private static OptionalInt age(Person person, LocalDate on) {
        return person.born().map(Day::latest).filter(day -> !day.isAfter(on)).stream()
                .mapToInt(day -> Period.between(day, on).getYears())
                .filter(years -> years >= 18 && years <= 120)
                .findFirst();
    }

    /// What nobody has answered yet, the gravest first, and a set that would take an image where the first does not.
    private static List<String> unasked(List<Judgement> judgements, Judgement decisive) {
        Stream<String> questions = decisive.missing().stream().map(Question::asks);
        Stream<String> others = judgements.stream()
                .filter(judgement -> judgement.verdict().isGraverThan(Verdict.AFTER_CONSERVATIVE_CARE))
                .map(judgement -> "%s says “%s”%s"
                        .formatted(
                                judgement.ruleSet().id(),
                                judgement.verdict().word(),
                                judgement
                                        .rule()
                                        .map(rule -> ": " + rule.reason())
                                        .orElse(".")));
        return Stream.concat(others, questions).toList();
    }
}
