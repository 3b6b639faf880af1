package pedicle.care.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pedicle.care.rule.Concept;
import pedicle.care.rule.Day;

/// The few FHIR data types that we read.
final class Fhir {

    /// R4's `date` and `dateTime`: a year, a month, a day, or a day with a time.
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:T.*)?)?)?");

    private Fhir() {}

    /// `Condition/17`; a resource without an id is named by its type.
    static String address(JsonNode resource) {
        String type = resource.path("resourceType").asText("resource");
        String id = resource.path("id").asText("");
        return id.isEmpty() ? type : type + "/" + id;
    }

    /// A CodeableConcept. A code without a system belongs to no set, so it is kept out; the words stay.
    static Concept concept(JsonNode node) {
        List<Concept.Coding> codings = new ArrayList<>();
        String words = node.path("text").asText("");
        for (JsonNode coding : node.path("coding")) {
            String system = coding.path("system").asText("");
            String code = coding.path("code").asText("");
            if (!system.isEmpty() && !code.isEmpty()) {
                codings.add(new Concept.Coding(system, code));
            }
            words = words.isEmpty() ? coding.path("display").asText("") : words;
        }
        return new Concept(codings, words);
    }

    /// The first of these fields that holds a date; a Period gives its start.
    static Optional<Day> day(JsonNode resource, String... fields) {
        for (String field : fields) {
            JsonNode node = resource.path(field);
            Optional<Day> day = day(node.isObject() ? node.path("start").asText("") : node.asText(""));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    static Optional<Day> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher match = DATE.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(match.group(1));
            if (match.group(2) == null) {
                return Optional.of(new Day(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(match.group(2)));
            return Optional.of(
                    match.group(3) == null
                            ? new Day(month.atDay(1), month.atEndOfMonth())
                            : Day.on(month.atDay(Integer.parseInt(match.group(3)))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// Whether a status written as a CodeableConcept holds one of these codes.
    static boolean has(JsonNode concept, String... codes) {
        List<String> wanted = List.of(codes);
        for (JsonNode coding : concept.path("coding")) {
            if (wanted.contains(coding.path("code").asText(""))) {
                return true;
            }
        }
        return false;
    }
}
