package pedicle.study.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.Progress;
import pedicle.catalog.table.Table;

/// psych's bfi, 25 items and 2,800 people, with the numbers that R 4.2.2 and psych 2.2.9 give. Skipped where
/// the folder (`-Dpedicle.external`, or ../../shared/external) is absent.
final class OutsideDataTest {

    private static final List<String> ITEMS = Stream.of("A", "C", "E", "N", "O")
            .flatMap(trait -> Stream.of("1", "2", "3", "4", "5").map(number -> trait + number))
            .toList();

    @Test
    void bfi_has_the_polychoric_correlations_that_psych_gives() {
        // psych stops within 1.2e-4; its own likelihood is highest at -0.42113354 and at -0.40845071.
        CorrelationMatrix listwise = of(Kind.POLYCHORIC, Missing.LISTWISE);
        assertThat(listwise.n()).isEqualTo(2436);
        assertThat(listwise.at(1, 0)).isCloseTo(-0.421138, within(1e-5)).isCloseTo(-0.42113354, within(1e-7));
        CorrelationMatrix pairwise = of(Kind.POLYCHORIC, Missing.PAIRWISE);
        assertThat(pairwise.at(1, 0)).isCloseTo(-0.40845071, within(1e-7));
        eigenvalues(pairwise, 1e-4, 5.6278313, 2.9502018, 2.2691472, 1.9407279, 1.6183781, 1.0903574, 0.8053374);
    }

    @Test
    void bfi_has_the_pairwise_eigenvalues_that_psych_gives() {
        eigenvalues(
                of(Kind.PEARSON, Missing.PAIRWISE),
                1e-6,
                5.0369025,
                2.7440855,
                2.1076322,
                1.8318415,
                1.5356864,
                1.1131589,
                0.8462367);
    }

    @Test
    void bfi_suggests_six_components_by_pearson_and_five_by_polychoric_as_psych_does() {
        for (Noise noise : Noise.values()) {
            assertThat(suggested(Kind.PEARSON, new Rounds(noise, 1000, 0.95, 1)))
                    .isEqualTo(6);
            assertThat(suggested(Kind.POLYCHORIC, new Rounds(noise, 40, 0.95, 1)))
                    .isEqualTo(5);
        }
    }

    private static int suggested(Kind kind, Rounds rounds) {
        Answers answers = bfi();
        CorrelationMatrix matrix = Correlations.of(answers, kind, Missing.PAIRWISE, Progress.unwatched());
        return Parallel.of(answers, matrix, rounds, Progress.unwatched()).suggested();
    }

    private static void eigenvalues(CorrelationMatrix matrix, double distance, double... expected) {
        double[] values = Eigen.valuesOf(matrix.array());
        for (int i = 0; i < expected.length; i++) {
            assertThat(values[i]).isCloseTo(expected[i], within(distance));
        }
    }

    private static CorrelationMatrix of(Kind kind, Missing missing) {
        return Correlations.of(bfi(), kind, missing, Progress.unwatched());
    }

    private static Answers bfi() {
        Path folder = Path.of(System.getProperty("pedicle.external", "../../shared/external"), "stats");
        assumeTrue(Files.isDirectory(folder), "the external files are not at " + folder);
        return Invented.answers(Table.read(folder.resolve("psych_bfi_2800x28.csv")), ITEMS);
    }
}
