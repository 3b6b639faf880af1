package pedicle.design.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pedicle.catalog.reference.Link;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.reference.Term;

/// Finds the techniques that the literature and expert panels link to constructs.
public final class Candidates {

    private Candidates() {}

    /// Techniques for these constructs, those with more sources first, then in the taxonomy's order.
    public static List<Candidate> of(List<String> constructs, Reference reference) {
        Map<Term, List<Link>> linked = new LinkedHashMap<>();
        for (Term technique : reference.terms("bct-v1")) {
            for (String construct : constructs) {
                for (Link link : reference.linksFrom(construct)) {
                    if (link.to().equals(technique.id())) {
                        linked.computeIfAbsent(technique, _ -> new ArrayList<>())
                                .add(link);
                    }
                }
            }
        }
        return linked.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Candidate::sources).reversed())
                .toList();
    }
}
