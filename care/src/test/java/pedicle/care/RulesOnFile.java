package pedicle.care;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.RuleSet;
import pedicle.catalog.reference.Source;

/// The catalog's rule sets and facts, as the tests need them.
public final class RulesOnFile {

    public static final Reference CATALOG = Reference.load();
    public static final List<String> SETS =
            CATALOG.ruleSets().stream().map(RuleSet::id).toList();

    private RulesOnFile() {}

    public static RuleSet set(String id) {
        return CATALOG.ruleSet(id).orElseThrow();
    }

    public static List<Fact> facts() {
        Collection<Fact> facts = CATALOG.facts();
        return List.copyOf(facts);
    }

    public static Ground ground(String source) {
        return new Ground(new Source(source, source, Optional.empty(), ""), Status.SEEN, "");
    }
}
