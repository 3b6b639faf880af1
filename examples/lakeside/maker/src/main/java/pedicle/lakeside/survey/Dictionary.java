package pedicle.lakeside.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The questionnaire as a REDCap data dictionary: one line a field.
final class Dictionary {

    private static final String INVENTED =
            "Invented survey of the Lakeside example network: nobody in it is a real person";

    private static final String SETTINGS = "urban, Urban | suburban, Suburban | rural, Rural | walk_in, Walk-in clinic";

    private Dictionary() {}

    static List<String> lines() {
        Stream<String> fields =
                Stream.concat(person().stream(), items().stream()).map(Field::line);
        return Stream.concat(Stream.of(Column.header()), fields).toList();
    }

    private static List<Field> person() {
        return List.of(
                Field.of("record_id", "text", "Record").with(Column.ANNOTATION, INVENTED),
                Field.of("role", "radio", "What is your profession?")
                        .with(Column.SECTION, "About you")
                        .with(Column.CHOICES, roles())
                        .with(Column.REQUIRED, "y"),
                Field.of("years_in_practice", "text", "How many years have you been in practice?")
                        .with(Column.VALIDATION, "integer")
                        .with(Column.LEAST, "0")
                        .with(Column.MOST, "60"),
                Field.of("setting", "radio", "Where do you mostly work?").with(Column.CHOICES, SETTINGS),
                Field.of("practice_id", "text", "Practice").with(Column.ANNOTATION, "@READONLY"),
                Field.of(
                                "img_last10",
                                "dropdown",
                                "Of the last ten people whom you saw with new low back pain,"
                                        + " how many did you send for imaging?")
                        .with(Column.CHOICES, tenths())
                        .with(Column.ANNOTATION, "Left empty by those who cannot order imaging"));
    }

    /// Four pages, each a matrix with one item of every scale; a page's first item carries its heading.
    private static List<Field> items() {
        List<Field> items = new ArrayList<>();
        for (int page = 0; page < Instrument.ITEMS_IN_SCALE; page++) {
            for (Scale scale : Instrument.SCALES) {
                Field item = Field.of(
                                scale.name(page),
                                "radio",
                                scale.items().get(page).words())
                        .with(Column.CHOICES, answers())
                        .with(Column.NUMBER, Integer.toString(items.size() + 1))
                        .with(Column.MATRIX, "page_" + (page + 1));
                boolean first = scale.equals(Instrument.SCALES.getFirst());
                items.add(first ? item.with(Column.SECTION, heading(page)) : item);
            }
        }
        return items;
    }

    private static String heading(int page) {
        return "Imaging for new low back pain without a warning sign, page %d of %d: how far do you agree?"
                .formatted(page + 1, Instrument.ITEMS_IN_SCALE);
    }

    private static String roles() {
        return Role.ALL.stream().map(role -> role.code() + ", " + role.label()).collect(Collectors.joining(" | "));
    }

    private static String tenths() {
        return IntStream.rangeClosed(0, 10).mapToObj(n -> n + ", " + n).collect(Collectors.joining(" | "));
    }

    private static String answers() {
        return IntStream.rangeClosed(Instrument.LEAST, Instrument.MOST)
                        .mapToObj(n -> n + ", " + Instrument.ANSWERS.get(n - 1))
                        .collect(Collectors.joining(" | "))
                + " | " + Instrument.REFUSED + ", Prefer not to say";
    }
}
