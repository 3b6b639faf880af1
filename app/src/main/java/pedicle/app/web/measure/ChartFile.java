package pedicle.app.web.measure;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import pedicle.app.export.CsvFile;
import pedicle.app.export.PngFile;
import pedicle.app.export.SvgFile;
import pedicle.app.web.page.chart.Chart;
import pedicle.app.web.survey.SurveyFrame;

/// A chart as a file for other programs: its name, what it is, and what is in it.
final class ChartFile {

    private final String name;
    private final String type;
    private final byte[] content;

    private ChartFile(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    InputStream content() {
        return new ByteArrayInputStream(content);
    }

    /// Empty for an ending that there is not.
    static Optional<ChartFile> of(Chart chart, String ending, SurveyFrame.Press press) {
        String name = "measure-" + chart.id() + "." + ending;
        return switch (ending) {
            case "csv" ->
                Optional.of(text(name, "text/csv", CsvFile.of(chart.table().sheet())));
            case "svg" -> Optional.of(text(name, "image/svg+xml", svg(chart, press)));
            case "png" -> Optional.of(new ChartFile(name, "image/png", PngFile.of(svg(chart, press))));
            default -> Optional.empty();
        };
    }

    private static ChartFile text(String name, String type, String text) {
        return new ChartFile(name, type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(Chart chart, SurveyFrame.Press press) {
        return SvgFile.of(press.render(chart.template(), Map.of("chart", chart)));
    }
}
