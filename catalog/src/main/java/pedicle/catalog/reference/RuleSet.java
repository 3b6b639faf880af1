package pedicle.catalog.reference;

import java.util.List;
import java.util.Optional;

/// A guideline's imaging rules as data. An empty `signedOffBy` means that no clinician has signed them off, and
/// every card says so.
public record RuleSet(
        String id,
        String name,
        int year,
        String jurisdiction,
        int waitWeeks,
        Optional<String> signedOffBy,
        Optional<String> signedOffOn,
        List<Rule> rules,
        Ground ground) {

    public RuleSet {
        rules = List.copyOf(rules);
    }
}
