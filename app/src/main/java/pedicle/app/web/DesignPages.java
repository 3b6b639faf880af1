package pedicle.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import pedicle.app.network.Loop;
import pedicle.app.web.page.Awaiting;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.Way;
import pedicle.app.web.survey.SurveyFindings;
import pedicle.catalog.Strategy.Component;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.reference.Reference;
import pedicle.design.mapping.Candidates;
import pedicle.design.mapping.Match;
import pedicle.design.mapping.Offer;
import pedicle.design.panel.Criterion;
import pedicle.design.panel.Panel;

/// What would change practice: the components weighed, the panel's choice, and each component's own page.
final class DesignPages {

    private final Pages pages;
    private final Reference reference;
    private final UnaryOperator<String> nameOf;
    private final SurveyFindings accepted;

    DesignPages(Pages pages, Reference reference, UnaryOperator<String> nameOf, SurveyFindings accepted) {
        this.pages = pages;
        this.reference = reference;
        this.nameOf = nameOf;
        this.accepted = accepted;
    }

    String index() {
        Shell shell = pages.shell("Design", "What would change practice, and what the panel chose.", Place.DESIGN);
        Optional<Loop> known = pages.loop();
        List<Awaiting> awaiting = awaiting(known);
        if (known.isEmpty() && !awaiting.isEmpty()) {
            return pages.render("page/awaiting.jte", Map.of("shell", shell, "awaiting", awaiting));
        }
        return known.map(loop -> pages.render(
                        "page/design.jte",
                        Map.of(
                                "shell", shell,
                                "awaiting", awaiting,
                                "strategy", loop.strategy(),
                                "answers", answers(loop),
                                "components", componentTable(loop),
                                "panel", panelTable(loop))))
                .orElseGet(
                        () -> pages.empty(shell, "The strategy: components that answer findings, chosen by a panel."));
    }

    /// What people accepted from surveys; a strategy is made when a network is loaded, and knows nothing of it.
    private List<Awaiting> awaiting(Optional<Loop> loop) {
        return accepted.all().stream()
                .map(finding -> new Awaiting(
                        new Way(finding.title(), "/study/finding/" + finding.slug()),
                        finding.constructs().stream().map(nameOf).toList(),
                        Candidates.of(finding.constructs(), reference).stream()
                                .map(candidate ->
                                        technique(candidate.technique().id()))
                                .toList(),
                        Offer.all().stream()
                                .map(offer -> Match.of(offer, List.of(finding), reference))
                                .filter(match -> !match.answers().isEmpty())
                                .sorted(Comparator.comparingDouble(Match::score).reversed())
                                .map(match -> way(match.offer(), loop))
                                .toList()))
                .toList();
    }

    /// Only components of the strategy have a page.
    private static Way way(Offer offer, Optional<Loop> loop) {
        return new Way(
                offer.name(),
                loop.flatMap(found -> found.component(offer.slug()))
                        .map(component -> "/design/component/" + component.slug())
                        .orElse(""));
    }

    private Way technique(String id) {
        return new Way(id.substring(4) + " " + nameOf.apply(id), "/catalog/term/" + id);
    }

    Optional<String> component(String slug) {
        return pages.loop().flatMap(loop -> loop.component(slug).map(component -> render(loop, component)));
    }

    private String render(Loop loop, Component component) {
        Offer offer = Offer.all().stream()
                .filter(each -> each.slug().equals(component.slug()))
                .findFirst()
                .orElseThrow();
        return pages.render(
                "page/component.jte",
                Map.of(
                        "shell",
                        pages.shell(component.name(), component.what(), Place.DESIGN, new Way("Design", "/design")),
                        "component",
                        component,
                        "offer",
                        offer,
                        "answers",
                        loop.findings().stream()
                                .filter(finding -> component.answers().contains(finding.id()))
                                .toList(),
                        "techniques",
                        offer.techniques().stream().map(this::technique).toList(),
                        "effects",
                        effects(offer)));
    }

    /// What the literature found for this kind of component, as the catalog holds it.
    private List<Figure> effects(Offer offer) {
        String kind = offer.epoc().substring("epoc:".length());
        return reference.figures("component-effects").stream()
                .filter(figure -> figure.subject().equals(kind))
                .toList();
    }

    /// For each component's slug the findings that it answers, most pressing first.
    private static Map<String, List<Way>> answers(Loop loop) {
        return loop.strategy().components().stream()
                .collect(Collectors.toMap(Component::slug, component -> answers(loop, component)));
    }

    private static List<Way> answers(Loop loop, Component component) {
        return loop.findings().stream()
                .filter(finding -> component.answers().contains(finding.id()))
                .map(finding -> new Way(finding.title(), "/study/finding/" + finding.slug()))
                .toList();
    }

    static TableView componentTable(Loop loop) {
        return TableView.of(
                "Components by the links they carry to the findings",
                List.of(
                        TableView.words("Component"),
                        TableView.words("Panel"),
                        TableView.numbers("Link score"),
                        TableView.numbers("Techniques linked"),
                        TableView.numbers("Findings answered")),
                loop.strategy().components().stream()
                        .map(component -> List.of(
                                TableView.link(component.name(), "/design/component/" + component.slug()),
                                TableView.cell(component.chosen() ? "Chosen" : "Not chosen"),
                                TableView.cell(Say.number(component.score(), 2), component.score()),
                                TableView.cell(
                                        Say.count(component.techniques().size()),
                                        component.techniques().size()),
                                TableView.cell(
                                        Say.count(component.answers().size()),
                                        component.answers().size())))
                        .toList());
    }

    private static TableView panelTable(Loop loop) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Component"));
        columns.add(TableView.numbers("Raters"));
        for (Criterion criterion : Criterion.values()) {
            columns.add(TableView.numbers(Say.slug(criterion.column())));
        }
        columns.add(TableView.words("Chosen"));
        List<List<Cell>> rows = loop.strategy().components().stream()
                .flatMap(component ->
                        loop.panel().of(component.slug()).stream().map(verdict -> panelRow(component, verdict)))
                .toList();
        return TableView.of("The panel's medians on the APEASE criteria, from 1 to 9", columns, rows);
    }

    private static List<Cell> panelRow(Component component, Panel.Verdict verdict) {
        List<Cell> cells = new ArrayList<>();
        cells.add(TableView.cell(component.name()));
        cells.add(TableView.cell(Say.count(verdict.raters()), verdict.raters()));
        for (Criterion criterion : Criterion.values()) {
            double median = verdict.medians().getOrDefault(criterion, 0.0);
            cells.add(TableView.cell(Say.asGiven(median), median));
        }
        cells.add(TableView.cell(verdict.chosen() ? "yes" : "no"));
        return cells;
    }
}
