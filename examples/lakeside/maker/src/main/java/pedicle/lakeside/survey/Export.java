package pedicle.lakeside.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The people and the scales as CSV lines.
final class Export {

    private Export() {}

    /// A raw REDCap export: choices by their codes, 2 for a complete form and 0 for an incomplete one.
    static List<String> data(List<Clinician> clinicians) {
        List<String> lines = new ArrayList<>();
        lines.add("record_id,redcap_survey_identifier,survey_timestamp,role,years_in_practice,setting,practice_id,"
                + "img_last10," + String.join(",", items()) + ",survey_complete");
        for (Clinician clinician : clinicians) {
            lines.add(String.join(
                    ",",
                    clinician.id(),
                    "",
                    clinician.finished() ? clinician.timestamp() : "[not completed]",
                    clinician.role().code(),
                    Integer.toString(clinician.years()),
                    clinician.practice().setting(),
                    clinician.practice().id(),
                    clinician.imagedOfTen(),
                    String.join(",", clinician.answers()),
                    clinician.finished() ? "2" : "0"));
        }
        return lines;
    }

    static List<String> scales() {
        List<String> lines = new ArrayList<>();
        lines.add("scale,title,construct,direction,theme,items,reversed");
        for (Scale scale : Instrument.SCALES) {
            lines.add(String.join(
                    ",",
                    scale.slug(),
                    Csv.field(scale.title()),
                    scale.construct(),
                    scale.direction(),
                    scale.theme(),
                    names(scale, false),
                    names(scale, true)));
        }
        return lines;
    }

    private static String names(Scale scale, boolean onlyReversed) {
        return IntStream.range(0, scale.items().size())
                .filter(i -> !onlyReversed || scale.items().get(i).reversed())
                .mapToObj(scale::name)
                .collect(Collectors.joining(" "));
    }

    private static List<String> items() {
        return IntStream.range(0, Instrument.ITEMS_IN_SCALE)
                .boxed()
                .flatMap(page -> Instrument.SCALES.stream().map(scale -> scale.name(page)))
                .toList();
    }
}
