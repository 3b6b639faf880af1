package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The daily dose of a prescription in milligrams of its medicine, where the record gives enough to tell.
final class Dose {

    /// “5 MG” of “predniSONE 5 MG Oral Tablet”.
    private static final Pattern STRENGTH = Pattern.compile("(\\d+(?:[.,]\\d+)?) ?mg\\b");

    private Dose() {}

    static OptionalDouble milligramsADay(JsonNode request, String medicine) {
        for (JsonNode dosage : Supply.dosages(request)) {
            JsonNode quantity = dosage.path("doseAndRate").path(0).path("doseQuantity");
            OptionalDouble times = timesADay(dosage.path("timing").path("repeat"));
            OptionalDouble each = milligrams(quantity, medicine);
            if (times.isPresent() && each.isPresent()) {
                return sane(times.getAsDouble() * each.getAsDouble());
            }
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble milligrams(JsonNode quantity, String medicine) {
        if (!quantity.path("value").isNumber()) {
            return OptionalDouble.empty();
        }
        double value = quantity.path("value").asDouble();
        String unit =
                quantity.path("code").asText(quantity.path("unit").asText("")).toLowerCase(Locale.ROOT);
        if (unit.equals("mg")) {
            return OptionalDouble.of(value);
        }
        Matcher strength = STRENGTH.matcher(medicine.toLowerCase(Locale.ROOT));
        boolean pieces = unit.isEmpty() || unit.startsWith("{tab") || unit.contains("tab") || unit.equals("1");
        return pieces && strength.find()
                ? OptionalDouble.of(value * Double.parseDouble(strength.group(1).replace(',', '.')))
                : OptionalDouble.empty();
    }

    /// FHIR's `frequency` within a `period` of hours, days or weeks.
    private static OptionalDouble timesADay(JsonNode repeat) {
        double period = repeat.path("period").asDouble(0);
        double days = switch (repeat.path("periodUnit").asText("")) {
            case "h" -> period / 24;
            case "d" -> period;
            case "wk" -> period * 7;
            default -> 0;
        };
        return days <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(repeat.path("frequency").asDouble(1) / days);
    }

    /// A slip of the pen is no dose.
    private static OptionalDouble sane(double milligrams) {
        return milligrams > 0 && milligrams <= 5000 ? OptionalDouble.of(milligrams) : OptionalDouble.empty();
    }
}
