package pedicle.measure.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pedicle.catalog.BadInput;
import pedicle.catalog.Progress;
import pedicle.measure.TestCodes;
import pedicle.measure.cohort.Areas;
import pedicle.measure.cohort.Cohort;
import pedicle.measure.generate.Population;
import pedicle.measure.indicator.Definition;
import pedicle.measure.indicator.Measure;
import pedicle.measure.indicator.Period;
import pedicle.measure.indicator.Tally;

/// Five people, counted by hand, and laws that hold for any number.
class GroupTallyTest {

    private static final Period YEAR = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final Definition PRESENTING = Definition.named("presenting").orElseThrow();

    private static final List<String> PEOPLE = List.of("""
            {"resourceType":"Patient","id":"a","gender":"female","birthDate":"1990-03-05","communication":[\
            {"language":{"coding":[{"code":"en-CA"}]}},{"language":{"coding":[{"code":"fr-CA"}]},"preferred":true}],\
            "address":[{"postalCode":"a1b 2c3"}]}""", """
            {"resourceType":"Patient","id":"b","gender":"male","birthDate":"1990-03-06","language":"de",\
            "communication":[{"language":{"coding":[{"code":"EN"}]}}],"address":[{"city":"X"},{"postalCode":"A1B-9Z9"}]}""", """
            {"resourceType":"Patient","id":"c","gender":"female","birthDate":"1939-03-05","communication":[\
            {"language":{"text":"Plautdietsch"}}],"address":[{"postalCode":"X9X 9X9"}]}""", """
            {"resourceType":"Patient","id":"d","gender":"unknown","birthDate":"1960"}""", """
            {"resourceType":"Patient","id":"e","birthDate":"1960-07","language":"fr"}""");

    @TempDir
    private Path folder;

    @Test
    void each_trait_is_counted_as_by_hand() throws IOException {
        List<GroupTally> groups = groups("postal_code,quintile\nA1B,2\na1b 2c3,5\nK,1\n");
        assertThat(tallies(groups, Trait.SEX)).containsExactly("=2 0 0 0", "female=2 1 0 0", "male=1 1 0 0");
        assertThat(tallies(groups, Trait.AGE))
                // Who was born some day in 1960 is 63 or 64 on 3 May 2024, and in the same band either way.
                .containsExactly("18 to 34=2 2 0 0", "50 to 64=2 0 0 0", "75 and over=1 0 0 0");
        assertThat(tallies(groups, Trait.LANGUAGE))
                .containsExactly("=2 0 0 0", "Plautdietsch=1 0 0 0", "en=1 1 0 0", "fr=1 1 0 0");
        assertThat(tallies(groups, Trait.DEPRIVATION)).containsExactly("=3 0 0 0", "2=1 1 0 0", "5=1 1 0 0");
        assertThat(tallies(groups, Trait.SETTING)).containsExactly("=1 0 0 0", "AMB=3 1 0 0", "EMER=1 1 0 0");
        assertThat(tallies(groups, Trait.MODALITY)).containsExactly("mri=5 1 0 0", "xray=5 1 0 0");
    }

    @Test
    void a_table_of_patients_is_joined_by_their_ids_and_nobody_is_guessed() throws IOException {
        assertThat(tallies(groups("patient,group\nb,least\nc,least\nzzz,most\n"), Trait.DEPRIVATION))
                .containsExactly("=3 1 0 0", "least=2 1 0 0");
        assertThat(tallies(groups(""), Trait.DEPRIVATION)).containsExactly("=5 2 0 0");
    }

    @Test
    void a_table_that_says_two_things_of_one_place_or_lacks_a_column_is_refused() {
        assertThatThrownBy(() -> groups("postal_code,quintile\nA1B,2\na1 b,3\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("postal_code");
        assertThatThrownBy(() -> groups("place,quintile\nA1B,2\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("expected a column postal_code or patient, found place, quintile");
    }

    @Test
    void the_groups_of_every_trait_add_up_to_everyone() {
        new Population(3000, 3, true).write(folder.resolve("many"), Progress.unwatched());
        try (Cohort cohort = Cohort.read(
                folder.resolve("many"),
                pedicle.catalog.reference.Reference.load().codes())) {
            for (Definition definition : Definition.all()) {
                Tally all = Measure.of(cohort, definition, new Period(Population.FROM, Population.TO)).byDay().stream()
                        .map(day -> day.tally())
                        .reduce(Tally.NONE, Tally::plus);
                List<GroupTally> groups = GroupTally.of(cohort);
                for (Trait trait : Trait.values()) {
                    if (trait.parts()) {
                        assertThat(groups.stream()
                                        .filter(group -> group.trait() == trait)
                                        .map(GroupTally::tally)
                                        .reduce(Tally.NONE, Tally::plus))
                                .as("%s by %s", definition.id(), trait)
                                .isEqualTo(all);
                    }
                }
            }
        }
    }

    private static List<String> tallies(List<GroupTally> groups, Trait trait) {
        return groups.stream()
                .filter(group -> group.trait() == trait)
                .map(group -> "%s=%d %d %d %d"
                        .formatted(
                                group.name(),
                                group.tally().n(),
                                group.tally().imaged(),
                                group.tally().flagged(),
                                group.tally().missed()))
                .toList();
    }

    private List<GroupTally> groups(String areas) throws IOException {
        Path export = Files.createDirectories(folder.resolve("export"));
        Files.write(export.resolve("Patient.ndjson"), PEOPLE);
        List<String> visits = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            String setting = id.equals("b") ? "EMER" : "AMB";
            visits.add("""
                    {"resourceType":"Encounter","id":"v%s","status":"finished",%s"subject":{"reference":"Patient/%s"},\
                    "period":{"start":"2024-05-03T09:00:00Z"},"reasonCode":[{"coding":[{"system":"http://snomed.info/sct",\
                    "code":"279039007"}]}]}""".formatted(id, id.equals("e") ? "" : "\"class\":{\"code\":\"%s\"},".formatted(setting), id));
        }
        Files.write(export.resolve("Encounter.ndjson"), visits);
        Files.writeString(export.resolve("Condition.ndjson"), "");
        Files.writeString(export.resolve("Procedure.ndjson"), image("a", "72148") + "\n" + image("b", "72100") + "\n");
        Path table = folder.resolve("areas.csv");
        Files.writeString(table, areas);
        try (Cohort cohort = Cohort.read(export, TestCodes.read())) {
            if (!areas.isEmpty()) {
                Areas.join(cohort, table);
            }
            Measure.of(cohort, PRESENTING, YEAR);
            return GroupTally.of(cohort);
        }
    }

    private static String image(String patient, String code) {
        return """
                {"resourceType":"Procedure","id":"i%1$s","status":"completed","code":{"coding":[{"system":\
                "http://www.ama-assn.org/go/cpt","code":"%2$s"}]},"subject":{"reference":"Patient/%1$s"},\
                "performedDateTime":"2024-05-10"}""".formatted(patient, code);
    }
}
