package pedicle.care;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import pedicle.catalog.Status;
import pedicle.catalog.reference.Fact;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.RuleSet;
import pedicle.catalog.reference.Source;
import pedicle.catalog.table.Table;

/// The catalog's rule sets and facts, read without the rest of the catalog.
public final class RulesOnFile {

    public static final List<String> SETS = List.of("acp-2011", "acr-2021", "choosing-wisely-canada");

    private RulesOnFile() {}

    public static RuleSet set(String id) {
        int weeks = id.equals("acp-2011") ? 4 : 6;
        List<Rule> rules = table("rules/" + id).rows().stream()
                .map(row -> new Rule(
                        row.required("id"),
                        id,
                        row.whole("order"),
                        row.choice("verdict", Rule.Verdict.class),
                        row.choice("urgency", Rule.Urgency.class),
                        row.choice("modality", Rule.Modality.class),
                        row.words("all_of"),
                        row.words("any_of"),
                        row.words("none_of"),
                        row.optional("needs_weeks").isPresent()
                                ? OptionalInt.of(row.whole("needs_weeks"))
                                : OptionalInt.empty(),
                        row.required("reason"),
                        ground(row.required("source"))))
                .toList();
        return new RuleSet(id, id, 2011, "", weeks, Optional.empty(), Optional.empty(), rules, ground(id));
    }

    public static List<Fact> facts() {
        return table("rules/facts").rows().stream()
                .map(row -> new Fact(
                        row.required("id"),
                        row.required("name"),
                        row.required("kind"),
                        row.required("asks"),
                        ground(row.required("source"))))
                .toList();
    }

    public static Ground ground(String source) {
        return new Ground(new Source(source, source, Optional.empty(), ""), Status.SEEN, "");
    }

    private static Table table(String name) {
        return Table.ours(RuleSet.class, "/pedicle/catalog/" + name + ".csv");
    }
}
