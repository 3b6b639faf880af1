package pedicle.care.hooks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// What a card says to a reason for which orders are kept: the lines of `answers.csv`, with the catalog's figures
/// filled in.
///
/// In the texts `{number}` is the person's own number, `{age}` theirs in round figures, `{wear}` how many of that age
/// have worn discs without pain, and `{value:ID}`, `{n:ID}` and `{ground:ID}` are of a figure.
final class Answers {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)(?::([\\w-]+))?}");

    /// Where the age is not recorded, and the ages between which there are figures.
    private static final int USUAL_AGE = 50;

    private static final int YOUNGEST = 20;
    private static final int OLDEST = 80;

    private record Text(String words, String brief) {}

    private final Map<OverrideReason, Text> texts = new EnumMap<>(OverrideReason.class);
    private final Map<String, Figure> figures;

    Answers(List<Figure> catalog) {
        this.figures = catalog.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        for (Row row :
                Table.ours(Answers.class, "/pedicle/care/hooks/answers.csv").rows()) {
            String code = row.required("reason");
            texts.put(
                    OverrideReason.of(code).orElseThrow(() -> row.bad("reason", "one of the eight reasons", code)),
                    new Text(row.required("words"), row.required("brief")));
        }
    }

    /// The fuller text first. One that would quote a number that nobody has is left out.
    List<String> to(OverrideReason reason, String number, OptionalInt age) {
        Text text = Optional.ofNullable(texts.get(reason))
                .orElseThrow(() -> new IllegalStateException("answers.csv lacks " + reason.code()));
        List<String> filled = new ArrayList<>();
        Stream.of(text.words(), text.brief())
                .filter(words -> !number.isBlank() || !words.contains("{number}"))
                .forEach(words -> filled.add(fill(words, number, age)));
        return filled;
    }

    private String fill(String words, String number, OptionalInt age) {
        return BLANK.matcher(words).replaceAll(blank -> Matcher.quoteReplacement(fill(blank, number, age)));
    }

    private String fill(MatchResult blank, String number, OptionalInt age) {
        return switch (blank.group(1)) {
            case "number" -> number;
            case "age" -> Integer.toString(decade(age));
            case "wear" -> Frequency.inPeople(wear(age).value().orElseThrow());
            case "value" ->
                String.format(
                        Locale.ROOT, "%.0f", figure(blank.group(2)).value().orElseThrow());
            case "n" ->
                String.format(Locale.ROOT, "%,d", figure(blank.group(2)).n().orElseThrow());
            case "ground" -> Frequency.ground(blank.group(2).equals("wear") ? wear(age) : figure(blank.group(2)));
            default -> throw new IllegalStateException("answers.csv has a blank that nothing fills: " + blank.group());
        };
    }

    private Figure wear(OptionalInt age) {
        return figure("prevalence-disc-degeneration-age-" + decade(age));
    }

    private static int decade(OptionalInt age) {
        return Math.clamp(Math.round(age.orElse(USUAL_AGE) / 10.0) * 10, YOUNGEST, OLDEST);
    }

    private Figure figure(String id) {
        return Optional.ofNullable(figures.get(id))
                .orElseThrow(() -> new IllegalStateException("the catalog lacks the figure " + id));
    }
}
