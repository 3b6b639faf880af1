package pedicle.catalog.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Status;

class ReferenceTest {

    private static final Reference REFERENCE = Reference.load();

    private static Map<String, Long> levels(String collection) {
        return REFERENCE.terms(collection).stream()
                .collect(Collectors.groupingBy(Term::level, TreeMap::new, Collectors.counting()));
    }

    @Test
    void the_theoretical_domains_framework_has_14_domains_and_84_constructs() {
        assertThat(levels("tdf-2012")).isEqualTo(Map.of("domain", 14L, "construct", 84L));
    }

    @Test
    void each_domain_of_the_tdf_has_the_number_of_constructs_that_cane_2012_lists() {
        Map<String, Long> constructs = REFERENCE.terms("tdf-2012").stream()
                .flatMap(term -> term.parent().stream())
                .collect(Collectors.groupingBy(parent -> parent, Collectors.counting()));
        assertThat(REFERENCE.terms("tdf-2012").stream()
                        .filter(term -> term.level().equals("domain"))
                        .map(term -> constructs.get(term.id())))
                .containsExactlyInAnyOrder(3L, 7L, 9L, 8L, 4L, 5L, 7L, 3L, 6L, 5L, 6L, 11L, 7L, 3L);
    }

    @Test
    void the_older_tdf_has_12_domains() {
        assertThat(levels("tdf-2005")).isEqualTo(Map.of("domain", 12L));
    }

    @Test
    void the_first_cfir_has_5_domains_and_39_constructs() {
        Map<String, Long> levels = levels("cfir-2009");
        assertThat(levels.get("domain")).isEqualTo(5);
        assertThat(levels.getOrDefault("construct", 0L) + levels.getOrDefault("subconstruct", 0L))
                .isEqualTo(39);
    }

    @Test
    void the_second_cfir_has_5_domains_48_constructs_and_19_subconstructs() {
        assertThat(levels("cfir-2022")).isEqualTo(Map.of("domain", 5L, "construct", 48L, "subconstruct", 19L));
    }

    @Test
    void the_technique_taxonomy_has_93_techniques_in_16_groups() {
        assertThat(levels("bct-v1")).isEqualTo(Map.of("group", 16L, "technique", 93L));
    }

    @Test
    void technique_4_5_is_not_in_the_taxonomy() {
        assertThat(REFERENCE.term("bct:4.5")).isEmpty();
        assertThat(REFERENCE.term("bct:4.4")).isPresent();
    }

    @Test
    void eric_has_73_strategies_in_9_clusters() {
        assertThat(levels("eric")).isEqualTo(Map.of("cluster", 9L, "strategy", 73L));
    }

    @Test
    void the_other_lists_have_the_totals_of_their_sources() {
        assertThat(REFERENCE.terms("intervention-functions")).hasSize(9);
        assertThat(REFERENCE.terms("policy-categories")).hasSize(7);
        assertThat(REFERENCE.terms("epoc")).hasSize(19);
        assertThat(levels("coreq").get("item")).isEqualTo(32);
        assertThat(REFERENCE.terms("tidier")).hasSize(12);
        assertThat(REFERENCE.terms("guided")).hasSize(14);
        assertThat(REFERENCE.terms("apease")).hasSize(6);
    }

    @Test
    void links_lead_from_a_construct_to_a_technique_by_source_and_the_sources_disagree_on_memory() {
        List<Link> memory = REFERENCE.linksFrom("tdf:memory-attention-and-decision-processes").stream()
                .filter(link -> link.to().startsWith("bct:"))
                .toList();
        assertThat(memory)
                .anySatisfy(link -> assertThat(link.ground().source().id()).isEqualTo("carey-2018"));
        assertThat(memory)
                .noneSatisfy(link -> assertThat(link.ground().source().id()).isEqualTo("cane-2015"));
    }

    @Test
    void carey_2018_found_18_papers_that_link_self_monitoring_to_behavioural_regulation() {
        assertThat(REFERENCE.linksFrom("tdf:behavioural-regulation")).anySatisfy(link -> {
            assertThat(link.to()).isEqualTo("bct:2.3");
            assertThat(link.strength()).hasValue(18);
            assertThat(link.ground().status()).isEqualTo(Status.SEEN);
        });
    }

    @Test
    void prevalence_without_pain_has_8_findings_at_7_ages_and_says_where_nobody_was_observed() {
        List<Figure> prevalence = REFERENCE.figures("prevalence-without-pain");
        assertThat(prevalence).hasSize(56);
        assertThat(prevalence)
                .filteredOn(figure -> figure.n().equals(java.util.OptionalLong.of(0)))
                .hasSize(4)
                .allSatisfy(figure -> assertThat(figure.ground().note()).containsIgnoringCase("extrapolation"));
    }

    @Test
    void no_rule_set_is_signed_off_yet_and_each_ends_in_a_default() {
        assertThat(REFERENCE.ruleSets())
                .extracting(RuleSet::id)
                .containsExactlyInAnyOrder("acp-2011", "acr-2021", "choosing-wisely-canada");
        for (RuleSet set : REFERENCE.ruleSets()) {
            assertThat(set.signedOffBy()).as(set.id()).isEmpty();
            Rule last = set.rules().getLast();
            assertThat(last.verdict()).isEqualTo(Rule.Verdict.NOT_INDICATED);
            assertThat(last.allOf()).isEmpty();
            assertThat(last.anyOf()).isEmpty();
        }
    }

    @Test
    void cpt_codes_carry_no_descriptor() {
        assertThat(REFERENCE.codes())
                .filteredOn(code -> code.system().equals("http://www.ama-assn.org/go/cpt"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(code.name()).isEmpty());
    }

    @Test
    void low_back_pain_has_its_snomed_code_and_an_abdominal_ct_is_no_lumbar_image() {
        assertThat(REFERENCE.codes("low-back-pain"))
                .anyMatch(code -> code.holds("http://snomed.info/sct", "279039007"));
        assertThat(REFERENCE.codes("lumbar-imaging"))
                .noneMatch(code -> code.holds("http://www.ama-assn.org/go/cpt", "74177"))
                .anyMatch(code -> code.holds("http://www.ama-assn.org/go/cpt", "72148"));
    }

    @Test
    void the_codes_cover_the_systems_that_records_use() {
        Set<String> systems = REFERENCE.codes().stream().map(Code::system).collect(Collectors.toSet());
        assertThat(systems)
                .contains(
                        "http://hl7.org/fhir/sid/icd-10-cm",
                        "https://fhir.infoway-inforoute.ca/CodeSystem/icd-10-ca",
                        "http://snomed.info/sct",
                        "http://www.ama-assn.org/go/cpt",
                        "http://loinc.org");
    }

    @Test
    void every_entry_has_a_source_and_a_status() {
        assertThat(REFERENCE.terms())
                .allSatisfy(
                        term -> assertThat(term.ground().source().citation()).isNotBlank());
        assertThat(REFERENCE.figures())
                .allSatisfy(figure -> assertThat(figure.ground().status()).isNotNull());
    }
}
