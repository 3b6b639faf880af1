package pedicle.measure.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.reference.Code;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;

/// The SQL says of each member what somebody says who has only read what claims mean.
class BlindReadingTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void claims_alone_are_read_alike_by_every_definition(long seed) throws IOException {
        InventedClaims.write(seed, 500, folder);
        assertAlike(folder, TestCodes.read(), YEAR);
    }

    static void assertAlike(Path folder, List<Code> codes, Period period) throws IOException {
        List<Member> members = Members.in(folder);
        boolean coverage = Members.hold(folder, "Coverage");
        try (Cohort cohort = Cohort.read(folder, codes)) {
            for (Definition definition : Definition.all()) {
                Ruling ruling = new Ruling(definition, period, codes, coverage);
                Measure.of(cohort, definition, period);
                List<String> sql =
                        cohort.tables().createQuery("""
                        select concat_ws(',', patient, coalesce(cast(index_date as varchar), ''), eligible, excluded_for,
                          coalesce(cast(imaged_on as varchar), ''), modality, coalesce(cast(indicated as varchar), ''))
                        from judged""").mapTo(String.class).list();
                List<String> words = members.stream()
                        .map(ruling::of)
                        .flatMap(List::stream)
                        .map(Ruling.Standing::line)
                        .toList();
                assertThat(Stream.concat(
                                        words.stream()
                                                .filter(row -> !sql.contains(row))
                                                .map(row -> "words " + row),
                                        sql.stream()
                                                .filter(row -> !words.contains(row))
                                                .map(row -> "sql   " + row))
                                .sorted((a, b) -> a.substring(6).compareTo(b.substring(6))))
                        .as(definition.id())
                        .isEmpty();
                assertThat(sql).hasSameSizeAs(words);
                assertClinicians(cohort, ruling, members);
            }
        }
    }

    private static void assertClinicians(Cohort cohort, Ruling ruling, List<Member> members) {
        Map<String, Member> byId = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        cohort.tables()
                .createQuery("select patient, index_date, clinician from judged where index_date is not null")
                .map((row, _) -> Map.entry(
                        row.getString("clinician"),
                        ruling.clinicians(
                                Objects.requireNonNull(byId.get(row.getString("patient"))),
                                row.getDate("index_date").toLocalDate())))
                .forEach(entry -> assertThat(entry.getValue())
                        .as(ruling.definition().id())
                        .contains(entry.getKey()));
    }
}
