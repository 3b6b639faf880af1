package pedicle.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import pedicle.app.web.page.Hit;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.Way;
import pedicle.app.web.page.catalog.Address;
import pedicle.app.web.page.catalog.Branch;
import pedicle.app.web.page.catalog.Grid;
import pedicle.app.web.page.catalog.LinkTable;
import pedicle.app.web.page.catalog.Mix;
import pedicle.app.web.page.catalog.Names;
import pedicle.app.web.page.catalog.Search;
import pedicle.app.web.page.catalog.Stock;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Ground;
import pedicle.catalog.reference.Link;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Rule;
import pedicle.catalog.reference.Source;
import pedicle.catalog.reference.Term;

/// The catalog's pages. Each method gives a whole page, empty where the catalog holds no such thing.
public final class CatalogPages {

    private static final Way CATALOG = new Way("Catalog", Place.CATALOG.address());
    private static final int MOST_HITS = 60;

    private final Reference reference;
    private final Templates templates;
    private final BooleanSupplier synthetic;

    /// `synthetic` says whether the workspace holds the example network, which every page then says.
    public CatalogPages(Reference reference, Templates templates, BooleanSupplier synthetic) {
        this.reference = reference;
        this.templates = templates;
        this.synthetic = synthetic;
    }

    /// `/catalog`: everything on its shelves, and what `query` finds where it holds words.
    public String index(String query) {
        Shell shell = Shell.of(
                "Catalog",
                "What the field knows and how we know it: every entry names its source and whether it was seen there.",
                Place.CATALOG,
                synthetic.getAsBoolean());
        return templates.render(
                "catalog/index.jte", Map.of("shell", shell, "query", query, "hits", hits(query), "stocks", stocks()));
    }

    /// What the catalog holds under these words, for the finder too.
    public List<Hit> hits(String query) {
        return Search.in(reference, query, MOST_HITS);
    }

    /// `/catalog/{collection}`
    public Optional<String> collection(String id) {
        List<Branch> trees = Branch.trees(reference, id);
        if (trees.isEmpty()) {
            return Optional.empty();
        }
        Names.Name name = Names.collection(id);
        Shell shell = under(name.name(), levels(reference.terms(id)) + ": " + name.what() + ".", CATALOG);
        Mix mix = Mix.of(reference.terms(id).stream().map(Term::ground));
        return Optional.of(
                templates.render("catalog/collection.jte", Map.of("shell", shell, "trees", trees, "mix", mix)));
    }

    /// `/catalog/term/{id}`, where the id may hold slashes
    public Optional<String> term(String id) {
        return reference.term(id).map(term -> {
            Way collection = new Way(Names.collection(term.collection()).name(), Address.collection(term.collection()));
            List<Term> below = reference.terms(term.collection()).stream()
                    .filter(other -> other.parent().filter(id::equals).isPresent())
                    .toList();
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("shell", under(term.name(), term.description(), CATALOG, collection));
            parameters.put("term", term);
            parameters.put("parent", term.parent().flatMap(reference::term));
            parameters.put("below", below);
            parameters.put("out", LinkTable.outOf(reference, id));
            parameters.put("into", LinkTable.into(reference, id));
            return templates.render("catalog/term.jte", parameters);
        });
    }

    /// `/catalog/figures/{topic}`
    public Optional<String> figures(String topic) {
        List<Figure> figures = reference.figures(topic);
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        Names.Name name = Names.topic(topic);
        Shell shell = under(name.name(), Say.slug(name.what()) + ".", CATALOG);
        Mix mix = Mix.of(figures.stream().map(Figure::ground));
        return Optional.of(templates.render(
                "catalog/figures.jte",
                Map.of("shell", shell, "figures", figures, "mix", mix, "grid", Grid.of(figures))));
    }

    /// `/catalog/rules/{set}`
    public Optional<String> rules(String id) {
        return reference.ruleSet(id).map(set -> {
            String sentence = "%s, %s: %s, tried from the top; the first whose condition holds decides."
                    .formatted(
                            set.jurisdiction(),
                            set.year(),
                            Say.count(set.rules().size(), "rule", "rules"));
            return templates.render(
                    "catalog/rules.jte",
                    Map.of("shell", under(set.name(), sentence, CATALOG), "set", set, "reference", reference));
        });
    }

