package pedicle.catalog.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that the catalog holds. Made once, shared, never changed.
public final class Reference {

    /// In the order in which a reader meets them.
    private static final List<String> COLLECTIONS = List.of(
            "tdf-2012",
            "tdf-2005",
            "cfir-2022",
            "cfir-2009",
            "com-b",
            "intervention-functions",
            "policy-categories",
            "bct-v1",
            "eric",
            "epoc",
            "apease",
            "tidier",
            "guided",
            "coreq");

    private static final List<String> LINKS =
            List.of("carey-2018", "cane-2015", "bcw", "waltz-2019", "lbp-worked", "cane-2012", "damschroder-2022");

    private static final List<String> TOPICS = List.of(
            "pretest",
            "red-flags",
            "prevalence-without-pain",
            "with-pain-odds",
            "prognosis",
            "harms",
            "radiation",
            "imaging-frequency",
            "component-effects",
            "eric-endorsement",
            "measure-limits");

    private static final List<String> CODES = List.of(
            "low-back-pain", "lumbar-imaging", "red-flags", "exclusions", "medicines", "specialists", "frailty");

    private final Map<String, Source> sources;
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Code> codes = new ArrayList<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, RuleSet> ruleSets = new LinkedHashMap<>();

    private Reference(Shelf shelf) {
        sources = Map.copyOf(shelf.sources());
        for (String collection : COLLECTIONS) {
            shelf.terms(collection).forEach(term -> keep(terms, term.id(), term));
        }
        LINKS.forEach(file -> links.addAll(shelf.links(file)));
        TOPICS.forEach(topic -> figures.addAll(shelf.figures(topic)));
        CODES.forEach(group -> codes.addAll(shelf.codes(group)));
        shelf.facts().forEach(fact -> keep(facts, fact.id(), fact));
        shelf.ruleSets().forEach(set -> keep(ruleSets, set.id(), set));
        refuseWhatLeadsNowhere();
    }

    public static Reference load() {
        return new Reference(new Shelf(List.of("sources-terms", "sources-figures")));
    }

    public List<String> collections() {
        return COLLECTIONS;
    }

    public Collection<Source> sources() {
        return sources.values();
    }

    public Collection<Term> terms() {
        return terms.values();
    }

    public List<Term> terms(String collection) {
        return terms.values().stream()
                .filter(term -> term.collection().equals(collection))
                .toList();
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    public List<Link> links() {
        return List.copyOf(links);
    }

    public List<Link> linksFrom(String term) {
        return links.stream().filter(link -> link.from().equals(term)).toList();
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    public List<Figure> figures(String topic) {
        return figures.stream().filter(figure -> figure.topic().equals(topic)).toList();
    }

    public List<Code> codes() {
        return List.copyOf(codes);
    }

    public List<Code> codes(String set) {
        return codes.stream().filter(code -> code.set().equals(set)).toList();
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    public Optional<Fact> fact(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    public Collection<RuleSet> ruleSets() {
        return ruleSets.values();
    }

    public Optional<RuleSet> ruleSet(String id) {
        return Optional.ofNullable(ruleSets.get(id));
    }

    private void refuseWhatLeadsNowhere() {
        for (Term term : terms.values()) {
            term.parent().ifPresent(parent -> demand(terms, parent, "the parent of " + term.id()));
        }
        for (Link link : links) {
            demand(terms, link.from(), "a link's beginning");
            demand(terms, link.to(), "a link's end");
        }
        for (RuleSet set : ruleSets.values()) {
            for (Rule rule : set.rules()) {
                Stream.of(rule.allOf(), rule.anyOf(), rule.noneOf())
                        .flatMap(List::stream)
                        .forEach(fact -> demand(facts, fact, "a fact of rule " + rule.id()));
            }
        }
    }

    private static <T> void keep(Map<String, T> shelf, String id, T entry) {
        if (shelf.put(id, entry) != null) {
            throw new IllegalStateException("the catalog holds " + id + " twice");
        }
    }

    private static void demand(Map<String, ?> shelf, String id, String what) {
        if (!shelf.containsKey(id)) {
            throw new IllegalStateException("the catalog lacks " + id + ", " + what);
        }
    }
}
