package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.chart.HeatMap;
import pedicle.study.compare.StatisticalTest;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Outcome.Pair;

/// How variables go together, each with each.
final class AssociationBlocks {

    private AssociationBlocks() {}

    static List<Block> of(Outcome.Associations associations, Ground ground) {
        List<Block> blocks = new ArrayList<>();
        long clear = associations.pairs().stream()
                .filter(pair -> pair.adjusted() < 0.05)
                .count();
        blocks.add(new Block.Sentence("%s of %s go together beyond chance, once p is adjusted for their number."
                .formatted(Say.count(clear), Say.count(associations.pairs().size(), "pair", "pairs"))));
        blocks.add(new Block.Heading("Each with each"));
        heat(associations).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        blocks.add(new Block.Table(TableView.of(
                "Correlations, each pair with the people who answered both",
                List.of(
                        TableView.words("First"),
                        TableView.words("Second"),
                        TableView.words("Correlation"),
                        TableView.numbers("Value (95% CI)"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("p"),
                        TableView.numbers("p adjusted")),
                associations.pairs().stream().map(pair -> row(pair, ground)).toList())));
        return blocks;
    }

    private static List<Cell> row(Pair pair, Ground ground) {
        return List.of(
                TableView.cell(ground.label(pair.first())),
                TableView.cell(ground.label(pair.second())),
                TableView.cell(name(pair.compared().test())),
                pair.compared()
                        .effect()
                        .map(effect -> TableView.cell(
                                "%s (%s to %s)"
                                        .formatted(
                                                Say.number(effect.value(), 2),
                                                Say.number(effect.low(), 2),
                                                Say.number(effect.high(), 2)),
                                effect.value()))
                        .orElseGet(() -> Cells.number(pair.compared().statistic(), 2)),
                Cells.count(pair.compared().n()),
                Cells.count(pair.compared().missing()),
                Cells.pCell(pair.compared().p()),
                Cells.pCell(pair.adjusted()));
    }

    private static String name(StatisticalTest test) {
        return test.word().substring(0, 1).toUpperCase(Locale.UK) + test.word().substring(1);
    }

    /// Where all pairs have one kind of correlation.
    private static Optional<HeatMap> heat(Outcome.Associations associations) {
        Set<String> names = new LinkedHashSet<>();
        associations.pairs().forEach(pair -> {
            names.add(pair.first());
            names.add(pair.second());
        });
        Set<StatisticalTest> tests = associations.pairs().stream()
                .map(pair -> pair.compared().test())
                .collect(Collectors.toSet());
        if (names.size() < 3
                || names.size() > HeatMap.MOST_ITEMS
                || tests.size() > 1
                || associations.pairs().stream()
                        .anyMatch(pair -> pair.compared().effect().isEmpty())) {
            return Optional.empty();
        }
        List<String> order = List.copyOf(names);
        double[][] matrix = new double[order.size()][order.size()];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i][i] = 1;
        }
        for (Pair pair : associations.pairs()) {
            int i = order.indexOf(pair.first());
            int j = order.indexOf(pair.second());
            double value = pair.compared().effect().orElseThrow().value();
            matrix[i][j] = value;
            matrix[j][i] = value;
        }
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : matrix) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return Optional.of(new HeatMap(
                "associations",
                "How each variable goes with each other one",
                "",
                name(tests.iterator().next()),
                order,
                rows));
    }
}
