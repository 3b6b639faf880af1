package pedicle.study.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.table.Table;
import pedicle.study.correlation.Answers;
import pedicle.study.witness.Outside;

/// psych's bfi, 25 items and 2,800 people, with the numbers that R 4.2.2 and psych 2.2.9 give. Skipped where it is
/// absent.
final class BfiTest {

    private static final List<String> ITEMS = Outside.BFI_ITEMS;

    @Test
    void bfi_has_the_eigenvalues_kmo_and_bartlett_that_psych_gives() {
        Structure structure = Structure.of(bfi(), ITEMS, 1, 200);
        assertThat(structure.n()).isEqualTo(2436);
        double[] eigenvalues = {5.134311, 2.751887, 2.142702, 1.852328, 1.548163, 1.073582};
        for (int i = 0; i < eigenvalues.length; i++) {
            assertThat(structure.eigenvalues().get(i)).isCloseTo(eigenvalues[i], within(1e-6));
        }
        Adequacy adequacy = structure.adequacy().orElseThrow();
        assertThat(adequacy.kmo()).isCloseTo(0.848645, within(1e-6));
        assertThat(adequacy.bartlett().chiSquare()).isCloseTo(18146.0656, within(1e-4));
        assertThat(adequacy.bartlett().df()).isEqualTo(300);
    }

    /// On complete cases the sixth eigenvalue, 1.0736, is below chance (1.089 in psych); on all 2,800 by pairs
    /// psych has 1.113 and suggests six.
    @Test
    void bfi_suggests_five_components_on_complete_cases() {
        assertThat(Structure.of(bfi(), ITEMS, 1, 200).parallel().suggested()).isEqualTo(5);
    }

    /// psych stops rotating at a relative change of 1e-5, which leaves its loadings up to 0.0009 short of the
    /// maximum.
    @Test
    void bfi_loads_on_five_components_as_psych_says() {
        Structure structure = Structure.of(bfi(), ITEMS, 1, 10, 5);
        assertThat(Alike.furthest(Alike.loadings(structure), truth("truth_bfi_pca5_varimax_psych229.csv", "RC")))
                .isLessThan(1e-3);
        Components unrotated = Components.of(Pearson.of(bfi(), ITEMS), ITEMS, 5, Rotation.NONE);
        assertThat(Alike.furthest(Alike.loadings(unrotated), truth("truth_bfi_pca5_none_psych229.csv", "PC")))
                .isLessThan(1e-8);
    }

    private static double[][] bfi() {
        Answers complete = Outside.bfi(ITEMS).complete();
        return IntStream.range(0, complete.people())
                .mapToObj(person -> IntStream.range(0, ITEMS.size())
                        .mapToDouble(item -> complete.column(item)[person])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] truth(String file, String prefix) {
        return Table.read(Outside.folder("stats").resolve(file)).rows().stream()
                .map(row -> Stream.of("1", "2", "3", "4", "5")
                        .mapToDouble(number -> row.number(prefix + number).orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }
}
