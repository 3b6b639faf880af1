package pedicle.care.hooks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.page.Comfort;
import pedicle.care.risk.RiskTable;
import pedicle.care.rule.Asked;
import pedicle.care.rule.FactReader;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Judge;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Scope;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;

/// Where an order is looked at before it is signed: facts, judgement, card.
///
/// Made once from the catalog's lists, shared by all requests, never changed.
public final class OrderDesk {

    private final Judge judge;
    private final Map<String, String> names;
    private final FactReader facts;
    private final PersonNumber number;
    private final RiskTable risks;
    private final Comfort comfort;
    private final CardMaker cards;

    /// For cards that are written nowhere: the same order always has the same ids.
    public OrderDesk(Collection<Fact> facts, List<Code> codes, List<Figure> figures) {
        this(facts, codes, figures, CardIds.open());
    }

    public OrderDesk(Collection<Fact> facts, List<Code> codes, List<Figure> figures, CardIds ids) {
        this.judge = new Judge(facts, codes);
        this.names = facts.stream().collect(Collectors.toMap(Fact::id, Fact::name));
        this.facts = new FactReader(facts, codes);
        this.risks = new RiskTable(figures);
        this.number = new PersonNumber(risks, figures);
        this.comfort = new Comfort(facts);
        this.cards = new CardMaker(figures, ids);
    }

    /// A fact's name, for people.
    String name(String fact) {
        return Optional.ofNullable(names.get(fact))
                .orElseThrow(() -> new BadInput("answers: expected a fact of the catalog, found “" + fact + "”"));
    }

    /// Does beforehand what the first request would wait for.
    public void prepare() {
        risks.prepare();
    }

    /// Judges every order of the request by each rule set, as of the order's `authoredOn`, else of `otherwise`.
    public Assessment assess(OrderRecord record, Asked asked, List<RuleSet> sets, LocalDate otherwise) {
        return assess(record, asked, sets, otherwise, Setting.plain());
    }

    /// Whether any of the orders is for an image of the lumbar spine.
    public boolean isConcerned(OrderRecord record) {
        return record.orders().stream().anyMatch(order -> judge.scope(order) instanceof Scope.LumbarImaging);
    }

    /// The modality ordered; empty where the order is for something else.
    Optional<Rule.Modality> modality(Order order) {
        return switch (judge.scope(order)) {
            case Scope.LumbarImaging(Rule.Modality modality) -> Optional.of(modality);
            case Scope.SomethingElse _ -> Optional.empty();
        };
    }

    /// The same, with what a card must know beside the judgement.
    public Assessment assess(
            OrderRecord record, Asked asked, List<RuleSet> sets, LocalDate otherwise, Setting setting) {
        List<Assessment.OfOrder> orders = record.orders().stream()
                .map(order ->
                        assess(record, order, asked, sets, order.authoredOn().orElse(otherwise), setting))
                .toList();
        return new Assessment(record.patient(), orders, record.chart().leftOut());
    }

    private Assessment.OfOrder assess(
            OrderRecord record, Order order, Asked asked, List<RuleSet> sets, LocalDate on, Setting setting) {
        FactSheet sheet = facts.read(record.chart(), order, asked, on);
        List<Judgement> judgements =
                sets.stream().map(set -> judge.judge(sheet, set, order, on)).toList();
        Judgement decisive = Assessment.OfOrder.decisive(judgements);
        String said = number.sentence(sheet);
        Scope scope = judge.scope(order);
        boolean comforts = scope instanceof Scope.LumbarImaging
                && comfort.against(decisive, sheet, on).isEmpty();
        Optional<Card> card = cards.card(record, order, decisive, scope, said, comforts, on, setting);
        return new Assessment.OfOrder(order, on, sheet, judgements, said, card);
    }
}
