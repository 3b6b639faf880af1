package pedicle.app.web.measure;

import java.util.Map;
import java.util.Optional;
import pedicle.app.export.CsvFile;
import pedicle.app.export.NamedFile;
import pedicle.app.export.PngFile;
import pedicle.app.export.SvgFile;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.survey.SurveyFrame;

/// A chart as a file for other programs.
final class ChartFile {

    private ChartFile() {}

    /// Empty for an ending that there is not.
    static Optional<NamedFile> of(Chart chart, String ending, SurveyFrame.Press press) {
        String name = "measure-" + chart.id() + "." + ending;
        return switch (ending) {
            case "csv" ->
                Optional.of(NamedFile.text(
                        name, "text/csv", CsvFile.of(chart.table().sheet())));
            case "svg" -> Optional.of(NamedFile.text(name, "image/svg+xml", svg(chart, press)));
            case "png" -> Optional.of(new NamedFile(name, "image/png", PngFile.of(svg(chart, press))));
            default -> Optional.empty();
        };
    }

    private static String svg(Chart chart, SurveyFrame.Press press) {
        return SvgFile.of(press.render(chart.template(), Map.of("chart", chart)));
    }
}
