package pedicle.app.web.page.catalog;

import java.util.List;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Term;

/// A term with those below it and the links that lead out of it, a table for each collection that they lead to.
public record Branch(Term term, List<Branch> below, List<LinkTable> links) {

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
        return new Branch(term, below, LinkTable.outOf(reference, term.id()));
    }
}
