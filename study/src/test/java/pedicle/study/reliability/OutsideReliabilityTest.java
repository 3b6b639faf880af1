package pedicle.study.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Progress;
import pedicle.study.correlation.Answers;
import pedicle.study.witness.Outside;

/// Reliability of data that were not made for this project, with the numbers that other programs give. Skipped
/// where the data are absent.
final class OutsideReliabilityTest {

    private static final List<String> AGREEABLENESS = Outside.BFI_ITEMS.subList(0, 5);

    /// jamovi's tests say 0.760 and 0.771; to more digits, psych 2.2.9 says 0.7604886 and 0.7706983.
    @Test
    void nine_tests_of_holzinger_and_swineford_have_the_alpha_and_omega_of_jamovi() {
        Reliability nine = Reliability.of(Outside.holzingerSwineford(), OneFactor.By.MINRES);
        assertThat(nine.alpha().estimate().value())
                .isCloseTo(0.760, within(5e-4))
                .isCloseTo(0.7604886, within(1e-6));
        Omega.Found omega = (Omega.Found) nine.omega();
        assertThat(omega.value()).isCloseTo(0.771, within(5e-4)).isCloseTo(0.7706983, within(1e-5));
    }

    /// From psych 2.2.9: the 2,436 people who answered all 25 items, the 2,709 who answered these five, and all
    /// 2,800 by pairs.
    @Test
    void five_bfi_items_have_the_alphas_of_psych() {
        Answers all = Outside.bfi(Outside.BFI_ITEMS).complete();
        Answers five = new Answers(
                AGREEABLENESS, IntStream.range(0, 5).mapToObj(all::column).toArray(double[][]::new));
        assertThat(Alpha.of(turned(five)).estimate().value()).isCloseTo(0.7158485, within(1e-6));
        Answers given = Outside.bfi(AGREEABLENESS);
        assertThat(Alpha.of(turned(given)).estimate().value()).isCloseTo(0.7037559, within(1e-6));
        assertThat(Alpha.of(turned(given)).n()).isEqualTo(2709);
        assertThat(Alpha.byPairs(turned(given)).estimate().value()).isCloseTo(0.7030184, within(1e-6));
    }

    @Test
    void the_first_bfi_item_looks_reversed() {
        Reversed reversed =
                Reliability.of(Outside.bfi(AGREEABLENESS), OneFactor.By.MINRES).reversed();
        assertThat(reversed.items()).containsExactly("A1");
        assertThat(reversed.alphaIfTurned().orElseThrow()).isCloseTo(0.7037559, within(1e-6));
    }

    /// A thousand resamples of psych's own gave 0.682 to 0.724.
    @Test
    void a_thousand_resamples_give_bfi_an_interval_near_feldts() {
        Answers five = turned(Outside.bfi(AGREEABLENESS));
        Resampled interval =
                Reliability.alphaResampled(five, 1000, 1, Progress.unwatched()).orElseThrow();
        assertThat(interval.low()).isCloseTo(Alpha.of(five).estimate().low(), within(0.01));
        assertThat(interval.high()).isCloseTo(Alpha.of(five).estimate().high(), within(0.01));
    }

    private static Answers turned(Answers five) {
        return new Answers(
                five.items(),
                IntStream.range(0, 5)
                        .mapToObj(item -> item == 0
                                ? DoubleStream.of(five.column(0))
                                        .map(score -> 7 - score)
                                        .toArray()
                                : five.column(item))
                        .toArray(double[][]::new));
    }
}
