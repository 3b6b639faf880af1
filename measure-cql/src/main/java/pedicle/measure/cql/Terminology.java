package pedicle.measure.cql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.terminology.CodeSystemInfo;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/// Which codes belong to which ValueSets, read from the ValueSets themselves: their concepts, and their
/// filters on a code by a regular expression. Dots in codes of ICD-10 are not told apart from none, as the
/// sets say.
final class Terminology implements TerminologyProvider {

    /// The codes of a set in one system.
    private record Part(Set<String> concepts, List<Pattern> patterns) {
        boolean holds(String code) {
            return concepts.contains(code)
                    || patterns.stream()
                            .anyMatch(pattern -> pattern.matcher(code).matches());
        }
    }

    private record Coding(String system, String code) {}

    /// By address and system.
    private final Map<String, Map<String, Part>> sets = new HashMap<>();

    /// Few codes are met, and often.
    private final Map<Coding, Set<String>> met = new ConcurrentHashMap<>();

    Terminology(List<? extends JsonNode> valueSets) {
        for (JsonNode set : valueSets) {
            Map<String, Part> parts = new HashMap<>();
            for (JsonNode include : set.at("/compose/include")) {
                String system = include.path("system").asText();
                Part part = parts.computeIfAbsent(system, _ -> new Part(new HashSet<>(), new ArrayList<>()));
                include.path("concept")
                        .forEach(concept -> part.concepts()
                                .add(plain(system, concept.path("code").asText())));
                include.path("filter").forEach(filter -> part.patterns().add(pattern(filter)));
            }
            sets.put(set.path("url").asText(), parts);
        }
    }

    private static Pattern pattern(JsonNode filter) {
        if (!filter.path("property").asText().equals("code")
                || !filter.path("op").asText().equals("regex")) {
            throw new IllegalArgumentException(
                    "a filter of our sets is on the code by a regular expression: " + filter);
        }
        return Pattern.compile(filter.path("value").asText());
    }

    /// The addresses of the sets that hold a code.
    Set<String> setsOf(String system, String code) {
        return met.computeIfAbsent(new Coding(system, code), _ -> {
            Set<String> those = new HashSet<>();
            sets.forEach((url, parts) -> {
                Part part = parts.get(system);
                if (part != null && part.holds(plain(system, code))) {
                    those.add(url);
                }
            });
            return those;
        });
    }

    /// A set that has no codes here holds none: those that measure may be fewer than the catalog's.
    @Override
    public boolean in(Code code, ValueSetInfo set) {
        return code.getSystem() != null
                && code.getCode() != null
                && setsOf(code.getSystem(), code.getCode()).contains(set.getId());
    }

    @Override
    public Iterable<Code> expand(ValueSetInfo set) {
        throw new UnsupportedOperationException("a set with the beginnings of codes has no list: " + set.getId());
    }

    @Override
    public Code lookup(Code code, CodeSystemInfo system) {
        return code;
    }

    private static String plain(String system, String code) {
        return system.contains("icd-10") ? code.replace(".", "") : code;
    }
}
