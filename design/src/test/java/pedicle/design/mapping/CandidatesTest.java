package pedicle.design.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Direction;
import pedicle.catalog.Evidence;
import pedicle.catalog.Finding;
import pedicle.catalog.Ids;
import pedicle.catalog.Proportion;
import pedicle.catalog.reference.Link;
import pedicle.catalog.reference.Reference;

class CandidatesTest {

    private static final Reference REFERENCE = Reference.load();

    private static Finding finding(String construct, double priority) {
        Evidence evidence = new Evidence.Interviews("code", new Proportion(1, 2), 1, Optional.empty(), List.of());
        return new Finding(
                Ids.next(),
                construct,
                construct,
                Direction.BARRIER,
                List.of(construct),
                List.of(evidence),
                priority,
                Finding.Accord.ONE_SOURCE);
    }

    @Test
    void techniques_that_more_sources_link_come_first_and_every_link_keeps_its_source() {
        List<Candidate> candidates = Candidates.of(List.of("tdf:social-influences"), REFERENCE);
        assertThat(candidates).isNotEmpty();
        assertThat(candidates.stream().map(Candidate::sources)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(candidates)
                .flatExtracting(Candidate::links)
                .extracting(link -> link.ground().source().id())
                .contains("carey-2018", "cane-2015");
    }

    @Test
    void carey_2018_links_social_support_to_social_influences_in_34_papers() {
        assertThat(Candidates.of(List.of("tdf:social-influences"), REFERENCE))
                .filteredOn(candidate -> candidate.technique().id().equals("bct:3.1"))
                .flatExtracting(Candidate::links)
                .filteredOn(link -> link.ground().source().id().equals("carey-2018"))
                .extracting(Link::strength)
                .containsExactly(OptionalDouble.of(34));
    }

    @Test
    void a_construct_that_no_source_links_has_no_candidate() {
        assertThat(Candidates.of(List.of("tdf:optimism/pessimism"), REFERENCE)).isEmpty();
    }

    @Test
    void every_technique_that_the_house_offers_is_in_the_taxonomy_and_every_kind_is_one_of_epoc() {
        for (Offer offer : Offer.all()) {
            assertThat(offer.techniques())
                    .as(offer.slug())
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(REFERENCE.term(id)).as(id).isPresent());
            assertThat(REFERENCE.term(offer.epoc())).as(offer.epoc()).isPresent();
        }
    }

    @Test
    void a_component_that_carries_no_linked_technique_answers_nothing() {
        Offer offer = new Offer("x", "X", "what", List.of("bct:16.2"), "epoc:reminders", "who", "where", "when");
        Match match = Match.of(offer, List.of(finding("tdf:social-influences", 1)), REFERENCE);
        assertThat(match.answers()).isEmpty();
        assertThat(match.score()).isZero();
    }

    @Test
    void half_the_priority_is_half_the_score() {
        Offer offer = Offer.all().stream()
                .filter(each -> each.slug().equals("feedback-letter"))
                .findFirst()
                .orElseThrow();
        double whole = Match.of(offer, List.of(finding("tdf:social-influences", 0.8)), REFERENCE)
                .score();
        double half = Match.of(offer, List.of(finding("tdf:social-influences", 0.4)), REFERENCE)
                .score();
        assertThat(whole).isPositive();
        assertThat(half).isCloseTo(whole / 2, within(1e-12));
    }
}
