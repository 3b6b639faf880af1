package pedicle.care.hooks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import pedicle.care.rule.FactSheet;
import pedicle.care.rule.Judgement;
import pedicle.care.rule.Order;
import pedicle.care.rule.Verdict;

/// What is said of a request: each of its orders, judged as of the order's own day.
public record Assessment(String patient, List<OfOrder> orders, List<String> leftOut) {

    public Assessment {
        orders = List.copyOf(orders);
        leftOut = List.copyOf(leftOut);
    }

    /// One order. `judgements` has one for each rule set asked for; the first set decides, unless another one
    /// sees an emergency. `number` is the risk in a sentence, as it stands on the card where there is room.
    public record OfOrder(
            Order order,
            LocalDate on,
            FactSheet sheet,
            List<Judgement> judgements,
            String number,
            Optional<Card> card) {

        public OfOrder {
            judgements = List.copyOf(judgements);
            if (judgements.isEmpty()) {
                throw new IllegalArgumentException("an order is judged by at least one rule set");
            }
        }

        public Judgement decisive() {
            return decisive(judgements);
        }

        static Judgement decisive(List<Judgement> judgements) {
            return judgements.stream()
                    .filter(judgement -> judgement.verdict() == Verdict.EMERGENCY)
                    .findFirst()
                    .orElse(judgements.getFirst());
        }
    }

    /// The gravest of the orders' judgements; empty where nothing was ordered that we look at.
    public Optional<OfOrder> gravest() {
        return orders.stream()
                .min(Comparator.comparing(order -> order.decisive().verdict()));
    }

    public List<Card> cards() {
        return orders.stream().map(OfOrder::card).flatMap(Optional::stream).toList();
    }
}
