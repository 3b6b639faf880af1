package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.catalog.BadInput;
import pedicle.study.correlation.Answers;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Recipe;
import pedicle.study.structure.Components;
import pedicle.study.structure.Scores;
import pedicle.study.structure.Standard;

/// Where each person stands on each component, by their id in the answers. Who left an item out has no score.
final class ScoresTable {

    private static final int DECIMALS = 6;

    private ScoresTable() {}

    static TableView of(Recipe.Structure recipe, Outcome.Components outcome, Ground ground) {
        Components components = outcome.structure().components();
        if (components.explained().isEmpty()) {
            throw new BadInput("component scores: expected at least one component, found none above chance");
        }
        Answers answers = ground.answers(ground.expanded(recipe.items()), recipe.reversed());
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("id"));
        IntStream.rangeClosed(1, components.explained().size())
                .forEach(component -> columns.add(TableView.numbers("C" + component)));
        List<List<Cell>> rows = Scores.of(components, answers, Standard.of(answers, recipe.missing())).scores().stream()
                .map(score -> {
                    List<Cell> row = new ArrayList<>();
                    row.add(TableView.cell(ground.survey().ids().get(score.person())));
                    score.onComponents().forEach(value -> row.add(Cells.number(value, DECIMALS)));
                    return row;
                })
                .toList();
        return TableView.of("Component scores", columns, rows);
    }
}
