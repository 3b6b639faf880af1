package pedicle.measure.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.indicator.Act;
import pedicle.measure.indicator.Ages;
import pedicle.measure.indicator.Counts;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.MeasureReport;
import pedicle.measure.indicator.PatientsFile;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Tally;

/// SQL and plain Java agree on every person, by every definition.
class TwoImplementationsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void they_agree_on_each_of_500_invented_people(long seed) throws IOException {
        List<Person> people = new People(new Random(seed)).invent(500);
        Path export = Files.createDirectory(folder.resolve("fhir"));
        Ndjson.write(people, export);
        try (Cohort cohort = Cohort.read(export, TestCodes.read())) {
            for (Definition definition : Definition.all()) {
                agree(people, cohort, definition);
            }
        }
    }

    private void agree(List<Person> people, Cohort cohort, Definition definition) throws IOException {
        Judge judge = new Judge(definition, YEAR);
        List<List<Verdict>> verdicts = people.stream().map(judge::judge).toList();
        MeasureReport report = Measure.of(cohort, definition, YEAR);
        Path patients = folder.resolve(definition.id() + ".csv");
        PatientsFile.write(cohort, patients);
        List<String> found = Files.readAllLines(patients);
        assertThat(found.subList(1, found.size()))
                .as(definition.id())
                .containsExactlyElementsOf(
                        verdicts.stream().map(each -> each.getFirst().line()).toList());
        List<Verdict> all = verdicts.stream().flatMap(List::stream).toList();
        assertThat(report.byDay().stream().map(MeasureReport.Day::tally).reduce(Tally.NONE, Tally::plus))
                .as(definition.id())
                .isEqualTo(tally(definition, all));
        assertThat(report.strata()).as(definition.id()).isEqualTo(strata(definition, all));
        assertThat(report.strata().stream().map(MeasureReport.Stratum::tally).reduce(Tally.NONE, Tally::plus))
                .as("the strata of %s add up", definition.id())
                .isEqualTo(definition.ages().strata().isEmpty() ? Tally.NONE : tally(definition, all));
        Counts counts = report.counts().orElseThrow();
        assertThat(counts.again()).isEqualTo(all.size() - people.size());
        assertThat(counts.eligible())
                .isEqualTo(all.stream().filter(Verdict::eligible).count());
        Map<String, Long> excluded = all.stream()
                .filter(verdict -> !verdict.eligible())
                .collect(Collectors.groupingBy(verdict -> verdict.reasons().getFirst(), Collectors.counting()));
        assertThat(counts.excluded()).containsAllEntriesOf(excluded);
    }

    private static List<MeasureReport.Stratum> strata(Definition definition, List<Verdict> verdicts) {
        List<MeasureReport.Stratum> strata = new ArrayList<>();
        for (Ages.Band band : definition.ages().strata()) {
            strata.add(new MeasureReport.Stratum(
                    band.least() + " to " + band.most(),
                    tally(
                            definition,
                            verdicts.stream()
                                    .filter(verdict -> verdict.age()
                                            .filter(age ->
                                                    age.youngest() >= band.least() && age.oldest() <= band.most())
                                            .isPresent())
                                    .toList())));
        }
        return strata;
    }

    private static Tally tally(Definition definition, List<Verdict> verdicts) {
        List<Verdict> eligible = verdicts.stream().filter(Verdict::eligible).toList();
        long imagedWithout = count(eligible, false, true);
        long n = switch (definition.denominator()) {
            case UNFLAGGED -> imagedWithout + count(eligible, false, false);
            case ACTED -> imagedWithout + count(eligible, true, true);
        };
        if (definition.act().kind() != Act.Kind.IMAGE || definition.act().from() > 0) {
            // Nobody misses an opioid, a referral or a second image for want of it.
            return new Tally(n, imagedWithout, 0, 0);
        }
        long missed = count(eligible, true, false);
        return new Tally(n, imagedWithout, missed + count(eligible, true, true), missed);
    }

    private static long count(List<Verdict> verdicts, boolean flagged, boolean imaged) {
        return verdicts.stream()
                .filter(verdict ->
                        verdict.flagged() == flagged && verdict.imagedOn().isPresent() == imaged)
                .count();
    }
}
