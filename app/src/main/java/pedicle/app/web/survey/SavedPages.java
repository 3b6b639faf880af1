package pedicle.app.web.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.workspace.Workspace;
import pedicle.study.recipe.Changes;
import pedicle.study.recipe.OutcomeJson;
import pedicle.study.recipe.Recipe;
import pedicle.study.recipe.Written;
import pedicle.study.store.AnalysisStore;
import pedicle.study.store.AnalysisStore.Run;
import pedicle.study.store.AnalysisStore.Saved;

/// The analyses that were kept: run again on what the survey holds now, and compared with how it was.
final class SavedPages {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(ZoneId.systemDefault());

    private final Surveys surveys;
    private final SurveyFrame frame;
    private final AnalysisPages analyses;
    private final Workspace workspace;
    private final Clock clock;

    SavedPages(Surveys surveys, SurveyFrame frame, AnalysisPages analyses, Workspace workspace, Clock clock) {
        this.surveys = surveys;
        this.frame = frame;
        this.analyses = analyses;
        this.workspace = workspace;
        this.clock = clock;
    }

    String index(Opened survey) {
        List<Saved> saved = workspace.read(
                handle -> AnalysisStore.of(handle, survey.shelved().id()));
        TableView table = TableView.of(
                Say.count(saved.size(), "analysis is kept", "analyses are kept"),
                List.of(TableView.words("Analysis"), TableView.words("Kept"), TableView.numbers("Runs")),
                saved.stream()
                        .map(one -> List.of(
                                TableView.link(one.title(), address(survey, one.id())),
                                TableView.cell(when(one.madeAt())),
                                Cells.count(runs(one.id()).size())))
                        .toList());
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                "analyses",
                "Analyses that were kept, ready to be run again when new answers come in.",
                "survey/saved.jte",
                Map.of("table", table, "none", saved.isEmpty()));
    }

    /// Keeps an analysis with what came out of it now; its address is returned.
    String keep(Opened survey, String title, String recipe) {
        String named = Named.of("the title", title);
        Recipe asked = Written.ofJson("the recipe", recipe);
        String outcome = OutcomeJson.of(analyses.outcome(survey, asked)).toString();
        Instant now = clock.instant();
        return workspace.writeAndTell(handle -> {
            String id = AnalysisStore.save(handle, survey.shelved().id(), named, Written.json(asked), now);
            AnalysisStore.ran(
                    handle, id, survey.version(), survey.ground().survey().people(), outcome, now);
            return address(survey, id);
        });
    }

    Optional<String> page(Opened survey, String id) {
        return saved(survey, id).map(saved -> {
            Recipe recipe = Written.ofJson("the recipe of “" + saved.title() + "”", saved.recipe());
            List<Run> runs = runs(id);
            List<Block> blocks = analyses.blocks(survey, recipe);
            boolean stale = runs.isEmpty() || !runs.getLast().answers().equals(survey.version());
            String ask = Written.kind(recipe);
            return frame.render(
                    survey.shelved(),
                    surveys.isBrought(survey.shelved()),
                    "analyses",
                    saved.title() + ", on the answers that are here now.",
                    "survey/kept.jte",
                    Map.of(
                            "title",
                            saved.title(),
                            "blocks",
                            blocks,
                            "changes",
                            changes(runs),
                            "runs",
                            table(runs),
                            "stale",
                            stale,
                            "here",
                            address(survey, id),
                            "recipe",
                            saved.recipe(),
                            "again",
                            SurveyFrame.address(survey.shelved(), ask) + "?" + Address.query(recipe),
                            "downloads",
                            AnalysisPages.downloads(
                                    SurveyFrame.address(survey.shelved(), ask), Address.query(recipe), blocks)));
        });
    }

    /// Runs a kept analysis on what the survey holds now, and keeps what came out beside what came out before.
    void again(Opened survey, String id) {
        saved(survey, id).ifPresent(saved -> {
            Recipe recipe = Written.ofJson("the recipe", saved.recipe());
            String outcome = OutcomeJson.of(analyses.outcome(survey, recipe)).toString();
            workspace.write(handle -> AnalysisStore.ran(
                    handle, id, survey.version(), survey.ground().survey().people(), outcome, clock.instant()));
        });
    }

    void remove(Opened survey, String id) {
        workspace.write(handle -> AnalysisStore.remove(handle, survey.shelved().id(), id));
    }

    private Optional<Saved> saved(Opened survey, String id) {
        return workspace.read(
                handle -> AnalysisStore.find(handle, survey.shelved().id(), id));
    }

    private List<Run> runs(String analysis) {
        return workspace.read(handle -> AnalysisStore.runs(handle, analysis));
    }

    private static String address(Opened survey, String id) {
        return SurveyFrame.address(survey.shelved(), "analyses/" + id);
    }

    private static TableView table(List<Run> runs) {
        return TableView.of(
                "When it ran",
                List.of(TableView.words("Ran"), TableView.numbers("People in the answers")),
                runs.reversed().stream()
                        .map(run -> List.of(TableView.cell(when(run.ranAt())), Cells.count(run.people())))
                        .toList());
    }

    /// The numbers that differ between the last run and the one before it.
    private static List<Block> changes(List<Run> runs) {
        if (runs.size() < 2) {
            return List.of();
        }
        Run before = runs.get(runs.size() - 2);
        Run now = runs.getLast();
        List<Changes.Change> changes = Changes.between(tree(before), tree(now));
        if (changes.isEmpty()) {
            return List.of(new Block.Sentence("Nothing changed since it ran before."));
        }
        return List.of(new Block.Table(TableView.of(
                "What changed: %s people before, %s now".formatted(Say.count(before.people()), Say.count(now.people())),
                List.of(
                        TableView.words("Figure"),
                        TableView.numbers("Before"),
                        TableView.numbers("Now"),
                        TableView.numbers("Change")),
                changes.stream()
                        .map(change -> List.of(
                                TableView.cell(change.figure()),
                                Cells.number(change.before(), 3),
                                Cells.number(change.now(), 3),
                                Cells.number(change.now() - change.before(), 3)))
                        .toList())));
    }

    private static JsonNode tree(Run run) {
        try {
            return new ObjectMapper().readTree(run.outcome());
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("the workspace holds an outcome that is no JSON", ours);
        }
    }

    static String when(String instant) {
        return WHEN.format(Instant.parse(instant));
    }
}
