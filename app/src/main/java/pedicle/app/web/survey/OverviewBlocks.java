package pedicle.app.web.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.app.web.page.Measured;
import pedicle.app.web.page.Say;
import pedicle.app.web.page.TableView;
import pedicle.app.web.page.TableView.Cell;
import pedicle.catalog.BadInput;
import pedicle.catalog.Evidence;
import pedicle.study.recipe.Ground;
import pedicle.study.survey.Scale;
import pedicle.study.survey.ScaleReport;

/// A survey in short: who answered, and how each scale came out.
final class OverviewBlocks {

    private OverviewBlocks() {}

    static List<Block> of(Opened survey) {
        Ground ground = survey.ground();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures(List.of(
                Measured.plain("People", Say.count(ground.survey().people()), "in the answers"),
                Measured.plain("Variables", Say.count(ground.survey().fields().size()), "columns"),
                Measured.plain("Item sets", Say.count(ground.scales().size()), "scored as scales"))));
        List<ScaleReport> reports = new ArrayList<>();
        for (Scale scale : ground.scales()) {
            try {
                reports.add(ScaleReport.of(scale, ground.survey(), survey.roles()));
            } catch (BadInput notScored) {
                blocks.add(new Block.Warning(String.valueOf(notScored.getMessage())));
            }
        }
        if (!reports.isEmpty()) {
            blocks.add(new Block.Heading("Scales"));
            ScaleCharts.means(reports, ground).ifPresent(chart -> blocks.add(new Block.Picture(chart)));
            blocks.add(new Block.Table(scales(survey, reports)));
            roles(reports).ifPresent(table -> blocks.add(new Block.Table(table)));
        }
        return blocks;
    }

    private static TableView scales(Opened survey, List<ScaleReport> reports) {
        return TableView.of(
                "Scales: mean, reliability, and tie to what people say they do",
                List.of(
                        TableView.words("Scale"),
                        TableView.numbers("Items"),
                        TableView.numbers("n"),
                        TableView.numbers("Missing"),
                        TableView.numbers("Mean (95% CI)"),
                        TableView.numbers("Alpha (95% CI)"),
                        TableView.numbers("Hold it (95% CI)"),
                        TableView.numbers("Spearman with the behaviour (95% CI)")),
                reports.stream().map(report -> row(survey, report)).toList());
    }

    private static List<Cell> row(Opened survey, ScaleReport report) {
        Evidence.Survey evidence = report.evidence();
        return List.of(
                // The thread leads to the scale by its name.
                TableView.link(report.title(), SurveyFrame.address(survey.shelved(), "scale/" + report.slug()))
                        .at(report.slug()),
                Cells.count(evidence.items()),
                Cells.count(evidence.n()),
                Cells.count(evidence.missing()),
                Cells.estimate(evidence.mean(), 2),
                Cells.estimate(evidence.alpha(), 2),
                TableView.cell(
                        "%s (%s)".formatted(Say.share(evidence.held()), Say.interval(evidence.held())),
                        evidence.held().share()),
                evidence.association().map(tie -> Cells.estimate(tie, 2)).orElseGet(() -> TableView.cell("not asked")));
    }

    private static Optional<TableView> roles(List<ScaleReport> reports) {
        List<ScaleReport.Group> first = reports.getFirst().byRole();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<String> groups = first.stream().map(ScaleReport.Group::name).toList();
        List<TableView.Column> columns = new ArrayList<>();
        columns.add(TableView.words("Scale"));
        groups.forEach(group -> columns.add(TableView.numbers(group)));
        return Optional.of(TableView.of(
                "Mean of each scale by group, with its 95% interval",
                columns,
                reports.stream()
                        .map(report -> {
                            List<Cell> row = new ArrayList<>();
                            row.add(TableView.cell(report.title()));
                            for (String group : groups) {
                                row.add(report.byRole().stream()
                                        .filter(its -> its.name().equals(group))
                                        .findFirst()
                                        .map(its -> Cells.estimate(its.mean(), 2))
                                        .orElseGet(Cells::none));
                            }
                            return row;
                        })
                        .toList()));
    }
}
