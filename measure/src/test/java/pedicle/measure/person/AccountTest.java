package pedicle.measure.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.catalog.table.Table;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.SmallExport;

/// What is said of a person is what the measure decided, and what it is said to rest on lies in the record.
class AccountTest {

    private static final Period PERIOD = new Period(Population.FROM, Population.TO);
    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @Test
    void everybody_is_said_to_stand_where_they_were_planted() {
        new Population(4000, 7, false).write(folder.resolve("export"), Progress.unwatched());
        Definition presenting = Definition.named("presenting").orElseThrow();
        try (Cohort cohort =
                Cohort.read(folder.resolve("export"), Reference.load().codes())) {
            Measure.of(cohort, presenting, PERIOD);
            var people = People.seen(cohort).stream().collect(Collectors.toMap(Person::patient, person -> person));
            int told = 0;
            for (var row : Table.read(folder.resolve("export/truth.csv")).rows()) {
                if (row.text("excluded_for").equals("no-visit")) {
                    assertThat(people).doesNotContainKey(row.text("patient"));
                    continue;
                }
                Person person = Objects.requireNonNull(people.get(row.text("patient")));
                Episode episode = person.episodes().getFirst();
                List<String> said = new Account(presenting, PERIOD, person).sentences(episode);
                boolean flagged = row.text("indicated").equals("true");
                boolean imaged = !row.text("imaged_on").isEmpty();
                assertThat(said.getFirst())
                        .as(person.toString())
                        .startsWith(row.text("eligible").equals("true") ? "Counted: " : "Not counted: ")
                        .contains(expected(row.text("excluded_for"), flagged, imaged));
                assertThat(String.join(" ", said).contains("No red flag in the record."))
                        .isEqualTo(!row.text("index_date").isEmpty() && !flagged);
                told++;
            }
            assertThat(told).isGreaterThan(1000);
        }
    }

    private static String expected(String excluded, boolean flagged, boolean imaged) {
        return switch (excluded) {
            case "no-clear-visit" -> "no visit from";
            case "too-young" -> "younger than 18";
            case "exclusion-pregnancy" -> "pregnancy in the record";
            default ->
                flagged
                        ? (imaged ? "imaged, and there was a red flag" : "not imaged in spite of a red flag")
                        : (imaged ? "imaged without a red flag" : "not imaged, and without a red flag");
        };
    }

    @Test
    void one_person_is_told_in_sentences() throws Exception {
        Definition presenting = Definition.named("presenting").orElseThrow();
        try (Cohort cohort = Cohort.read(tiny(), TestCodes.read())) {
            Measure.of(cohort, presenting, YEAR);
            assertThat(People.one(cohort, "nobody")).isEmpty();
            for (Person person : People.seen(cohort)) {
                assertThat(People.one(cohort, person.patient())).contains(person);
            }
            Person seen = People.one(cohort, "p36").orElseThrow();
            assertThat(new Account(presenting, YEAR, seen)
                            .sentences(seen.episodes().getFirst()))
                    .containsExactly(
                            "Counted: not imaged, and without a red flag.",
                            "First visit: 2 January 2024 at the age of 44, clinician C01, practice clinic.",
                            "No low back pain in the 180 days before; there is none before in the record.",
                            "No lumbar image on that day or in the 28 days after; the next came 274 days later,"
                                    + " outside the window.",
                            "No red flag in the record.");
            Person young = People.one(cohort, "p38").orElseThrow();
            assertThat(new Account(presenting, YEAR, young)
                            .sentences(young.episodes().getFirst()))
                    .startsWith("Not counted: younger than 18.")
                    .endsWith(
                            "What leaves this person out: pregnancy (1 May 2024).",
                            "Other reasons that would do as well: pregnancy in the record.");
        }
    }

    @Test
    void who_was_seen_for_something_else_is_told_when() throws Exception {
        SmallExport export = new SmallExport()
                .person("a", "1980-01-01", "")
                .condition("a", "diabetes", "E11.9", "2020-01-01")
                .visit(
                        "a",
                        "2024-03-04",
                        "\"diagnosis\": [{\"condition\": {\"reference\": \"Condition/diabetes\"}, \"rank\": 1}]");
        export.write(folder);
        Definition hedis = Definition.named("hedis-like").orElseThrow();
        Definition presenting = Definition.named("presenting").orElseThrow();
        try (Cohort cohort = Cohort.read(folder, TestCodes.read())) {
            Measure.of(cohort, hedis, YEAR);
            Person person = People.one(cohort, "a").orElseThrow();
            assertThat(new Account(hedis, YEAR, person)
                            .sentences(person.episodes().getFirst()))
                    .containsExactly(
                            "Not counted: no visit from 1 January 2024 to 31 December 2024 had low back pain as its"
                                    + " principal diagnosis.",
                            "Seen with low back pain, but another diagnosis was principal: 4 March 2024.");
            Measure.of(cohort, presenting, YEAR);
            Person counted = People.one(cohort, "a").orElseThrow();
            assertThat(new Account(presenting, YEAR, counted)
                            .sentences(counted.episodes().getFirst()))
                    .startsWith("Counted: not imaged, and without a red flag.");
        }
    }

    private static Path tiny() throws IOException, URISyntaxException {
        return Path.of(Objects.requireNonNull(AccountTest.class.getResource("/pedicle/measure/tiny"))
                .toURI());
    }
}
