package pedicle.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import pedicle.app.network.Loop;
import pedicle.app.web.page.FindingRow;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.Shell;
import pedicle.app.web.page.ThreadLine;
import pedicle.app.web.page.Way;
import pedicle.app.web.survey.SurveyFindings;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Quote;
import pedicle.catalog.Strategy;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Step;
import pedicle.catalog.thread.ThreadStore;
import pedicle.design.mapping.Candidates;

/// One finding: its evidence, people's words, the techniques that sources link to it; and the thread of any thing.
final class FindingPage {

    private final Pages pages;
    private final Workspace workspace;
    private final Reference reference;
    private final UnaryOperator<String> nameOf;
    private final SurveyFindings accepted;

    FindingPage(
            Pages pages,
            Workspace workspace,
            Reference reference,
            UnaryOperator<String> nameOf,
            SurveyFindings accepted) {
        this.pages = pages;
        this.workspace = workspace;
        this.reference = reference;
        this.nameOf = nameOf;
        this.accepted = accepted;
    }

    Optional<String> finding(String slug) {
        Optional<Loop> loop = pages.loop();
        return loop.flatMap(found -> found.finding(slug)
                        .map(finding ->
                                render(finding, found.findings(), meaning(found, slug), components(found, finding))))
                .or(() -> fromSurvey(slug));
    }

    /// One that a person accepted from a survey, which no strategy answers yet.
    private Optional<String> fromSurvey(String slug) {
        List<Finding> all = accepted.all();
        return all.stream()
                .filter(finding -> finding.slug().equals(slug))
                .findFirst()
                .map(finding -> render(finding, all, "Accepted from a survey.", List.of()));
    }

    /// `/thread/{id}`
    Optional<String> thread(String id) {
        return workspace
                .read(handle -> ThreadStore.knot(handle, id).map(knot -> line(handle, knot)))
                .map(line ->
                        pages.render("page/thread.jte", Map.of("shell", threadShell(line.here()), "thread", line)));
    }

    private Shell threadShell(Knot knot) {
        Place place = placeOf(knot.kind());
        return pages.shell(
                "The thread of " + quoted(Say.label(knot)),
                "Where it came from, and what became of it.",
                place,
                new Way(place.label(), place.address()));
    }

    /// A quote brings its own marks.
    private static String quoted(String label) {
        return label.startsWith("\u201c") ? label : "\u201c" + label + "\u201d";
    }

    private static ThreadLine line(Handle handle, Knot knot) {
        return ThreadLine.of(
                ThreadStore.back(handle, knot.id()),
                knot,
                ThreadStore.forward(handle, knot.id()),
                code -> ThreadStore.back(handle, code.id()).stream()
                        .map(Step::knot)
                        .filter(back -> back.kind() == Knot.Kind.QUOTE)
                        .toList());
    }

    private static String meaning(Loop loop, String slug) {
        return loop.said().themes().stream()
                .filter(theme -> theme.code().code().equals(slug))
                .map(theme -> theme.code().meaning())
                .findFirst()
                .orElse("");
    }

    private static List<Strategy.Component> components(Loop loop, Finding finding) {
        return loop.strategy().components().stream()
                .filter(component -> component.answers().contains(finding.id()))
                .toList();
    }

    /// `among` are the findings of which this one has its rank.
    private String render(Finding finding, List<Finding> among, String meaning, List<Strategy.Component> components) {
        return pages.render(
                "page/finding.jte",
                Map.of(
                        "shell",
                        pages.shell(finding.title(), meaning, Place.STUDY, new Way("Study", "/study")),
                        "row",
                        FindingRow.of(among.indexOf(finding) + 1, finding, "/thread/" + finding.id(), nameOf),
                        "findings",
                        among.size(),
                        "quotes",
                        quotes(finding),
                        "candidates",
                        Candidates.of(finding.constructs(), reference),
                        "components",
                        components,
                        "thread",
                        "/thread/" + finding.id()));
    }

    private static List<Quote> quotes(Finding finding) {
        return finding.evidence().stream()
                .flatMap(evidence -> switch (evidence) {
                    case Evidence.Interviews interviews -> interviews.quotes().stream();
                    case Evidence.Survey _, Evidence.Overrides _ -> Stream.<Quote>empty();
                })
                .toList();
    }

    private static Place placeOf(Knot.Kind kind) {
        return switch (kind) {
            case SURVEY_SCALE, INTERVIEW_CODE, QUOTE, FINDING -> Place.STUDY;
            case COMPONENT, STRATEGY -> Place.DESIGN;
            case DELIVERY -> Place.CARE;
            case RESULT -> Place.MEASURE;
        };
    }
}
