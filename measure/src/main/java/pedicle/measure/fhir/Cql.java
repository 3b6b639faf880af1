package pedicle.measure.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pedicle.measure.indicator.Definition;

/// A definition's logic as a library of CQL: the .cql files that lie beside this class.
public record Cql(String name, String text) {

    /// Of every library and of every resource that is written from them.
    public static final String VERSION = "0.1.0";

    /// When that version was last changed.
    static final String DATE = "2026-11-30";

    private static final Pattern INCLUDED = Pattern.compile("(?m)^include (\\w+) version");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^parameter \"([^\"]+)\" (\\S+)");
    private static final Pattern RETRIEVED = Pattern.compile("(?<!Interval)\\[([A-Z][A-Za-z]+)(?::|])");
    private static final Pattern VALUE_SET = Pattern.compile("(?m)^valueset \"[^\"]+\": '([^']+)'");

    /// The library that says who counts by this definition.
    public static Cql of(Definition definition) {
        String camel = Arrays.stream(definition.id().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return ours("PedicleLbp" + camel);
    }

    /// One of ours by its name, or nothing where it is another's.
    public static Optional<Cql> named(String name) {
        try (InputStream in = Cql.class.getResourceAsStream(name + ".cql")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Cql(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// This library and all of ours that it needs, each once.
    public SequencedSet<Cql> whole() {
        SequencedSet<Cql> all = new LinkedHashSet<>();
        gather(all);
        return all;
    }

    /// The names of what it includes, others' libraries among them.
    List<String> includes() {
        return INCLUDED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    List<Parameter> parameters() {
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> new Parameter(found.group(1), found.group(2)))
                .toList();
    }

    /// The addresses of the value sets that it names.
    List<String> valueSets() {
        return VALUE_SET.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /// The types of the resources that it asks for by itself, each once.
    List<String> retrieved() {
        return RETRIEVED
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /// A parameter, and its type in CQL.
    record Parameter(String name, String type) {}

    private void gather(SequencedSet<Cql> all) {
        if (all.add(this)) {
            includes().forEach(name -> named(name).ifPresent(included -> included.gather(all)));
        }
    }

    private static Cql ours(String name) {
        return named(name).orElseThrow(() -> new IllegalStateException("the build lacks " + name + ".cql"));
    }
}
