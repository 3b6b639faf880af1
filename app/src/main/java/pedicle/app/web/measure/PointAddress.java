package pedicle.app.web.measure;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import pedicle.catalog.BadInput;
import pedicle.measure.person.Trait;
import pedicle.measure.store.Behind;

/// The address of the people behind a point: `/measure/people?month=2024-05&part=imaged`.
final class PointAddress {

    static final String ADDRESS = "/measure/people";

    private PointAddress() {}

    static String of(Behind behind, Behind.Part part) {
        String point = switch (behind) {
            case Behind.Month month -> "month=" + month.month();
            case Behind.Clinician clinician -> "clinician=" + encoded(clinician.id());
            case Behind.Stretch stretch ->
                "clinician=%s&from=%s&to=%s".formatted(encoded(stretch.clinician()), stretch.first(), stretch.last());
            case Behind.Group group -> "trait=" + word(group.trait()) + "&group=" + encoded(group.name());
        };
        return ADDRESS + "?" + point + "&part=" + word(part);
    }

    static String patient(String id) {
        return "/measure/patients/" + encoded(id);
    }

    static Behind behind(Map<String, String> asked) {
        if (asked.containsKey("month")) {
            return new Behind.Month(month("month", asked));
        }
        if (asked.containsKey("clinician")) {
            String clinician = asked.getOrDefault("clinician", "");
            return asked.containsKey("from") || asked.containsKey("to")
                    ? new Behind.Stretch(clinician, month("from", asked), month("to", asked))
                    : new Behind.Clinician(clinician);
        }
        if (asked.containsKey("trait")) {
            return new Behind.Group(
                    chosen("trait", asked.getOrDefault("trait", ""), List.of(Trait.values())),
                    asked.getOrDefault("group", ""));
        }
        throw new BadInput("The address: expected month, clinician, or trait and group, found none of them");
    }

    static Behind.Part part(Map<String, String> asked) {
        return asked.containsKey("part")
                ? chosen("part", asked.getOrDefault("part", ""), Arrays.asList(Behind.Part.values()))
                : Behind.Part.EVERYONE;
    }

    static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How many rows are left out because an earlier page has them.
    static int skipped(Map<String, String> asked) {
        String written = asked.getOrDefault("skip", "0");
        if (!written.matches("[0-9]{1,7}")) {
            throw new BadInput("skip: expected a number of rows, found “%s”".formatted(written));
        }
        return Integer.parseInt(written);
    }

    private static YearMonth month(String name, Map<String, String> asked) {
        String written = asked.getOrDefault(name, "");
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException notAMonth) {
            throw new BadInput("%s: expected a month such as 2024-05, found “%s”".formatted(name, written), notAMonth);
        }
    }

    private static <E extends Enum<E>> E chosen(String name, String word, List<E> choices) {
        return choices.stream()
                .filter(choice -> word(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("%s: expected %s, found “%s”"
                        .formatted(
                                name,
                                choices.stream().map(PointAddress::word).collect(Collectors.joining(", ")),
                                word)));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
