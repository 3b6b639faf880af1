package pedicle.app.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;

/// The rule sets that an option names.
final class RuleSets {

    private RuleSets() {}

    /// In the order named; all of them where none is.
    static List<RuleSet> named(Reference reference, @Nullable List<String> ids) {
        if (ids == null) {
            return List.copyOf(reference.ruleSets());
        }
        List<RuleSet> sets = new ArrayList<>();
        for (String id : ids) {
            sets.add(reference
                    .ruleSet(id)
                    .orElseThrow(() -> new BadInput("--rules: expected some of %s, found “%s”"
                            .formatted(
                                    String.join(
                                            ", ",
                                            reference.ruleSets().stream()
                                                    .map(RuleSet::id)
                                                    .toList()),
                                    id))));
        }
        return sets;
    }
}
