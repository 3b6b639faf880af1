package pedicle.app.web.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.app.export.CsvFile;
import pedicle.app.export.ExcelFile;
import pedicle.app.export.NamedFile;
import pedicle.app.export.PngFile;
import pedicle.app.export.Sheet;
import pedicle.app.export.SvgFile;
import pedicle.app.export.WordFile;
import pedicle.app.web.page.chart.Chart;

/// What came out of an analysis as files for other programs.
final class Downloads {

    private final SurveyFrame.Press press;

    Downloads(SurveyFrame.Press press) {
        this.press = press;
    }

    /// Empty for an ending or a figure that there is not. Figures are counted from 1.
    Optional<NamedFile> of(String name, String ending, String title, List<Block> blocks, Optional<String> figure) {
        List<Sheet> sheets = Sheets.of(blocks, title);
        return switch (ending) {
            case "xlsx" ->
                Optional.of(new NamedFile(
                        name + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        ExcelFile.of(sheets)));
            case "docx" ->
                Optional.of(new NamedFile(
                        name + ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        WordFile.of(sheets)));
            case "csv" ->
                figure.isEmpty()
                        ? Optional.of(NamedFile.text(
                                name + ".csv",
                                "text/csv",
                                sheets.stream().map(CsvFile::of).collect(Collectors.joining("\r\n"))))
                        : chart(blocks, figure)
                                .map(chart -> NamedFile.text(
                                        name + "-figure.csv",
                                        "text/csv",
                                        CsvFile.of(chart.table().sheet())));
            case "svg" ->
                chart(blocks, figure).map(chart -> NamedFile.text(name + ".svg", "image/svg+xml", svg(chart)));
            case "png" ->
                chart(blocks, figure).map(chart -> new NamedFile(name + ".png", "image/png", PngFile.of(svg(chart))));
            default -> Optional.empty();
        };
    }

    private String svg(Chart chart) {
        return SvgFile.of(press.render(chart.template(), Map.of("chart", chart)));
    }

    private static Optional<Chart> chart(List<Block> blocks, Optional<String> figure) {
        List<Chart> charts = blocks.stream()
                .flatMap(
                        block -> block instanceof Block.Picture(Chart chart) ? Stream.of(chart) : Stream.<Chart>empty())
                .toList();
        String which = figure.orElse("1");
        return which.matches("[1-9][0-9]?") && Integer.parseInt(which) <= charts.size()
                ? Optional.of(charts.get(Integer.parseInt(which) - 1))
                : Optional.empty();
    }
}
