package pedicle.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pedicle.catalog.BadInput;
import pedicle.measure.chart.ControlChart;
import pedicle.measure.effect.Season;
import pedicle.measure.effect.SeriesMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "trend", description = "Looks at a measure's months before and after a change.")
final class MeasureTrendCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MEASURE.json", description = "What measure run --json wrote.")
    private Path file = Path.of("");

    @Option(names = "--change", paramLabel = "D", required = true, description = "The day of the change.")
    private LocalDate change = LocalDate.EPOCH;

    @Option(
            names = "--method",
            defaultValue = "newey-west",
            description = "newey-west, prais-winsten, quasi-binomial or logit-newey-west.")
    private String method = "";

    @Option(
            names = "--season",
            defaultValue = "none",
            description = "none, waves (a yearly and a half-yearly one) or months.")
    private String season = "";

    @Option(names = "--limits", defaultValue = "binomial", description = "Of the p-chart: binomial or laney.")
    private String limits = "";

    @Option(names = "--json", paramLabel = "F", description = "Write JSON (- for the terminal).")
    private @Nullable Path json;

    @Override
    public Integer call() {
        MeasureFile measured = MeasureFile.read(file);
        TrendJson.Asked asked = new TrendJson.Asked(
                YearMonth.from(change),
                season(season),
                choice("--method", method, SeriesMethod.class),
                choice("--limits", limits, ControlChart.Limits.class));
        if (json == null) {
            TrendText.print(measured, asked);
        } else {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("definition", measured.definition())
                    .put("definitionText", measured.definitionText())
                    .put("change", change.toString())
                    .put("method", method)
                    .put("season", season);
            root.set("overUse", TrendJson.of(measured.overUse(), asked));
            if (!measured.underUse().isEmpty()) {
                root.set("underUse", TrendJson.of(measured.underUse(), asked));
            }
            Output.write(json, root);
        }
        return 0;
    }

    private static Season season(String word) {
        return switch (word) {
            case "none" -> new Season.None();
            case "waves" -> new Season.Harmonics(2);
            case "months" -> new Season.EachMonth();
            default -> throw new BadInput("--season: expected none, waves or months, found “%s”".formatted(word));
        };
    }

    private static <E extends Enum<E>> E choice(String option, String word, Class<E> choices) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(word.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return choice;
            }
        }
        throw new BadInput("%s: expected one of %s, found “%s”"
                .formatted(
                        option,
                        Arrays.stream(choices.getEnumConstants())
                                .map(choice ->
                                        choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", ")),
                        word));
    }
}