    /// `/catalog/codes/{set}`
    public Optional<String> codes(String set) {
        List<Code> codes = reference.codes(set);
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<Code>> bySystem = new LinkedHashMap<>();
        codes.forEach(code ->
                bySystem.computeIfAbsent(code.system(), _ -> new ArrayList<>()).add(code));
        Shell shell = under(
                Names.codeSet(set),
                "The codes by which records are recognised, and the beginnings of codes that count with all below them.",
                CATALOG);
        return Optional.of(templates.render("catalog/codes.jte", Map.of("shell", shell, "systems", bySystem)));
    }

    /// `/catalog/sources`
    public String sources() {
        List<Source> sources = reference.sources().stream()
                .sorted(Comparator.comparing(Source::citation))
                .toList();
        Map<String, Integer> uses = new HashMap<>();
        grounds().forEach(ground -> uses.merge(ground.source().id(), 1, Integer::sum));
        Shell shell = under("Sources", "Everything that the catalog's entries rest on.", CATALOG);
        return templates.render("catalog/sources.jte", Map.of("shell", shell, "sources", sources, "uses", uses));
    }

    private Shell under(String title, String sentence, Way... trail) {
        return new Shell(title, sentence, Place.CATALOG, List.of(trail), synthetic.getAsBoolean());
    }

    private List<Stock> stocks() {
        return List.of(frameworks(), topics(), ruleSets(), codeSets());
    }

    private Stock frameworks() {
        List<Stock.Shelf> shelves = reference.collections().stream()
                .map(id -> {
                    List<Term> terms = reference.terms(id);
                    Names.Name name = Names.collection(id);
                    return new Stock.Shelf(
                            name.name(),
                            name.what(),
                            Address.collection(id),
                            levels(terms),
                            Mix.of(terms.stream().map(Term::ground)),
                            "");
                })
                .toList();
        return new Stock("Frameworks and taxonomies", "The field's own words, and which source links which.", shelves);
    }

    private Stock topics() {
        List<Stock.Shelf> shelves = reference.figures().stream()
                .map(Figure::topic)
                .distinct()
                .map(topic -> {
                    List<Figure> figures = reference.figures(topic);
                    return new Stock.Shelf(
                            Names.topic(topic).name(),
                            Names.topic(topic).what(),
                            Address.figures(topic),
                            Say.count(figures.size(), "figure", "figures"),
                            Mix.of(figures.stream().map(Figure::ground)),
                            "");
                })
                .toList();
        return new Stock("Figures", "Published numbers, each with its interval and people where known.", shelves);
    }

    private Stock ruleSets() {
        List<Stock.Shelf> shelves = reference.ruleSets().stream()
                .map(set -> new Stock.Shelf(
                        set.name(),
                        set.jurisdiction() + ", " + set.year(),
                        Address.rules(set.id()),
                        Say.count(set.rules().size(), "rule", "rules"),
                        Mix.of(set.rules().stream().map(Rule::ground)),
                        set.signedOffBy().isPresent() ? "" : "not signed off by a clinician"))
                .toList();
        return new Stock("Imaging rules", "What each guideline advises, as decision support applies it.", shelves);
    }

    private Stock codeSets() {
        List<Stock.Shelf> shelves = reference.codes().stream()
                .map(Code::set)
                .distinct()
                .map(set -> {
                    List<Code> codes = reference.codes(set);
                    return new Stock.Shelf(
                            Names.codeSet(set),
                            "",
                            Address.codes(set),
                            Say.count(codes.size(), "code", "codes"),
                            Mix.of(codes.stream().map(Code::ground)),
                            "");
                })
                .toList();
        return new Stock("Code sets", "How conditions, images and exclusions are recognised in records.", shelves);
    }

    /// How many of each level, as "14 domains, 84 constructs".
    private static String levels(List<Term> terms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term.level(), 1, Integer::sum));
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(level -> Say.count(level.getValue(), level.getKey(), plural(level.getKey())))
                        .toList());
    }

    private static String plural(String level) {
        if (level.equals("criterion")) {
            return "criteria";
        }
        return level.endsWith("y") ? level.substring(0, level.length() - 1) + "ies" : level + "s";
    }

    private Stream<Ground> grounds() {
        return Stream.of(
                        reference.terms().stream().map(Term::ground),
                        reference.links().stream().map(Link::ground),
                        reference.figures().stream().map(Figure::ground),
                        reference.codes().stream().map(Code::ground),
                        reference.ruleSets().stream()
                                .flatMap(set -> Stream.concat(
                                        Stream.of(set.ground()),
                                        set.rules().stream().map(Rule::ground))))
                .flatMap(grounds -> grounds);
    }
}
