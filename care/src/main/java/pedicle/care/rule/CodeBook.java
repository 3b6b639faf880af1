package pedicle.care.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pedicle.catalog.reference.Code;

/// Finds the sets to which a concept belongs, without going through every code for every entry of a record.
final class CodeBook {

    /// The sets of each code, by system.
    private final Map<String, Map<String, Set<String>>> exact = new HashMap<>();

    private final Map<String, Map<String, Set<String>>> prefixes = new HashMap<>();

    CodeBook(Collection<Code> codes) {
        for (Code code : codes) {
            Map<String, Map<String, Set<String>>> shelf = switch (code.match()) {
                case EXACT -> exact;
                case PREFIX -> prefixes;
            };
            for (String system : code.systems()) {
                shelf.computeIfAbsent(system, _ -> new HashMap<>())
                        .computeIfAbsent(bare(code.code()), _ -> new HashSet<>())
                        .add(code.set());
            }
        }
    }

    Set<String> setsOf(Concept concept) {
        Set<String> sets = new HashSet<>();
        for (Concept.Coding coding : concept.codings()) {
            String code = bare(coding.code());
            sets.addAll(exact.getOrDefault(coding.system(), Map.of()).getOrDefault(code, Set.of()));
            // Few systems have prefixes at all.
            Map<String, Set<String>> shelf = prefixes.getOrDefault(coding.system(), Map.of());
            for (int length = 1; length <= code.length() && !shelf.isEmpty(); length++) {
                sets.addAll(shelf.getOrDefault(code.substring(0, length), Set.of()));
            }
        }
        return sets;
    }

    /// Exports differ in the dots of ICD codes, so they count for nothing, as in [Code#holds].
    private static String bare(String code) {
        return code.indexOf('.') < 0 ? code : code.replace(".", "");
    }
}
