package pedicle.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import pedicle.app.network.Loop;
import pedicle.app.web.page.Hit;
import pedicle.app.web.page.Place;
import pedicle.app.web.survey.SurveyHits;

/// Finds pages, findings, codes, people, components, orders, surveys with all that is in them, and the catalog's
/// entries by a word of their names.
final class FindPage {

    private static final int MOST = 30;

    /// No kind crowds out the others: a survey may have hundreds of columns with one word in them.
    private static final int MOST_OF_A_KIND = 10;

    /// How close a hit is that is none.
    private static final int FAR = 4;

    private final Pages pages;
    private final CatalogPages catalog;
    private final SurveyHits surveys;

    FindPage(Pages pages, CatalogPages catalog, SurveyHits surveys) {
        this.pages = pages;
        this.catalog = catalog;
        this.surveys = surveys;
    }

    /// The whole page, or only its list where the finder's dialog asks.
    String render(String query, boolean listOnly) {
        List<Hit> hits = query.isBlank() ? List.of() : hits(query);
        return listOnly
                ? pages.render("find/hits.jte", Map.of("query", query, "hits", hits))
                : pages.render(
                        "find/page.jte",
                        Map.of(
                                "shell", pages.shell("Find", "Any page, finding, code, person or term.", Place.FIND),
                                "query", query,
                                "hits", hits));
    }

    private List<Hit> hits(String query) {
        String wanted = query.toLowerCase(Locale.UK);
        Map<String, Integer> ofKind = new HashMap<>();
        List<Hit> hits = new ArrayList<>();
        Stream.of(places(), pages.loop().stream().flatMap(FindPage::things), surveys.all())
                .flatMap(some -> some)
                .filter(hit -> closeness(hit, wanted) < FAR)
                .sorted(Comparator.comparingInt(hit -> closeness(hit, wanted)))
                .filter(hit -> ofKind.merge(hit.kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
                .forEach(hits::add);
        hits.addAll(catalog.hits(query));
        return hits.size() > MOST ? hits.subList(0, MOST) : hits;
    }

    /// What is called so comes before what begins so, and that before what only holds the word.
    private static int closeness(Hit hit, String wanted) {
        String name = hit.name().toLowerCase(Locale.UK);
        if (name.equals(wanted)) {
            return 0;
        }
        if (name.startsWith(wanted)) {
            return 1;
        }
        if (name.contains(wanted)) {
            return 2;
        }
        return hit.note().toLowerCase(Locale.UK).contains(wanted) ? 3 : FAR;
    }

    private static Stream<Hit> places() {
        return Stream.concat(Place.loop().stream(), Place.shelf().stream())
                .map(place -> new Hit("Page", place.label(), "", place.address()));
    }

    private static Stream<Hit> things(Loop loop) {
        return Stream.of(
                        Stream.of(
                                new Hit("Page", "Surveys", loop.name(), "/study/survey"),
                                new Hit("Page", "Interviews", loop.name(), "/study/interviews"),
                                new Hit("Page", "Answers to the cards", loop.name(), "/care/responses"),
                                new Hit("Page", "Measure: the effect", loop.name(), "/measure/effect"),
                                new Hit("Page", "Measure by month", loop.name(), "/measure/months"),
                                new Hit("Page", "Measure by clinician", loop.name(), "/measure/clinicians")),
                        loop.findings().stream()
                                .map(finding ->
                                        new Hit("Finding", finding.title(), "", "/study/finding/" + finding.slug())),
                        loop.said().themes().stream()
                                .map(theme -> new Hit(
                                        "Code",
                                        theme.code().name(),
                                        theme.code().meaning(),
                                        "/study/interviews/code/" + theme.code().code())),
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
