package pedicle.design.mapping;

import java.util.List;
import pedicle.catalog.reference.Link;
import pedicle.catalog.reference.Term;

/// A technique that at least one source links to a construct, with all the links. Sources are not merged: they
/// may differ.
public record Candidate(Term technique, List<Link> links) {

    public Candidate {
        links = List.copyOf(links);
    }

    /// How many different sources speak for it.
    public long sources() {
        return links.stream()
                .map(link -> link.ground().source().id())
                .distinct()
                .count();
    }
}
