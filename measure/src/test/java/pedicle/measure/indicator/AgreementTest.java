package pedicle.measure.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.oracle.InventedExport;

/// Where two engines differ on somebody, it is seen, whatever they differ in.
class AgreementTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @Test
    void the_same_words_agree() throws IOException {
        assertThat(heldAgainst("update judged set practice = null where true"))
                .as("who need not say where")
                .isEqualTo(new Agreement(0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from judged where patient = 'p0007'",
                "insert into judged select * replace (2 as episode) from judged where patient = 'p0007'",
                "update judged set eligible = not eligible where patient = 'p0007'",
                "update judged set excluded_for = excluded_for || ';too-old' where patient = 'p0007'",
                "update judged set index_date = coalesce(index_date + 1, '2024-01-01') where patient = 'p0007'",
                "update judged set imaged_on = coalesce(imaged_on + 1, '2024-01-01') where patient = 'p0007'",
                "update judged set least_age = coalesce(least_age, 0) + 1 where patient = 'p0007'",
                "update judged set modality = modality || 'x' where patient = 'p0007'",
                "update judged set indicated = coalesce(not indicated, true) where patient = 'p0007'"
            })
    void a_planted_difference_is_seen(String planted) throws IOException {
        Agreement agreement = heldAgainst(planted);
        assertThat(agreement).isEqualTo(new Agreement(1, List.of("p0007")));
        assertThat(agreement.whole()).isFalse();
    }

    @Test
    void of_many_differences_the_first_few_are_named() throws IOException {
        assertThat(heldAgainst("update judged set eligible = not eligible"))
                .isEqualTo(new Agreement(40, List.of("p0000", "p0001", "p0002", "p0003", "p0004")));
    }

    /// What was said first, against the same after a change by hand.
    private Agreement heldAgainst(String change) throws IOException {
        Path export = Files.createDirectory(folder.resolve("fhir"));
        Path ours = Files.createDirectory(folder.resolve("ours"));
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        InventedExport.write(3, 40, export);
        Definition definition = Definition.named("presenting").orElseThrow();
        try (Judges judges = new Judges.BuiltIn(Cohort.read(export, TestCodes.read()))) {
            judges.judge(definition, YEAR);
            Agreement.keep(judges, definition, ours);
            judges.tables().execute(change);
            Agreement.keep(judges, definition, theirs);
        }
        return Agreement.between(ours, theirs);
    }
}
