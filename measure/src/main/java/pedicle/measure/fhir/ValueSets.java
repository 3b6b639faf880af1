package pedicle.measure.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pedicle.catalog.reference.Code;

/// The code sets as FHIR ValueSets. A code stands as a concept, the beginning of codes as a filter on the
/// code.
///
/// Images have a set for each modality beside the whole one. Dots in codes of ICD count for nothing in the
/// sets, since exports differ in them: a filter says so by itself, of a concept its description does.
public final class ValueSets {

    private static final String BASE = "https://pedicle.example/ValueSet/";
    private static final Pattern ICD = Pattern.compile("icd-10");

    private ValueSets() {}

    /// One for each set of the codes, in the order in which they come.
    public static List<ObjectNode> of(List<Code> codes) {
        Map<String, List<Code>> sets = new LinkedHashMap<>();
        for (Code code : codes) {
            sets.computeIfAbsent(code.set(), _ -> new ArrayList<>()).add(code);
            if (!code.modality().isEmpty()) {
                sets.computeIfAbsent(code.set() + "-" + code.modality(), _ -> new ArrayList<>())
                        .add(code);
            }
        }
        return sets.entrySet().stream()
                .map(set -> valueSet(set.getKey(), set.getValue()))
                .toList();
    }

    private static ObjectNode valueSet(String id, List<Code> codes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Shareable.open(json, "ValueSet", BASE, id, name(id), title(id));
        json.put(
                "description",
                "Codes for “%s” in records of low back pain. Dots in codes of ICD-10 are not told apart from none."
                        .formatted(title(id)));
        Map<String, List<Code>> bySystem = new LinkedHashMap<>();
        codes.forEach(code -> code.systems()
                .forEach(system ->
                        bySystem.computeIfAbsent(system, _ -> new ArrayList<>()).add(code)));
        ArrayNode includes = json.putObject("compose").putArray("include");
        bySystem.forEach((system, its) -> {
            concepts(includes, system, its);
            // Filters of one include must all hold, so that each beginning has an include of its own.
            its.stream()
                    .filter(code -> code.match() == Code.Match.PREFIX)
                    .forEach(code -> includes.addObject()
                            .put("system", system)
                            .putArray("filter")
                            .addObject()
                            .put("property", "code")
                            .put("op", "regex")
                            .put("value", pattern(code)));
        });
        return json;
    }

    private static void concepts(ArrayNode includes, String system, List<Code> codes) {
        List<Code> exact =
                codes.stream().filter(code -> code.match() == Code.Match.EXACT).toList();
        if (exact.isEmpty()) {
            return;
        }
        ArrayNode concepts = includes.addObject().put("system", system).putArray("concept");
        for (Code code : exact) {
            ObjectNode concept = concepts.addObject().put("code", code.code());
            if (!code.name().isEmpty()) {
                concept.put("display", code.name());
            }
        }
    }

    /// The whole of a code that begins so. In codes of ICD a dot may stand after the third character.
    private static String pattern(Code code) {
        String plain = code.code().replace(".", "");
        if (!ICD.matcher(code.system()).find()) {
            return plain + ".*";
        }
        return plain.length() < 3 ? plain + ".*" : plain.substring(0, 3) + "\\.?" + plain.substring(3) + ".*";
    }

    private static String name(String id) {
        StringBuilder name = new StringBuilder("Pedicle");
        for (String word : id.split("-")) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static String title(String id) {
        return id.replace('-', ' ');
    }
}
