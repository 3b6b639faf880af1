package pedicle.app.web.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pedicle.app.web.page.Hit;
import pedicle.app.workspace.Workspace;
import pedicle.catalog.BadInput;
import pedicle.study.recipe.Ground;
import pedicle.study.store.AcceptedFindings;
import pedicle.study.store.AnalysisStore;
import pedicle.study.store.SurveyShelf.Shelved;

/// What the finder finds of the surveys: each of them, its scales, its columns, the analyses that were kept and the
/// findings that were accepted.
public final class SurveyHits {

    private final Surveys surveys;
    private final Workspace workspace;

    /// A survey's scales and columns as they were when it was last read; a file is not read for every letter.
    private final Map<String, Inside> known = new HashMap<>();

    private record Inside(String version, List<Hit> hits) {}

    SurveyHits(Surveys surveys, Workspace workspace) {
        this.surveys = surveys;
        this.workspace = workspace;
    }

    public Stream<Hit> all() {
        List<Shelved> shelved = surveys.all();
        return Stream.concat(
                accepted(),
                shelved.stream()
                        .flatMap(survey -> Stream.of(
                                        Stream.of(
                                                new Hit("Survey", survey.name(), "", SurveyFrame.address(survey, ""))),
                                        inside(survey).stream(),
                                        kept(survey))
                                .flatMap(hits -> hits)));
    }

    private Stream<Hit> accepted() {
        return workspace.read(AcceptedFindings::all).stream()
                .map(finding -> new Hit(
                        "Finding", finding.title(), "accepted from a survey", "/study/finding/" + finding.slug()));
    }

    private Stream<Hit> kept(Shelved survey) {
        return workspace.read(handle -> AnalysisStore.of(handle, survey.id())).stream()
                .map(one -> new Hit(
                        "Analysis", one.title(), survey.name(), SurveyFrame.address(survey, "analyses/" + one.id())));
    }

    private synchronized List<Hit> inside(Shelved survey) {
        String version = surveys.version(survey);
        Inside before = known.get(survey.id());
        if (before != null && before.version().equals(version)) {
            return before.hits();
        }
        List<Hit> hits = read(survey);
        known.put(survey.id(), new Inside(version, hits));
        return hits;
    }

    private List<Hit> read(Shelved survey) {
        try {
            Ground ground = surveys.open(survey).ground();
            return Stream.concat(
                            ground.scales().stream()
                                    .map(scale -> new Hit(
                                            "Scale",
                                            scale.title(),
                                            survey.name(),
                                            SurveyFrame.address(survey, "scale/" + scale.slug()))),
                            ground.survey().fields().stream()
                                    .map(field -> new Hit(
                                            "Item",
                                            field.name(),
                                            field.label().equals(field.name()) ? survey.name() : field.label(),
                                            SurveyFrame.address(survey, ShelfPages.variable(field.name())))))
                    .toList();
        } catch (BadInput unread) {
            // The survey's own page says what is wrong with its file; all else can still be found.
            return List.of();
        }
    }
}
