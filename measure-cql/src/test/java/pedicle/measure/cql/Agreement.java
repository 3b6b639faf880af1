package pedicle.measure.cql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pedicle.catalog.reference.Code;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.JudgingEngine;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// Every row of `judged`, by every definition, as the CQL engine and as DuckDB write it.
final class Agreement {

    private Agreement() {}

    static void assertBetweenEngines(Path export, List<Code> codes, Period period) {
        try (Cohort cohort = Cohort.read(export, codes);
                JudgingEngine.People people = new CqlJudging().read(List.of(export), codes, Optional.empty())) {
            assertThat(people.insured()).isEqualTo(cohort.insured());
            assertThat(people.lacking()).isEqualTo(cohort.lacking());
            assertThat(people.warnings()).isEqualTo(cohort.warnings());
            for (Definition definition : Definition.all()) {
                Measure.of(cohort, definition, period);
                List<String> inSql =
                        cohort.tables().createQuery("""
                                select concat_ws(',', patient, episode, coalesce(cast(index_date as varchar), ''),
                                  coalesce(clinician, ''), coalesce(practice, ''), eligible, excluded_for,
                                  coalesce(cast(imaged_on as varchar), ''), modality,
                                  coalesce(cast(indicated as varchar), ''),
                                  coalesce(cast(least_age as varchar), ''), coalesce(cast(greatest_age as varchar), ''))
                                from judged
                                order by patient, episode""").mapTo(String.class).list();
                List<String> inCql = ((CqlPeople) people)
                        .judge(definition, period).stream()
                                .map(standing -> String.join(",", standing.cells()))
                                .toList();
                assertThat(without(inCql, inSql))
                        .as("%s: only the CQL engine says this", definition.id())
                        .isEqualTo(without(inSql, inCql))
                        .isEmpty();
                assertThat(inCql).hasSameSizeAs(inSql);
            }
        }
    }

    private static List<String> without(List<String> some, List<String> others) {
        Set<String> those = new HashSet<>(others);
        return some.stream().filter(row -> !those.contains(row)).toList();
    }
}
