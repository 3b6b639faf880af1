package pedicle.measure.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Code;
import pedicle.catalog.reference.Reference;
import pedicle.measure.Around;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Measure;
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
        agree(folder, TestCodes.read(), YEAR);
    }

    @Test
    void they_agree_on_each_of_200_people_of_a_generated_population() {
        new Population(200, 7, true).write(folder, Progress.unwatched());
        agree(folder, Reference.load().codes(), new Period(Population.FROM, Population.TO));
    }

    @Test
    void they_agree_on_each_of_120_people_of_a_public_population() {
        Optional<Path> blaze = Around.find("shared/external/fhir/synthea-blaze");
        assumeTrue(blaze.isPresent(), "the public Synthea export is not here");
        agree(
                blaze.orElseThrow(),
                Reference.load().codes(),
                new Period(LocalDate.of(1930, 1, 1), LocalDate.of(2021, 12, 31)));
    }

    private static void agree(Path export, List<Code> codes, Period period) {
        try (Cohort cohort = Cohort.read(export, codes);
                JudgingEngine.People people = new CqlJudging().read(export, codes, Optional.empty())) {
            assertThat(people.insured()).isEqualTo(cohort.insured());
            assertThat(people.lacking()).isEqualTo(cohort.lacking());
            for (Definition definition : Definition.all()) {
                Measure.of(cohort, definition, period);
                List<String> inSql =
                        cohort.tables().createQuery("""
                                select concat_ws(',', patient, episode, coalesce(cast(index_date as varchar), ''),
                                  coalesce(clinician, ''), coalesce(practice, ''), eligible, excluded_for,
                                  coalesce(cast(imaged_on as varchar), ''), modality,
                                  coalesce(cast(indicated as varchar), ''))
                                from judged
                                order by patient, episode""").mapTo(String.class).list();
                List<String> inCql = ((CqlPeople) people)
                        .judge(definition, period).stream()
                                .map(standing -> String.join(",", standing.cells()))
                                .toList();
                assertThat(inCql).as(definition.id()).containsExactlyElementsOf(inSql);
            }
        }
    }
}
