package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;
import pedicle.care.rule.Day;

/// How long a prescription lasts, and whether it acts on the whole body.
final class Supply {

    /// SNOMED routes that stay where they are put: topical, ophthalmic, nasal, respiratory, otic.
    private static final Set<String> LOCAL_ROUTES = Set.of("6064005", "54485002", "46713006", "447694001", "10547007");

    private Supply() {}

    static Optional<Day> start(JsonNode request) {
        for (JsonNode dosage : request.path("dosageInstruction")) {
            Optional<Day> start = Fhir.day(dosage.path("timing").path("repeat"), "boundsPeriod");
            if (start.isPresent()) {
                return start;
            }
        }
        return Fhir.day(request, "authoredOn");
    }

    /// The days of all fills: the supply expected, times one and the repeats allowed; else the dosage's own bounds.
    static OptionalInt days(JsonNode request) {
        JsonNode dispense = request.path("dispenseRequest");
        OptionalInt supply = days(dispense.path("expectedSupplyDuration"), 1);
        if (supply.isPresent()) {
            int fills = 1 + Math.max(0, dispense.path("numberOfRepeatsAllowed").asInt(0));
            return OptionalInt.of((int) Math.min(3660L, (long) supply.getAsInt() * fills));
        }
        for (JsonNode dosage : request.path("dosageInstruction")) {
            JsonNode repeat = dosage.path("timing").path("repeat");
            OptionalInt bounds = days(repeat.path("boundsDuration"), 1);
            if (bounds.isPresent()) {
                return bounds;
            }
            Optional<Day> from = Fhir.day(repeat, "boundsPeriod");
            Optional<Day> to = Fhir.day(repeat.path("boundsPeriod").path("end").asText(""));
            if (from.isPresent() && to.isPresent()) {
                return between(from.get(), to.get());
            }
        }
        return OptionalInt.empty();
    }

    static boolean isLocal(JsonNode request) {
        return StreamSupport.stream(dosages(request).spliterator(), false)
                .anyMatch(dosage -> Fhir.has(dosage.path("route"), LOCAL_ROUTES.toArray(String[]::new)));
    }

    /// A prescription's dosages, or those of somebody's word on what they take.
    static JsonNode dosages(JsonNode resource) {
        return resource.has("dosageInstruction") ? resource.get("dosageInstruction") : resource.path("dosage");
    }

    /// From the first to the last day of a period that has ended.
    static OptionalInt daysOfStatement(JsonNode statement) {
        Optional<Day> from = Fhir.day(statement, "effectivePeriod");
        Optional<Day> to =
                Fhir.day(statement.path("effectivePeriod").path("end").asText(""));
        return from.isPresent() && to.isPresent() ? between(from.get(), to.get()) : OptionalInt.empty();
    }

    private static OptionalInt between(Day from, Day to) {
        long days = to.latest().toEpochDay() - from.earliest().toEpochDay() + 1;
        return OptionalInt.of(Math.clamp(days, 0, 3660));
    }

    /// UCUM's d, wk, mo and a; a month is read as 30 days.
    private static OptionalInt days(JsonNode duration, int least) {
        if (!duration.path("value").isNumber()) {
            return OptionalInt.empty();
        }
        double value = duration.path("value").asDouble();
        double days = switch (duration.path("code").asText(duration.path("unit").asText(""))) {
            case "d", "day", "days" -> value;
            case "wk", "week", "weeks" -> value * 7;
            case "mo", "month", "months" -> value * 30;
            case "a", "year", "years" -> value * 365;
            default -> 0;
        };
        return days < least ? OptionalInt.empty() : OptionalInt.of((int) Math.min(days, 3660));
    }
}
