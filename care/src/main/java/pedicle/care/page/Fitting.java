package pedicle.care.page;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
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
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;

/// Whether one person may have the handout, and which one.
public final class Fitting {

    private final Comfort comfort;
    private final FactReader reader;
    private final Judge judge;

    public Fitting(Reference reference) {
        this.comfort = new Comfort(reference.facts());
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
        return comfort.against(decisive, sheet, on)
                .<Fitted>map(Fitted.Refused::new)
                .orElseGet(() ->
                        new Fitted.Fits(recipient(chart.person(), sheet, decisive, on), unasked(judgements, decisive)));
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
