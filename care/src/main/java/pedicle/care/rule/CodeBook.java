package pedicle.care.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import pedicle.catalog.reference.Code;

/// Finds the sets to which a concept belongs, without going through every code for every entry of a record.
final class CodeBook {

    private record Key(String system, String code) {}

    private final Map<Key, Set<String>> exact = new HashMap<>();
    private final Map<Key, Set<String>> prefixes = new HashMap<>();

    CodeBook(Collection<Code> codes) {
        for (Code code : codes) {
            Map<Key, Set<String>> shelf = switch (code.match()) {
                case EXACT -> exact;
                case PREFIX -> prefixes;
            };
            shelf.computeIfAbsent(new Key(code.system(), bare(code.code())), _ -> new HashSet<>())
                    .add(code.set());
        }
    }

    Set<String> setsOf(Concept concept) {
        Set<String> sets = new HashSet<>();
        for (Concept.Coding coding : concept.codings()) {
            String code = bare(coding.code());
            sets.addAll(exact.getOrDefault(new Key(coding.system(), code), Set.of()));
            for (int length = 1; length <= code.length(); length++) {
                sets.addAll(prefixes.getOrDefault(new Key(coding.system(), code.substring(0, length)), Set.of()));
            }
        }
        return sets;
    }

    /// Exports differ in the dots of ICD codes, so they count for nothing, as in [Code#holds].
    private static String bare(String code) {
        return code.replace(".", "");
    }
}
