package pedicle.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pedicle.app.network.Loop;
import pedicle.app.web.page.Hit;
import pedicle.app.web.page.Place;

/// Finds pages, findings, codes, people, components, orders and the catalog's entries by a word of their names.
final class FindPage {

    private static final int MOST = 30;

    private final Pages pages;
    private final CatalogPages catalog;

    FindPage(Pages pages, CatalogPages catalog) {
        this.pages = pages;
        this.catalog = catalog;
    }

    /// The whole page, or only its list where the finder's dialog asks.
    String render(String query, boolean listOnly) {
        List<Hit> hits = query.isBlank() ? List.of() : hits(query);
        return listOnly
                ? pages.render("find/hits.jte", Map.of("query", query, "hits", hits))
                : pages.render(
                        "find/page.jte",
                        Map.of(
                                "shell",
                                        pages.shell("Find", "Any page, finding, code, person or term.", Place.OVERVIEW),
                                "query", query,
                                "hits", hits));
    }

    private List<Hit> hits(String query) {
        String wanted = query.toLowerCase(Locale.UK);
        List<Hit> hits = new ArrayList<>();
        Stream.concat(places(), pages.loop().stream().flatMap(FindPage::things))
                .filter(hit ->
                        (hit.name() + " " + hit.note()).toLowerCase(Locale.UK).contains(wanted))
                .forEach(hits::add);
        hits.addAll(catalog.hits(query));
        return hits.size() > MOST ? hits.subList(0, MOST) : hits;
    }

    private static Stream<Hit> places() {
        return Stream.concat(Place.loop().stream(), Place.shelf().stream())
                .map(place -> new Hit("Page", place.label(), "", place.address()));
    }

    private static Stream<Hit> things(Loop loop) {
        return Stream.of(
                        Stream.of(
                                new Hit("Page", "Survey", loop.name(), "/study/survey"),
                                new Hit("Page", "Interviews", loop.name(), "/study/interviews"),
                                new Hit("Page", "Answers to the cards", loop.name(), "/care/responses"),
                                new Hit("Page", "Measure by month", loop.name(), "/measure/months"),
                                new Hit("Page", "Measure by clinician", loop.name(), "/measure/clinicians")),
                        loop.findings().stream()
                                .map(finding ->
                                        new Hit("Finding", finding.title(), "", "/study/finding/" + finding.slug())),
                        loop.interviews().participants().stream()
                                .map(person -> new Hit(
                                        "Person",
                                        person.id(),
                                        person.role(),
                                        "/study/interviews/" + person.document())),
                        loop.strategy().components().stream()
                                .map(component -> new Hit(
                                        "Component", component.name(), "", "/design/component/" + component.slug())),
                        loop.orders().keySet().stream()
                                .map(name -> new Hit("Order", CarePages.orderName(name), "", "/care/order/" + name)))
                .flatMap(hits -> hits);
    }
}
