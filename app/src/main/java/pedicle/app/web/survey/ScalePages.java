package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.catalog.BadInput;
import pedicle.study.recipe.Analysis;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Outcome.OfVariable;
import pedicle.study.recipe.Recipe;
import pedicle.study.survey.Field;
import pedicle.study.survey.Scale;

/// One scale: its items as they were answered, by everybody or by groups of people side by side.
final class ScalePages {

    /// More bars than these for each item, and nobody can compare them.
    private static final int MOST_GROUPS = 8;

    private final Surveys surveys;
    private final SurveyFrame frame;

    ScalePages(Surveys surveys, SurveyFrame frame) {
        this.surveys = surveys;
        this.frame = frame;
    }

    /// A scale that was asked for, in all or by group.
    record Asked(Scale scale, Optional<String> by) {

        Recipe recipe() {
            return new Recipe.Describe(scale.items(), by);
        }
    }

    Optional<Asked> asked(Opened survey, String slug, Optional<String> by) {
        return survey.ground().scales().stream()
                .filter(scale -> scale.slug().equals(slug))
                .findFirst()
                .map(scale -> new Asked(scale, by));
    }

    String page(Opened survey, Asked asked) {
        List<Block> blocks = blocks(survey, asked);
        String here =
                SurveyFrame.address(survey.shelved(), "scale/" + asked.scale().slug());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("title", asked.scale().title());
        parameters.put("groups", groups(survey));
        parameters.put("by", asked.by().orElse(""));
        parameters.put("here", here);
        parameters.put("blocks", blocks);
        parameters.put(
                "downloads",
                AnalysisPages.downloads(
                        here, asked.by().map(by -> "by=" + Address.encoded(by)).orElse(""), blocks));
        return frame.render(
                survey.shelved(),
                surveys.isBrought(survey.shelved()),
                "",
                "The items of “%s”, as they were asked.".formatted(asked.scale().title()),
                "survey/scale.jte",
                parameters);
    }

    List<Block> blocks(Opened survey, Asked asked) {
        Ground ground = survey.ground();
        asked.by().ifPresent(by -> few(ground, by));
        Outcome.Description description = (Outcome.Description) Analysis.run(asked.recipe(), ground, (_, _) -> {});
        return asked.by()
                .map(by -> byGroup(description, asked.scale(), by, ground))
                .orElseGet(() -> DescriptionBlocks.of(description, ground));
    }

    private static void few(Ground ground, String by) {
        int groups = ground.groups(by).names().size();
        if (groups < 2 || groups > MOST_GROUPS) {
            throw new BadInput(
                    "%s, column “%s”: expected 2 to %d groups to stand side by side, found %d; choose another column"
                            .formatted(ground.survey().name(), by, MOST_GROUPS, groups));
        }
    }

    private static List<Block> byGroup(Outcome.Description description, Scale scale, String by, Ground ground) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("The answers by “%s”".formatted(ground.label(by))));
        GroupedItems.charts(description, by, ground).forEach(chart -> blocks.add(new Block.Picture(chart)));
        // A column of the same name would be taken for the score.
        if (ground.scale(scale.slug()).isPresent()) {
            ComparisonCharts.dots(scale.slug(), by, ground).ifPresent(chart -> {
                blocks.add(new Block.Heading("The score"));
                blocks.add(new Block.Picture(chart));
            });
        }
        blocks.add(new Block.Table(means(description.variables())));
        return blocks;
    }

    private static TableView means(List<OfVariable> variables) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Item"));
        variables.getFirst().byGroup().forEach(group -> columns.add(TableView.numbers(group.group())));
        List<List<Cell>> rows = variables.stream()
                .map(variable -> Stream.concat(
                                Stream.of(TableView.cell(variable.label())),
                                variable.byGroup().stream()
                                        .map(group -> group.numbers()
                                                .map(numbers -> Cells.estimate(
                                                        numbers.spread().mean(), 2))
                                                .orElseGet(Cells::none)))
                        .toList())
                .toList();
        return TableView.of("Mean of each item by group, with its 95% interval", columns, rows);
    }

    /// Columns that put people into few enough groups.
    private static List<String> groups(Opened survey) {
        return survey.ground().survey().fields().stream()
                .filter(field -> field.choices().size() >= 2 && field.choices().size() <= MOST_GROUPS)
                .map(Field::name)
                .toList();
    }
}
