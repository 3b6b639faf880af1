package pedicle.lakeside.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The questionnaire as a REDCap data dictionary: one line a field, the 18 standard columns.
final class Dictionary {

    private static final String HEADER =
            "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field Label\","
                    + "\"Choices, Calculations, OR Slider Labels\",\"Field Note\","
                    + "\"Text Validation Type OR Show Slider Number\",\"Text Validation Min\","
                    + "\"Text Validation Max\",Identifier?,\"Branching Logic (Show field only if...)\","
                    + "\"Required Field?\",\"Custom Alignment\",\"Question Number (surveys only)\","
                    + "\"Matrix Group Name\",\"Matrix Ranking?\",\"Field Annotation\"";

    private static final String INVENTED =
            "Invented survey of the Lakeside example network: nobody in it is a real person";

    private static final String SETTINGS = "urban, Urban | suburban, Suburban | rural, Rural | walk_in, Walk-in clinic";

    private Dictionary() {}

    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.add(line("record_id", "", "text", "Record", "", "", "", "", "", "", "", INVENTED));
        lines.add(line("role", "About you", "radio", "What is your profession?", roles(), "", "", "", "y", "", "", ""));
        lines.add(line(
                "years_in_practice", "", "text", "How many years have you been in practice?", "", "integer", "0", "60",
                "", "", "", ""));
        lines.add(line(
                "setting", "", "radio", "Where do you mostly work?", SETTINGS, "", "", "", "", "", "", ""));
        lines.add(line("practice_id", "", "text", "Practice", "", "", "", "", "", "", "", "@READONLY"));
        lines.add(line(
                "img_last10",
                "",
                "dropdown",
                "Of the last ten people whom you saw with new low back pain, how many did you send for imaging?",
                IntStream.rangeClosed(0, 10).mapToObj(n -> n + ", " + n).collect(Collectors.joining(" | ")),
                "",
                "",
                "",
                "",
                "",
                "",
                "Left empty by those who cannot order imaging"));
        int number = 0;
        for (int page = 0; page < Instrument.ITEMS_IN_SCALE; page++) {
            for (Scale scale : Instrument.SCALES) {
                String section = scale == Instrument.SCALES.getFirst() ? section(page) : "";
                number++;
                lines.add(line(
                        scale.name(page),
                        section,
                        "radio",
                        scale.items().get(page).words(),
                        answers(),
                        "",
                        "",
                        "",
                        "",
                        Integer.toString(number),
                        "page_" + (page + 1),
                        ""));
            }
        }
        return lines;
    }

    private static String section(int page) {
        return "Imaging for new low back pain without a warning sign, page %d of %d: how far do you agree?"
                .formatted(page + 1, Instrument.ITEMS_IN_SCALE);
    }

    private static String roles() {
        return Role.ALL.stream().map(role -> role.code() + ", " + role.label()).collect(Collectors.joining(" | "));
    }

    private static String answers() {
        return IntStream.rangeClosed(Instrument.LEAST, Instrument.MOST)
                        .mapToObj(n -> n + ", " + Instrument.ANSWERS.get(n - 1))
                        .collect(Collectors.joining(" | "))
                + " | " + Instrument.REFUSED + ", Prefer not to say";
    }

    private static String line(
            String name,
            String section,
            String type,
            String label,
            String choices,
            String validation,
            String least,
            String most,
            String required,
            String number,
            String matrix,
            String annotation) {
        return String.join(
                ",", name, "survey", Csv.field(section), type, Csv.field(label), Csv.field(choices), "", validation,
                least, most, "", "", required, "", number, matrix, "", Csv.field(annotation));
    }
}
