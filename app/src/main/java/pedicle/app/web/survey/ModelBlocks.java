package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.app.web.page.chart.Forest;
import pedicle.study.recipe.Ground;
import pedicle.study.recipe.Outcome;
import pedicle.study.regress.Fit;
import pedicle.study.regress.Fitted;
import pedicle.study.regress.Term;
import pedicle.study.survey.Scale;

/// What explains an outcome.
final class ModelBlocks {

    private ModelBlocks() {}

    static List<Block> of(Outcome.Model model, Ground ground) {
        Fitted fitted = model.fitted();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures(figures(fitted)));
        fitted.warnings().forEach(warning -> blocks.add(new Block.Warning(warning)));
        blocks.add(new Block.Heading("The terms"));
        forest(fitted, ground).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
        blocks.add(new Block.Table(terms(fitted, ground)));
        if (!fitted.marginalEffects().isEmpty()) {
            blocks.add(new Block.Table(effects(fitted, ground)));
        }
        if (fitted.inflation().size() > 1) {
            blocks.add(new Block.Table(TableView.of(
                    "How much each predictor's error grows because it goes with the others (variance inflation)",
                    List.of(TableView.words("Predictor"), TableView.numbers("VIF")),
                    fitted.inflation().stream()
                            .map(one -> List.of(
                                    TableView.cell(called(one.predictor(), ground)), Cells.number(one.factor(), 2)))
                            .toList())));
        }
        return blocks;
    }

    private static List<Measured> figures(Fitted fitted) {
        List<Measured> figures = new ArrayList<>();
        figures.add(Measured.plain("People", Say.count(fitted.n()), Say.count(fitted.missing()) + " missing"));
        if (fitted.clusters() > 0) {
            figures.add(Measured.plain("Clusters", Say.count(fitted.clusters()), "people of one are alike"));
        }
        switch (fitted.fit()) {
            case Fit.Linear linear -> {
                figures.add(Measured.plain(
                        "R²",
                        Say.number(linear.rSquared(), 2),
                        "adjusted " + Say.number(linear.adjustedRSquared(), 2)));
                figures.add(Measured.plain(
                        "F",
                        Say.number(linear.f(), 2),
                        "df %s, %s; %s"
                                .formatted(
                                        Say.count(linear.above()),
                                        Say.count(linear.below()),
                                        Cells.pWords(linear.p()))));
            }
            case Fit.Likelihood likelihood -> {
                figures.add(Measured.plain(
                        "McFadden's R²",
                        Say.number(likelihood.mcFadden(), 2),
                        "AIC " + Say.number(likelihood.aic(), 1)));
                figures.add(Measured.plain(
                        "Likelihood ratio",
                        "χ² " + Say.number(likelihood.chiSquare(), 2),
                        "df %s; %s".formatted(Say.count(likelihood.df()), Cells.pWords(likelihood.p()))));
            }
        }
        return figures;
    }

    private static TableView terms(Fitted fitted, Ground ground) {
        boolean ratios =
                fitted.terms().stream().anyMatch(term -> term.oddsRatio().isPresent());
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Term"));
        columns.add(TableView.numbers("Estimate (95% CI)"));
        columns.add(TableView.numbers("Standard error"));
        if (ratios) {
            columns.add(TableView.numbers("Odds ratio (95% CI)"));
        }
        columns.add(TableView.numbers("p"));
        List<List<Cell>> rows = Stream.concat(fitted.terms().stream(), fitted.thresholds().stream())
                .map(term -> {
                    List<Cell> row = new ArrayList<>();
                    row.add(TableView.cell(called(term.name(), ground)));
                    row.add(Cells.estimate(term.estimate(), 3));
                    row.add(Cells.number(term.se(), 3));
                    if (ratios) {
                        row.add(term.oddsRatio()
                                .map(ratio -> Cells.estimate(ratio, 2))
                                .orElseGet(Cells::none));
                    }
                    row.add(Cells.pCell(term.p()));
                    return row;
                })
                .toList();
        return TableView.of(
                "%s: %s; n %s, missing %s"
                        .formatted(
                                fitted.outcome(),
                                fitted.errorsInWords(),
                                Say.count(fitted.n()),
                                Say.count(fitted.missing())),
                columns,
                rows);
    }

    /// What an odds ratio is worth in people: how much the share changes, averaged over everybody.
    private static TableView effects(Fitted fitted, Ground ground) {
        return TableView.of(
                "How much the share changes with each, on average over these people (marginal effects)",
                List.of(
                        TableView.words("Term"),
                        TableView.numbers("Change of the share (95% CI)"),
                        TableView.numbers("p")),
                fitted.marginalEffects().stream()
                        .map(term -> List.of(
                                TableView.cell(called(term.name(), ground)),
                                Cells.estimate(term.estimate(), 3),
                                Cells.pCell(term.p())))
                        .toList());
    }

    private static Optional<Forest> forest(Fitted fitted, Ground ground) {
        boolean ratios =
                fitted.terms().stream().anyMatch(term -> term.oddsRatio().isPresent());
        List<Forest.Term> terms = fitted.terms().stream()
                .filter(term -> !isIntercept(term))
                .map(term -> new Forest.Term(
                        called(term.name(), ground), ratios ? term.oddsRatio() : Optional.of(term.estimate())))
                .toList();
        if (terms.stream().noneMatch(term -> term.estimate().isPresent())) {
            return Optional.empty();
        }
        return Optional.of(new Forest(
                "terms",
                "What goes with “%s”".formatted(ground.label(fitted.outcome())),
                "Each with the others held still; 95% intervals.",
                ratios ? "Odds ratio" : "Difference for one step",
                ratios ? Forest.Scale.RATIO : Forest.Scale.DIFFERENCE,
                "lower",
                "higher",
                terms));
    }

    /// A scale goes by its title; columns keep their short names, and so do their levels.
    private static String called(String name, Ground ground) {
        return ground.scale(name).map(Scale::title).orElse(name);
    }

    private static boolean isIntercept(Term term) {
        return term.name().toLowerCase(Locale.ROOT).contains("intercept");
    }
}
