package pedicle.app.web.page.catalog;

import java.util.List;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Term;

/// A term with those below it and, where links lead out of it, which sources draw them.
public record Branch(Term term, List<Branch> below, List<SourceLinks> links) {

    /// A source's links out of a term: how many, and how many of these another source draws too.
    public record SourceLinks(String source, int count, int shared) {}

    public Branch {
        below = List.copyOf(below);
        links = List.copyOf(links);
    }

    /// A collection as trees, in the order of its file.
    public static List<Branch> trees(Reference reference, String collection) {
        List<Term> terms = reference.terms(collection);
        return terms.stream()
                .filter(term -> term.parent().isEmpty())
                .map(term -> branch(reference, term, terms))
                .toList();
    }

    private static Branch branch(Reference reference, Term term, List<Term> terms) {
        List<Branch> below = terms.stream()
                .filter(other -> other.parent().filter(term.id()::equals).isPresent())
                .map(other -> branch(reference, other, terms))
                .toList();
        List<SourceLinks> links = LinkTable.outOf(reference, term.id()).stream()
                .flatMap(table -> table.perSource().stream())
                .toList();
        return new Branch(term, below, links);
    }
}
