package pedicle.lakeside.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What was planted, as JSON: the model's parameters, nothing estimated from the people drawn.
final class Truth {

    private static final String ABOUT =
            "Parameters of the model that the invented survey of the Lakeside network was drawn from. "
                    + "Nothing here is an estimate. Item answers are normal scores rounded to 1 to 5; loadings, "
                    + "correlations and imaging are those of the normal scores, so what is observed is a little "
                    + "weaker. Role shifts are in standard deviations; of imagedOfTen, mean and "
                    + "spread are those before rounding.";

    private Truth() {}

    static List<String> lines(long seed) {
        List<String> lines = new ArrayList<>();
        lines.add("{");
        lines.add("  \"synthetic\": true,");
        lines.add("  \"about\": \"%s\",".formatted(ABOUT));
        lines.add("  \"seed\": %d,".formatted(seed));
        lines.add("  \"people\": %d,".formatted(Role.everybody()));
        lines.add("  \"components\": %d,".formatted(Instrument.SCALES.size()));
        lines.add("  \"scales\": [");
        lines.add(joined(Instrument.SCALES.stream().map(Truth::scale)));
        lines.add("  ],");
        lines.add("  \"correlations\": [");
        lines.add(joined(Arrays.stream(Instrument.CORRELATIONS).map(row -> "    " + Arrays.toString(row))));
        lines.add("  ],");
        lines.add("  \"roles\": [");
        lines.add(joined(Role.ALL.stream().map(Truth::role)));
        lines.add("  ],");
        lines.add("  \"varianceBetweenPractices\": %s,".formatted(Respondents.BETWEEN_PRACTICES));
        lines.add("  \"imagedOfTen\": {\"mean\": %s, \"spread\": %s},"
                .formatted(Respondents.IMAGED_MEAN, Respondents.IMAGED_SPREAD));
        lines.add("  \"leftOut\": {\"share\": %.2f, \"byShareOfPeople\": %s, \"ofThesePreferNotToSay\": %s},"
                .formatted(
                        Respondents.SKIPPERS * Respondents.SKIPPED_BY_SKIPPERS,
                        Respondents.SKIPPERS,
                        Respondents.REFUSED));
        lines.add("  \"stoppedHalfWay\": %d".formatted(Respondents.STOPPED_HALF_WAY));
        lines.add("}");
        return lines;
    }

    private static String scale(Scale scale) {
        return ("    {\"scale\": \"%s\", \"direction\": \"%s\", \"mean\": %s, \"spread\": %s, "
                        + "\"imaging\": %s, \"loadings\": {%s}}")
                .formatted(
                        scale.slug(),
                        scale.direction(),
                        scale.mean(),
                        scale.spread(),
                        scale.imaging(),
                        IntStream.range(0, scale.items().size())
                                .mapToObj(i -> "\"%s\": %s"
                                        .formatted(
                                                scale.name(i),
                                                loading(scale.items().get(i))))
                                .collect(Collectors.joining(", ")));
    }

    /// On the item as it was asked: a reversed item loads negatively.
    private static double loading(Scale.Item item) {
        return item.reversed() ? -item.loading() : item.loading();
    }

    private static String role(Role role) {
        return "    {\"role\": \"%s\", \"people\": %d, \"canOrder\": %s, \"shifts\": {%s}}"
                .formatted(
                        role.code(),
                        role.people(),
                        role.orders(),
                        IntStream.range(0, Instrument.SCALES.size())
                                .mapToObj(i -> "\"%s\": %.3f"
                                        .formatted(Instrument.SCALES.get(i).slug(), role.shift(i)))
                                .collect(Collectors.joining(", ")));
    }

    private static String joined(Stream<String> entries) {
        return entries.collect(Collectors.joining(",\n"));
    }
}
