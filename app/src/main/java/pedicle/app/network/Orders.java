package pedicle.app.network;

import java.time.LocalDate;
import java.util.List;
import pedicle.care.fhir.OrderRecord;
import pedicle.care.hooks.Assessment;
import pedicle.care.hooks.OrderDesk;
import pedicle.care.rule.Asked;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;

/// Assesses orders by every rule set of the catalog, the first being the one that the card speaks for.
public final class Orders {

    private final OrderDesk desk;
    private final List<RuleSet> sets;

    public Orders(Reference reference) {
        this.desk = new OrderDesk(reference.facts(), reference.codes(), reference.figures());
        this.sets = List.copyOf(reference.ruleSets());
    }

    /// Sample orders carry the day on which they were written; `otherwise` never decides for them.
    public Assessment assess(String name, String request) {
        return desk.assess(OrderRecord.read(name, request), Asked.nothing(), sets, LocalDate.EPOCH);
    }
}
