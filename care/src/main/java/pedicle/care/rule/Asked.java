package pedicle.care.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Fact;

/// What the clinician answered just now: yes or no by fact id, and when the pain began.
public record Asked(Map<String, Boolean> answers, Optional<LocalDate> onset) {

    public Asked {
        answers = Map.copyOf(answers);
    }

    public static Asked nothing() {
        return new Asked(Map.of(), Optional.empty());
    }

    /// A complaint about an answer to something that no rule asks.
    void refuseUnknown(Collection<Fact> facts) {
        for (String id : answers.keySet()) {
            if (!id.equals(Question.LOW_BACK_PAIN)
                    && !id.equals(Question.PREGNANCY)
                    && facts.stream().noneMatch(fact -> fact.id().equals(id))) {
                throw new BadInput(
                        "answers: expected a fact of the catalog such as “cancer-history”, found “" + id + "”");
            }
        }
    }
}
