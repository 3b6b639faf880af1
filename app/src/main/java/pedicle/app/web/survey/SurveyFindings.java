package pedicle.app.web.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.catalog.Direction;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Nearest;
import pedicle.catalog.thread.Knot;
import pedicle.catalog.thread.Strand;
import pedicle.catalog.thread.ThreadStore;
import pedicle.study.finding.Findings;
import pedicle.study.store.AcceptedFindings;
import pedicle.study.store.AcceptedFindings.Accepted;
import pedicle.study.store.FindingStore;
import pedicle.study.survey.Scale;
import pedicle.study.survey.ScaleReport;

/// The scales that people accepted as findings, with the numbers that their surveys give now.
public final class SurveyFindings {

    private final Surveys surveys;
    private final Workspace workspace;
    private final List<String> constructs;
    private final Clock clock;

    SurveyFindings(Surveys surveys, Workspace workspace, List<String> constructs, Clock clock) {
        this.surveys = surveys;
        this.workspace = workspace;
        this.constructs = List.copyOf(constructs);
        this.clock = clock;
    }

    /// In the order in which they were accepted. One whose survey no longer gives its numbers is left out.
    public List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        for (Accepted accepted : workspace.read(AcceptedFindings::all)) {
            finding(accepted).ifPresent(findings::add);
        }
        return findings;
    }

    List<Accepted> of(Opened survey) {
        return workspace.read(AcceptedFindings::all).stream()
                .filter(accepted -> accepted.survey().equals(survey.shelved().id()))
                .toList();
    }

    /// Accepts a scale as a finding in the person's own words, and ties it to the thread; its address is returned.
    String accept(Opened survey, String scale, String title, String direction, List<String> itsConstructs) {
        ScaleReport report = report(survey, scale);
        String named = Named.of("the finding's title", title);
        for (String construct : itsConstructs) {
            if (!constructs.contains(construct)) {
                throw new BadInput("the finding's constructs: the catalog has no “%s”; %s"
                        .formatted(construct, Nearest.offered(construct, constructs)));
            }
        }
        Direction way = switch (direction) {
            case "barrier" -> Direction.BARRIER;
            case "facilitator" -> Direction.FACILITATOR;
            default ->
                throw new BadInput(
                        "the finding's direction: expected barrier or facilitator, found “%s”".formatted(direction));
        };
        return workspace.writeAndTell(handle -> {
            String slug = freeSlug(named, handle);
            Accepted accepted = new Accepted(Ids.next(), survey.shelved().id(), scale, slug, named, way, itsConstructs);
            String place = SurveyFrame.address(survey.shelved(), "") + "#" + scale;
            String scaleKnot = Ids.next();
            ThreadStore.tie(handle, new Knot(accepted.id(), Knot.Kind.FINDING, named, "/study/finding/" + slug));
            ThreadStore.tie(
                    handle,
                    new Knot(scaleKnot, Knot.Kind.SURVEY_SCALE, "Survey scale “" + report.title() + "”", place));
            ThreadStore.tie(handle, new Strand(scaleKnot, accepted.id(), "the survey says so"));
            AcceptedFindings.save(handle, accepted, clock.instant());
            return "/study/finding/" + slug;
        });
    }

    private static String freeSlug(String title, Handle handle) {
        List<String> taken = new ArrayList<>();
        AcceptedFindings.all(handle).forEach(accepted -> taken.add(accepted.slug()));
        FindingStore.all(handle).forEach(finding -> taken.add(finding.slug()));
        return Slug.free(title, "finding", taken);
    }

    static ScaleReport report(Opened survey, String slug) {
        Scale scale = survey.ground().scales().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "%s has no scale “%s”".formatted(survey.shelved().name(), slug)));
        return ScaleReport.of(scale, survey.ground().survey(), survey.roles());
    }

    private Optional<Finding> finding(Accepted accepted) {
        Optional<Opened> survey = surveys.all().stream()
                .filter(shelved -> shelved.id().equals(accepted.survey()))
                .findFirst()
                .map(surveys::open);
        try {
            return survey.map(opened -> {
                Evidence.Survey evidence = report(opened, accepted.scale()).evidence();
                return Findings.ofScale(
                        accepted.id(),
                        accepted.slug(),
                        accepted.title(),
                        accepted.direction(),
                        accepted.constructs(),
                        evidence);
            });
        } catch (BadInput noLongerThere) {
            return Optional.empty();
        }
    }
}
