package pedicle.study.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.table.Table;
import pedicle.study.correlation.Eigen;

/// Surveys that were not made for this project: psych's bfi, 25 items and 2,800 people, with the numbers that R
/// 4.2.2 and psych 2.2.9 give. Skipped where the folder (`-Dpedicle.external`, or ../../shared/external) is
/// absent.
final class OutsideDataTest {

    private static final List<String> ITEMS = Stream.of("A", "C", "E", "N", "O")
            .flatMap(trait -> Stream.of("1", "2", "3", "4", "5").map(number -> trait + number))
            .toList();

    @Test
    void bfi_has_the_eigenvalues_kmo_and_bartlett_that_psych_gives() {
        Structure structure = Structure.of(bfi(), ITEMS, 1, 200);
        assertThat(structure.n()).isEqualTo(2436);
        double[] eigenvalues = {5.134311, 2.751887, 2.142702, 1.852328, 1.548163, 1.073582};
        for (int i = 0; i < eigenvalues.length; i++) {
            assertThat(structure.eigenvalues().get(i)).isCloseTo(eigenvalues[i], within(1e-6));
        }
        assertThat(structure.kmo()).isCloseTo(0.848645, within(1e-6));
        assertThat(structure.bartlett().chiSquare()).isCloseTo(18146.0656, within(1e-4));
        assertThat(structure.bartlett().df()).isEqualTo(300);
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
        double[][] unrotated = Components.unrotated(Eigen.of(Correlations.of(bfi(), ITEMS)), 5);
        assertThat(Alike.furthest(unrotated, truth("truth_bfi_pca5_none_psych229.csv", "PC")))
                .isLessThan(1e-8);
    }

    @Test
    void the_first_five_bfi_items_have_the_alpha_that_psych_gives() {
        double[][] cases = Arrays.stream(bfi())
                .map(person -> new double[] {7 - person[0], person[1], person[2], person[3], person[4]})
                .toArray(double[][]::new);
        assertThat(Alpha.of(cases, ITEMS.subList(0, 5)).estimate().value()).isCloseTo(0.715849, within(1e-6));
    }

    @Test
    void a_redcap_project_is_read_by_its_own_dictionary() {
        Path folder = outside("survey");
        Survey survey =
                Survey.read(folder.resolve("redcap_simple_data.csv"), folder.resolve("redcap_simple_dictionary.csv"));
        assertThat(survey.people()).hasSize(5);
        Person first = survey.people().getFirst();
        assertThat(first.to(survey.wanted("sex"))).isEqualTo(new Answer.Score(0));
        assertThat(first.to(survey.wanted("bmi"))).isEqualTo(new Answer.Score(204.1));
        assertThat(first.to(survey.wanted("race___5"))).isEqualTo(new Answer.Score(1));
        assertThat(survey.wanted("ethnicity").wordsFor("1")).isEqualTo("NOT Hispanic or Latino");
    }

    private static double[][] bfi() {
        Survey survey = Survey.read(outside("stats").resolve("psych_bfi_2800x28.csv"));
        return survey.completeCases(ITEMS);
    }

    private static double[][] truth(String file, String prefix) {
        return Table.read(outside("stats").resolve(file)).rows().stream()
                .map(row -> Stream.of("1", "2", "3", "4", "5")
                        .mapToDouble(number -> row.number(prefix + number).orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static Path outside(String folder) {
        Path path = Path.of(System.getProperty("pedicle.external", "../../shared/external"), folder);
        assumeTrue(Files.isDirectory(path), "the external files are not at " + path);
        return path;
    }
}
