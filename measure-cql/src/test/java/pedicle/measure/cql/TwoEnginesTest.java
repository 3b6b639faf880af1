package pedicle.measure.cql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.Around;
import pedicle.measure.TestCodes;
import pedicle.measure.claims.InventedClaims;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Period;
import pedicle.measure.oracle.InventedExport;

/// The CQL, by the cqframework engine, and the SQL, by DuckDB, agree on every episode of every person, by
/// every definition.
class TwoEnginesTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void they_agree_on_each_of_250_invented_people_with_every_edge_planted(long seed) throws IOException {
        InventedExport.write(seed, 250, folder);
        Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
    }

    @Test
    void they_agree_on_claims_in_every_form() throws IOException {
        InventedClaims.write(31, 200, folder);
        Agreement.assertBetweenEngines(folder, TestCodes.read(), YEAR);
    }

    @Test
    void they_agree_on_each_of_200_people_of_a_generated_population() {
        new Population(200, 7, true).write(folder, Progress.unwatched());
        Agreement.assertBetweenEngines(folder, Reference.load().codes(), new Period(Population.FROM, Population.TO));
    }

    @Test
    void they_agree_on_each_of_120_people_of_a_public_population() {
        Optional<Path> blaze = Around.find("shared/external/fhir/synthea-blaze");
        assumeTrue(blaze.isPresent(), "the public Synthea export is not here");
        Agreement.assertBetweenEngines(
                blaze.orElseThrow(),
                Reference.load().codes(),
                new Period(LocalDate.of(1930, 1, 1), LocalDate.of(2021, 12, 31)));
    }
}
