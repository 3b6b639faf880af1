package pedicle.app.web.page.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pedicle.app.web.page.Hit;
import pedicle.app.web.page.Say;
import pedicle.catalog.reference.Reference;

/// Finds what the catalog holds by words: an entry is found when each word stands somewhere in its name, id or
/// description.
public final class Search {

    private Search() {}

    /// At most `most` hits, terms first; nothing for no words.
    public static List<Hit> in(Reference reference, String query, int most) {
        List<String> words = Arrays.stream(query.strip().toLowerCase(Locale.UK).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return everything(reference)
                .filter(hit -> holds(hit, words))
                .limit(most)
                .toList();
    }

    private static Stream<Hit> everything(Reference reference) {
        return Stream.of(terms(reference), facts(reference), figures(reference), codes(reference), sources(reference))
                .flatMap(hits -> hits);
    }

    private static Stream<Hit> terms(Reference reference) {
        return reference.terms().stream()
                .map(term -> new Hit(
                        Say.slug(term.level()),
                        term.name(),
                        term.description() + " (" + term.id() + ")",
                        Address.term(term.id())));
    }

    private static Stream<Hit> facts(Reference reference) {
        return reference.facts().stream()
                .flatMap(fact -> reference.ruleSets().stream()
                        .limit(1)
                        .map(set -> new Hit("Rule's fact", fact.name(), fact.asks(), Address.rules(set.id()))));
    }

    private static Stream<Hit> figures(Reference reference) {
        return reference.figures().stream()
                .map(figure -> new Hit(
                        "Figure",
                        Say.slug(figure.subject()) + ", " + figure.measure().replace('-', ' '),
                        Names.topic(figure.topic()).name()
                                + (figure.setting().isBlank() ? "" : ": " + figure.setting()),
                        Address.figures(figure.topic())));
    }

    private static Stream<Hit> codes(Reference reference) {
        return reference.codes().stream()
                .map(code -> new Hit(
                        "Code",
                        Names.system(code.system()) + " " + code.code(),
                        code.name() + " (" + Names.codeSet(code.set()) + ")",
                        Address.codes(code.set())));
    }

    private static Stream<Hit> sources(Reference reference) {
        return reference.sources().stream()
                .map(source -> new Hit("Source", source.citation(), source.id(), Address.source(source.id())));
    }

    private static boolean holds(Hit hit, List<String> words) {
        String text = (hit.name() + " " + hit.note()).toLowerCase(Locale.UK);
        return words.stream().allMatch(text::contains);
    }
}
