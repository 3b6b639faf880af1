package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Estimate;
import pedicle.catalog.Evidence;
import pedicle.study.correlation.Parallel;
import pedicle.study.witness.Witness;

/// Every number of the Lakeside report against R 4.2 and psych 2.2.9.
final class LakesideInRTest {

    private static final Offset<Double> CLOSE = within(1e-6);

    private static final Map<String, String> ROLES = Map.of(
            "Family doctor", "family_doctor",
            "Nurse practitioner", "nurse_practitioner",
            "Physiotherapist", "physiotherapist",
            "Chiropractor", "chiropractor");

    private final Witness r = Witness.committed(LakesideInRTest.class, "lakeside-in-r.csv");
    private final SurveyReport report = Lakeside.report();

    @Test
    void items_have_the_counts_means_and_medians_of_r() {
        List<ItemSummary> items = report.items().stream()
                .filter(item -> !item.name().equals(SurveyReport.IMAGED_OF_TEN))
                .toList();
        assertThat(items).hasSize(24);
        for (ItemSummary item : items) {
            assertThat(item.n()).isEqualTo((int) r.of("item-n", item.name()));
            assertThat(item.n() + item.missing()).isEqualTo(240);
            assertThat(item.mean()).isCloseTo(r.of("item-mean", item.name()), CLOSE);
            assertThat(item.sd()).isCloseTo(r.of("item-sd", item.name()), CLOSE);
            assertThat(item.median()).isEqualTo(r.of("item-median", item.name()));
            for (ItemSummary.Count count : item.counts()) {
                assertThat(count.people()).isEqualTo((int) r.of("item-count", item.name(), (int) count.value()));
            }
        }
    }

    @Test
    void scales_have_the_means_alphas_shares_and_associations_of_r() {
        assertThat(report.scales()).hasSize(6);
        for (ScaleReport scale : report.scales()) {
            Evidence.Survey evidence = scale.evidence();
            assertThat(evidence.n()).isEqualTo((int) r.of("scale-n", scale.slug()));
            assertThat(scale.answers()).isEqualTo((int) r.of("scale-answers", scale.slug()));
            agree("scale-mean", scale.slug(), evidence.mean());
            agree("alpha", scale.slug(), evidence.alpha());
            agree("held", scale.slug(), evidence.held().wilson());
            agree("spearman", scale.slug(), evidence.association().orElseThrow());
        }
    }

    @Test
    void means_by_role_are_those_of_r() {
        for (ScaleReport scale : report.scales()) {
            assertThat(scale.byRole()).hasSize(4);
            for (ScaleReport.Group group : scale.byRole()) {
                String role = ROLES.getOrDefault(group.name(), "");
                assertThat(group.mean().value()).isCloseTo(r.of("role-mean", scale.slug(), role), CLOSE);
                assertThat(group.mean().low()).isCloseTo(r.of("role-mean-low", scale.slug(), role), CLOSE);
            }
        }
    }

    @Test
    void eigenvalues_kmo_and_bartlett_are_those_of_r() {
        Structure structure = report.structure();
        assertThat(structure.n()).isEqualTo((int) r.of("complete-cases", "all"));
        for (int i = 0; i < 24; i++) {
            assertThat(structure.eigenvalues().get(i)).isCloseTo(r.of("eigenvalue", i + 1), CLOSE);
        }
        assertThat(structure.kmo()).isCloseTo(r.of("kmo", "all"), CLOSE);
        assertThat(structure.bartlett().chiSquare()).isCloseTo(r.of("bartlett-chi-square", "all"), CLOSE);
        assertThat(structure.bartlett().df()).isEqualTo((int) r.of("bartlett-df", "all"));
        double p = r.of("bartlett-p", "all");
        assertThat(structure.bartlett().p()).isCloseTo(p, within(p * 1e-6));
    }

    @Test
    void varimax_loadings_are_those_of_r_whatever_the_order_and_sign() {
        Structure structure = report.structure();
        double[][] theirs = structure.items().stream()
                .map(item -> new double[] {
                    r.of("loading", item, 1), r.of("loading", item, 2), r.of("loading", item, 3),
                    r.of("loading", item, 4), r.of("loading", item, 5), r.of("loading", item, 6)
                })
                .toArray(double[][]::new);
        assertThat(Alike.furthest(Alike.loadings(structure), theirs)).isLessThan(1e-6);
        for (Structure.Loadings item : structure.loadings()) {
            assertThat(item.communality()).isCloseTo(r.of("communality", item.item()), CLOSE);
        }
    }

    @Test
    void chance_makes_eigenvalues_as_large_as_r_s_generator_makes_them() {
        Parallel parallel = report.structure().parallel();
        for (int i = 0; i < 24; i++) {
            assertThat(parallel.simulated().get(i)).isCloseTo(r.of("simulated", i + 1), within(0.02));
        }
    }

    private void agree(String statistic, String scale, Estimate ours) {
        assertThat(ours.value()).isCloseTo(r.of(statistic, scale), CLOSE);
        assertThat(ours.low()).isCloseTo(r.of(statistic + "-low", scale), CLOSE);
        assertThat(ours.high()).isCloseTo(r.of(statistic + "-high", scale), CLOSE);
    }
}
