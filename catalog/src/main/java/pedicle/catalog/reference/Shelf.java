package pedicle.catalog.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import pedicle.catalog.BadInput;
import pedicle.catalog.Status;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Reads the data files into records. A file is one collection, source, topic, rule set or group of code sets.
final class Shelf {

    private final Map<String, Source> sources = new HashMap<>();

    Shelf(List<String> sourceFiles) {
        for (String file : sourceFiles) {
            for (Row row : open(file).rows()) {
                Source source =
                        new Source(row.required("id"), row.required("citation"), row.optional("doi"), row.text("note"));
                if (sources.put(source.id(), source) != null) {
                    throw row.bad("id", "an id of its own", source.id());
                }
            }
        }
    }

    Map<String, Source> sources() {
        return sources;
    }

    List<Term> terms(String collection) {
        List<Term> terms = new ArrayList<>();
        for (Row row : open("terms/" + collection).rows()) {
            terms.add(new Term(
                    row.required("id"),
                    collection,
                    row.required("level"),
                    row.optional("parent"),
                    row.required("name"),
                    row.text("description"),
                    ground(row)));
        }
        return terms;
    }

    List<Link> links(String file) {
        List<Link> links = new ArrayList<>();
        for (Row row : open("links/" + file).rows()) {
            links.add(new Link(
                    row.required("from"),
                    row.required("to"),
                    row.required("kind"),
                    row.number("strength"),
                    row.text("unit"),
                    ground(row)));
        }
        return links;
    }

    List<Figure> figures(String topic) {
        List<Figure> figures = new ArrayList<>();
        for (Row row : open("figures/" + topic).rows()) {
            figures.add(new Figure(
                    row.required("id"),
                    topic,
                    row.required("subject"),
                    row.text("setting"),
                    row.required("measure"),
                    row.number("value"),
                    row.number("low"),
                    row.number("high"),
                    row.text("unit"),
                    row.optional("n").isPresent() ? OptionalLong.of(row.whole("n")) : OptionalLong.empty(),
                    ground(row)));
        }
        return figures;
    }

    List<Code> codes(String group) {
        List<Code> codes = new ArrayList<>();
        for (Row row : open("codes/" + group).rows()) {
            codes.add(new Code(
                    row.required("set"),
                    row.required("system"),
                    row.required("code"),
                    row.choice("match", Code.Match.class),
                    row.text("name"),
                    row.text("modality"),
                    ground(row)));
        }
        return codes;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Row row : open("rules/facts").rows()) {
            facts.add(new Fact(
                    row.required("id"), row.required("name"), row.required("kind"), row.required("asks"), ground(row)));
        }
        return facts;
    }

    List<RuleSet> ruleSets() {
        List<RuleSet> sets = new ArrayList<>();
        for (Row row : open("rules/rule-sets").rows()) {
            sets.add(new RuleSet(
                    row.required("id"),
                    row.required("name"),
                    row.whole("year"),
                    row.text("jurisdiction"),
                    row.whole("wait_weeks"),
                    row.optional("signed_off_by"),
                    row.optional("signed_off_on"),
                    rules(row.required("id")),
                    ground(row)));
        }
        return sets;
    }

    private List<Rule> rules(String set) {
        List<Rule> rules = new ArrayList<>();
        for (Row row : open("rules/" + set).rows()) {
            rules.add(new Rule(
                    row.required("id"),
                    set,
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
                    ground(row)));
        }
        return rules;
    }

    private Ground ground(Row row) {
        String id = row.required("source");
        Source source = Optional.ofNullable(sources.get(id)).orElseThrow(() -> row.bad("source", "a known source", id));
        return new Ground(source, row.choice("status", Status.class), noteOf(row));
    }

    private static String noteOf(Row row) {
        try {
            return row.text("note");
        } catch (BadInput noSuchColumn) {
            return "";
        }
    }

    private static Table open(String file) {
        return Table.ours(Shelf.class, "/pedicle/catalog/" + file + ".csv");
    }
}
