package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.study.recipe.Ground;
import pedicle.study.structure.Components;
import pedicle.study.structure.Rotation;

/// What each component holds and explains, as tables.
final class LoadingTables {

    /// Loadings below this carry less than a tenth of an item's variance and are printed pale, as is usual.
    private static final double SALIENT = 0.32;

    private LoadingTables() {}

    /// Items stand under the component on which they load most, the largest first.
    static TableView loadings(Components components, Ground ground) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Item"));
        columns.add(TableView.words("Question"));
        IntStream.rangeClosed(1, components.explained().size())
                .forEach(component -> columns.add(TableView.numbers("C" + component)));
        columns.add(TableView.numbers("Communality"));
        List<List<Cell>> rows = components.loadings().stream()
                .sorted(Comparator.comparingInt(Components.Loadings::largest)
                        .thenComparingDouble(
                                item -> -Math.abs(item.onComponents().get(item.largest()))))
                .map(item -> {
                    List<Cell> row = new ArrayList<>();
                    row.add(TableView.cell(item.item()));
                    row.add(TableView.cell(question(item.item(), ground)));
                    item.onComponents().forEach(loading -> row.add(loading(loading)));
                    row.add(Cells.number(item.communality(), 2));
                    return row;
                })
                .toList();
        return TableView.of(
                "%s by the component on which each item loads most, %s; loadings under %s in brackets"
                        .formatted(
                                components.phi().isEmpty() ? "Loadings" : "Pattern loadings",
                                word(components.rotation()),
                                Say.number(SALIENT, 2)),
                columns,
                rows);
    }

    private static Cell loading(double loading) {
        String words = Say.number(loading, 2);
        return TableView.cell(Math.abs(loading) < SALIENT ? "(" + words + ")" : words, loading);
    }

    static TableView structure(Components components, Ground ground) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Item"));
        columns.add(TableView.words("Question"));
        IntStream.rangeClosed(1, components.explained().size())
                .forEach(component -> columns.add(TableView.numbers("C" + component)));
        return TableView.of(
                "Structure: each item's correlation with each component",
                columns,
                components.loadings().stream()
                        .map(item -> {
                            List<Cell> row = new ArrayList<>();
                            row.add(TableView.cell(item.item()));
                            row.add(TableView.cell(question(item.item(), ground)));
                            item.structure().forEach(value -> row.add(Cells.number(value, 2)));
                            return row;
                        })
                        .toList());
    }

    static TableView explained(Components components) {
        return TableView.of(
                "What each component explains",
                List.of(
                        TableView.words("Component"),
                        TableView.numbers("Sum of squared loadings"),
                        TableView.numbers("Share of variance"),
                        TableView.numbers("Together")),
                IntStream.range(0, components.explained().size())
                        .mapToObj(i -> {
                            Components.Explained part = components.explained().get(i);
                            return List.of(
                                    TableView.cell("C" + (i + 1)),
                                    Cells.number(part.squares(), 2),
                                    TableView.cell(Say.share(part.share(), 1), part.share()),
                                    TableView.cell(Say.share(part.cumulative(), 1), part.cumulative()));
                        })
                        .toList());
    }

    static TableView phi(Components components) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Component"));
        IntStream.rangeClosed(1, components.phi().size())
                .forEach(component -> columns.add(TableView.numbers("C" + component)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < components.phi().size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(TableView.cell("C" + (i + 1)));
            components.phi().get(i).forEach(value -> row.add(Cells.number(value, 2)));
            rows.add(row);
        }
        return TableView.of("Correlations of the components (phi)", columns, rows);
    }

    private static String question(String item, Ground ground) {
        String label = ground.label(item);
        return label.equals(item) ? "" : label;
    }

    private static String word(Rotation rotation) {
        return switch (rotation) {
            case NONE -> "unrotated";
            case VARIMAX -> "after varimax rotation (Kaiser normalisation)";
            case PROMAX -> "after promax rotation";
            case OBLIMIN -> "after oblimin rotation";
        };
    }
}
