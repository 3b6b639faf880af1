package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.study.compare.Compared;
import pedicle.study.compare.Counted;
import pedicle.study.compare.Effect;
import pedicle.study.compare.Group;
import pedicle.study.compare.PostHoc;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.recipe.Recipe;

/// Whether groups, or two answers of the same people, differ.
final class ComparisonBlocks {

    private ComparisonBlocks() {}

    static List<Block> of(Recipe recipe, Outcome.Comparison comparison, Ground ground) {
        Compared compared = comparison.compared();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Sentence(inWords(compared)));
        blocks.add(new Block.Figures(figures(compared)));
        compared.warnings().forEach(warning -> blocks.add(new Block.Warning(warning)));
        blocks.add(new Block.Sentence(compared.why()));
        blocks.add(new Block.Heading("Side by side"));
        ComparisonCharts.of(comparison, ground).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        if (!compared.groups().isEmpty()) {
            blocks.add(new Block.Table(groups(compared)));
        }
        if (compared.effects().size() > 1) {
            blocks.add(new Block.Table(effects(compared)));
        }
        if (!compared.pairs().isEmpty()) {
            blocks.add(new Block.Table(pairs(compared)));
        }
        return blocks;
    }

    /// The answer first: whether the interval of the effect, or else p, leaves nothing out.
    private static String inWords(Compared compared) {
        boolean clear = compared.p() < 0.05;
        String what = switch (compared.test().setting()) {
            case GROUPS -> clear ? "The groups differ" : "No clear difference between the groups";
            case PAIRS -> clear ? "The two answers differ" : "No clear difference between the two answers";
            case RELATION -> clear ? "The two go together" : "No clear tie between the two";
            case ONE_SAMPLE -> clear ? "The mean differs" : "No clear difference";
        };
        return "%s (%s, %s).".formatted(what, compared.test().title(), Cells.pWords(compared.p()));
    }

    private static List<Measured> figures(Compared compared) {
        List<Measured> figures = new ArrayList<>();
        compared.effect()
                .ifPresent(effect -> figures.add(new Measured(
                        effect.name().substring(0, 1).toUpperCase(Locale.UK)
                                + effect.name().substring(1),
                        Say.number(effect.value(), 2),
                        Say.number(effect.low(), 2) + " to " + Say.number(effect.high(), 2),
                        effect.reading(),
                        Optional.empty())));
        figures.add(Measured.plain(
                "Test statistic", compared.statisticName() + " " + Say.number(compared.statistic(), 2), df(compared)));
        figures.add(Measured.plain("p", Cells.p(compared.p()), compared.test().title()));
        figures.add(Measured.plain("People", Say.count(compared.n()), Say.count(compared.missing()) + " missing"));
        return figures;
    }

    private static String df(Compared compared) {
        return compared.df().isEmpty()
                ? ""
                : "df "
                        + String.join(
                                ", ",
                                compared.df().stream()
                                        .map(df -> df == Math.rint(df) ? Say.number(df, 0) : Say.number(df, 1))
                                        .toList());
    }

    private static TableView groups(Compared compared) {
        boolean counted = compared.groups().stream().anyMatch(Counted.class::isInstance);
        return counted ? counts(compared.groups()) : means(compared.groups());
    }

    private static TableView means(List<Group> groups) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            switch (group) {
                case pedicle.study.compare.Measured measured ->
                    rows.add(List.of(
                            TableView.cell(measured.name()),
                            Cells.count(measured.n()),
                            Cells.count(measured.missing()),
                            Cells.number(measured.mean(), 2),
                            Cells.number(measured.sd(), 2),
                            Cells.number(measured.median(), 1)));
                case Counted _ -> {}
            }
        }
        return TableView.of(
                "Groups",
                List.of(
                        TableView.words("Group"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean"),
                        TableView.numbers("SD"),
                        TableView.numbers("Median")),
                rows);
    }

    private static TableView counts(List<Group> groups) {
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Group"));
        columns.add(TableView.numbers("n"));
        columns.add(TableView.numbers("Missing"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            switch (group) {
                case Counted counted -> {
                    if (columns.size() == 3) {
                        counted.counts().forEach(count -> columns.add(TableView.numbers(count.category())));
                    }
                    List<Cell> row = new ArrayList<>();
                    row.add(TableView.cell(counted.name()));
                    row.add(Cells.count(counted.n()));
                    row.add(Cells.count(counted.missing()));
                    for (Counted.Count count : counted.counts()) {
                        String share = counted.n() == 0
                                ? ""
                                : " (" + Say.share((double) count.people() / counted.n(), 0) + ")";
                        row.add(TableView.cell(Say.count(count.people()) + share, count.people()));
                    }
                    rows.add(row);
                }
                case pedicle.study.compare.Measured _ -> {}
            }
        }
        return TableView.of("Groups: people, and shares of those who answered", columns, rows);
    }

    private static TableView effects(Compared compared) {
        return TableView.of(
                "How large, by several measures",
                List.of(
                        TableView.words("Measure"),
                        TableView.numbers("Value (95% CI)"),
                        TableView.words("How to read it")),
                compared.effects().stream()
                        .map(effect -> List.of(
                                TableView.cell(effect.name()),
                                TableView.cell(value(effect), effect.value()),
                                TableView.cell(effect.reading())))
                        .toList());
    }

    private static String value(Effect effect) {
        return "%s (%s to %s)"
                .formatted(Say.number(effect.value(), 2), Say.number(effect.low(), 2), Say.number(effect.high(), 2));
    }

    private static TableView pairs(Compared compared) {
        PostHoc first = compared.pairs().getFirst();
        return TableView.of(
                "Each group with each other one; p adjusted by " + first.adjustedBy(),
                List.of(
                        TableView.words("First"),
                        TableView.words("Second"),
                        TableView.numbers("Difference of " + first.differenceOf()),
                        TableView.numbers("Effect (95% CI)"),
                        TableView.numbers("p adjusted")),
                compared.pairs().stream()
                        .map(pair -> List.of(
                                TableView.cell(pair.first()),
                                TableView.cell(pair.second()),
                                Cells.number(pair.difference(), 2),
                                pair.effects().stream()
                                        .findFirst()
                                        .map(effect ->
                                                TableView.cell(effect.name() + " " + value(effect), effect.value()))
                                        .orElseGet(Cells::none),
                                Cells.pCell(pair.adjusted())))
                        .toList());
    }
}
