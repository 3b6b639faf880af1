package pedicle.study.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which construct an item set measures, by exact evidence only: an annotation that names a catalog term, or a set
/// that bears a term's name. `terms` are ids such as `tdf:emotion`.
record Constructs(List<String> terms) {

    /// A term and the evidence for it.
    record Named(String term, String why) {}

    Constructs {
        terms = List.copyOf(terms);
    }

    Optional<Named> of(String stem, List<Said> items) {
        return annotated(items).or(() -> named(stem));
    }

    private Optional<Named> annotated(List<Said> items) {
        List<Named> found = items.stream()
                .flatMap(item -> terms.stream()
                        .filter(term -> holds(item.annotation(), term))
                        .map(term -> new Named(term, "the annotation of “%s” names it".formatted(item.name()))))
                .toList();
        boolean one = found.stream().map(Named::term).distinct().count() == 1;
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private Optional<Named> named(String stem) {
        String slug = slug(stem);
        List<String> found = terms.stream()
                .filter(term -> term.substring(term.indexOf(':') + 1).equals(slug))
                .toList();
        return found.size() == 1
                ? Optional.of(new Named(found.getFirst(), "the set bears the term's name"))
                : Optional.empty();
    }

    /// Lower case, with hyphens.
    static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static boolean holds(String annotation, String term) {
        return Pattern.compile("(?<![\\w:-])" + Pattern.quote(term) + "(?![\\w:-])", Pattern.CASE_INSENSITIVE)
                .matcher(annotation)
                .find();
    }
}
