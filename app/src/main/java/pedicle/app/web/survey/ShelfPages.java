package pedicle.app.web.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.app.web.page.Place;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.workspace.Workspace;
import pedicle.study.intake.Source;
import pedicle.study.recipe.Analysis;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Recipe;
import pedicle.study.store.SurveyShelf;
import pedicle.study.store.SurveyShelf.Shelved;
import pedicle.study.survey.Field;

/// The surveys of the workspace, one of them in short, and its variables.
final class ShelfPages {

    private final Surveys surveys;
    private final SurveyFrame frame;
    private final SurveyFrame.Press press;
    private final Workspace workspace;
    private final Clock clock;

    ShelfPages(Surveys surveys, SurveyFrame frame, SurveyFrame.Press press, Workspace workspace, Clock clock) {
        this.surveys = surveys;
        this.frame = frame;
        this.press = press;
        this.workspace = workspace;
        this.clock = clock;
    }

    String index() {
        List<Shelved> all = surveys.all();
        List<TableView> tables = new ArrayList<>();
        if (!all.isEmpty()) {
            tables.add(TableView.of(
                    Say.count(all.size(), "survey is here", "surveys are here"),
                    List.of(TableView.words("Survey"), TableView.words("Brought")),
                    all.stream()
                            .map(survey -> List.of(
                                    TableView.link(survey.name(), SurveyFrame.address(survey, "")),
                                    TableView.cell(SavedPages.when(survey.loadedAt()))))
                            .toList()));
        }
        return press.render(
                "survey/shelf.jte",
                Map.of(
                        "shell",
                        press.shell(
                                "Surveys",
                                "What clinicians answered: bring a file, see it, analyse it, hand on findings.",
                                Place.STUDY,
                                SurveyFrame.STUDY),
                        "tables",
                        tables));
    }

    /// Takes in a new survey; where to look at it is returned. Nothing is kept of a file that can't be read.
    String bring(String name, String fileName, byte[] content, String dictionary) {
        String title =
                Named.of("the survey's name", name.isBlank() ? fileName.replaceFirst("\\.[A-Za-z0-9]+$", "") : name);
        Source source = Surveys.source(fileName, content, dictionary);
        source.survey(surveys.proposed(source));
        Shelved survey = workspace.writeAndTell(handle -> {
            Shelved added = SurveyShelf.add(handle, title, clock.instant());
            SurveyShelf.addSource(handle, added.id(), fileName, content, dictionary, clock.instant());
            return added;
        });
        return SurveyFrame.address(survey, "file");
    }

    /// New answers to a survey that is here. They must fit what was understood of it.
    String answers(Shelved survey, String fileName, byte[] content, String dictionary) {
        Source source = Surveys.source(fileName, content, dictionary);
        source.survey(surveys.understanding(survey, source));
        workspace.write(
                handle -> SurveyShelf.addSource(handle, survey.id(), fileName, content, dictionary, clock.instant()));
        return SurveyFrame.address(survey, "analyses");
    }

    String overview(Opened survey) {
        return blocks(survey, "", "What clinicians answered, in short.", OverviewBlocks.of(survey));
    }

    /// Every variable with how it was answered; and what people left out.
    String variables(Opened survey) {
        List<String> names =
                survey.ground().survey().fields().stream().map(Field::name).toList();
        Outcome.Description description = (Outcome.Description)
                Analysis.run(new Recipe.Describe(names, Optional.empty()), survey.ground(), (_, _) -> {});
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(DescriptionBlocks.variables(
                description.variables(), name -> SurveyFrame.address(survey.shelved(), variable(name)))));
        DescriptionBlocks.missingness(description).ifPresent(chart -> {
            blocks.add(new Block.Heading("What was left out"));
            blocks.add(new Block.Picture(chart));
        });
        return blocks(survey, "variables", "Every column, how many answered it, and what was left out.", blocks);
    }

    static String variable(String name) {
        return "variable?name=" + Address.encoded(name);
    }

    /// One variable, by group where one is chosen.
    String variable(Opened survey, String name, Optional<String> by) {
        survey.ground().field(name);
        Recipe.Describe recipe = new Recipe.Describe(List.of(name), by.filter(group -> !group.equals(name)));
        Outcome outcome = Analysis.run(recipe, survey.ground(), (_, _) -> {});
        List<Block> blocks = OutcomeBlocks.of(recipe, outcome, survey.ground());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("name", name);
        parameters.put("question", survey.ground().label(name));
        parameters.put("groups", groups(survey, name));
        parameters.put("by", by.orElse(""));
        parameters.put("here", SurveyFrame.address(survey.shelved(), "variable"));
        parameters.put("blocks", blocks);
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                "variables",
                "How people answered “%s”.".formatted(name),
                "survey/variable.jte",
                parameters);
    }

    private String blocks(Opened survey, String page, String sentence, List<Block> blocks) {
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                page,
                sentence,
                "survey/shown.jte",
                Map.of("blocks", blocks));
    }

    /// Columns that put people into a few groups.
    private static List<String> groups(Opened survey, String name) {
        return survey.ground().survey().fields().stream()
                .filter(field -> field.choices().size() >= 2 && field.choices().size() <= 12)
                .map(Field::name)
                .filter(field -> !field.equals(name))
                .toList();
    }
}
