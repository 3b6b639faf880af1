package pedicle.design.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pedicle.catalog.Finding;
import pedicle.catalog.reference.Reference;

/// How well a component answers the findings.
///
/// `score` adds up, over findings and the techniques that the component carries, the number of sources that link
/// the two, weighted by the finding's priority, per technique carried: a component is not better for carrying
/// much.
public record Match(Offer offer, List<Finding> answers, List<String> techniques, double score) {

    public Match {
        answers = List.copyOf(answers);
        techniques = List.copyOf(techniques);
    }

    public static Match of(Offer offer, List<Finding> findings, Reference reference) {
        List<Finding> answers = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        double score = 0;
        for (Finding finding : findings) {
            List<Candidate> carried = Candidates.of(finding.constructs(), reference).stream()
                    .filter(candidate ->
                            offer.techniques().contains(candidate.technique().id()))
                    .toList();
            if (!carried.isEmpty()) {
                answers.add(finding);
            }
            for (Candidate candidate : carried) {
                used.add(candidate.technique().id());
                score += finding.priority() * candidate.sources();
            }
        }
        return new Match(
                offer, answers, List.copyOf(used), score / offer.techniques().size());
    }
}
