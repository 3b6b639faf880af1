package pedicle.study.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import pedicle.catalog.Estimate;

class AgreementTest {

    private static final double[] KAPPA = {0.4, 0.151092290477, 0.648907709523};

    /// R 4.2.2, psych 2.2.9: see src/test/r/kappa.R, which printed these.
    @Test
    void kappa_and_its_interval_are_those_of_psych() {
        Estimate kappa = new Agreement(20, 5, 10, 15).kappa().orElseThrow();
        assertThat(kappa.value()).isCloseTo(KAPPA[0], within(1e-9));
        assertThat(kappa.low()).isCloseTo(KAPPA[1], within(1e-6));
        assertThat(kappa.high()).isCloseTo(KAPPA[2], within(1e-6));
    }

    @Test
    void kappa_is_empty_when_chance_alone_explains_every_match() {
        assertThat(new Agreement(0, 0, 0, 12).kappa()).isEmpty();
        assertThat(new Agreement(0, 0, 0, 0).kappa()).isEmpty();
    }

    @Test
    void full_agreement_is_a_kappa_of_one() {
        assertThat(new Agreement(6, 0, 0, 8).kappa().orElseThrow().value()).isEqualTo(1);
    }
}
