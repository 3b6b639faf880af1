package pedicle.measure.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pedicle.catalog.Progress;
import pedicle.catalog.reference.Reference;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.LookBack;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.person.Episode;
import pedicle.measure.person.Ground;
import pedicle.measure.person.People;
import pedicle.measure.person.Person;

/// Each flag and each reason of a verdict is shown with the facts that it rests on, and no other is.
class GroundsTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void on_the_edges_of_every_definition(long seed) throws IOException {
        Path export = Files.createDirectory(folder.resolve("fhir"));
        Ndjson.write(new pedicle.measure.oracle.People(new Random(seed)).invent(500), export);
        try (Cohort cohort = Cohort.read(export, TestCodes.read())) {
            assertThat(grounded(cohort, YEAR)).isGreaterThan(100);
        }
    }

    @Test
    void in_an_invented_population() {
        new Population(4000, 8, true).write(folder.resolve("export"), Progress.unwatched());
        try (Cohort cohort =
                Cohort.read(folder.resolve("export"), Reference.load().codes())) {
            assertThat(grounded(cohort, new Period(Population.FROM, Population.TO)))
                    .isGreaterThan(100);
        }
    }

    /// How many grounds were held against the verdicts.
    private static int grounded(Cohort cohort, Period period) {
        int grounds = 0;
        for (Definition definition : Definition.all()) {
            Measure.of(cohort, definition, period);
            Set<String> asked = definition.lookBacks().stream()
                    .filter(back -> back.role() == LookBack.Role.EXCLUDE)
                    .map(LookBack::reason)
                    .collect(Collectors.toSet());
            for (Person person : People.seen(cohort)) {
                for (Episode episode : person.episodes()) {
                    grounds += person.grounds(episode).size();
                    holds(definition, person, episode, asked);
                }
            }
        }
        return grounds;
    }

    private static void holds(Definition definition, Person person, Episode episode, Set<String> asked) {
        List<Ground> grounds = person.grounds(episode);
        assertThat(grounds.stream().anyMatch(ground -> ground.role() == Ground.Role.FLAG))
                .as("%s: %s", definition.id(), person)
                .isEqualTo(episode.indicated());
        assertThat(grounds.stream()
                        .filter(ground -> ground.role() == Ground.Role.EXCLUDE)
                        .map(Ground::reason)
                        .collect(Collectors.toSet()))
                .as("%s: %s", definition.id(), person)
                .isEqualTo(
                        episode.excludedFor().stream().filter(asked::contains).collect(Collectors.toSet()));
    }
}
