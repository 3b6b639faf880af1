package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pedicle.catalog.BadInput;
import pedicle.study.survey.Frequencies;

/// How people answered, in all and by group. R is the second witness of the figures, in [RScriptTest].
final class DescribingTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    private static final Ground SMALL =
            Grounds.of("item,role,free", "1,nurse,alpha", "5,doctor,beta", ",nurse,", "3,nurse,gamma", ",,delta");

    @Test
    void every_answer_is_counted_once_in_all_and_once_in_its_group() {
        Outcome.OfVariable variable = one("describe variables=pressure_1 by=role", LAKESIDE);
        Frequencies all = variable.frequencies().orElseThrow();
        assertThat(all.n() + all.missing()).isEqualTo(240);
        for (int answer = 0; answer < all.counts().size(); answer++) {
            int place = answer;
            assertThat(variable.byGroup().stream()
                            .mapToInt(group -> group.frequencies()
                                    .orElseThrow()
                                    .counts()
                                    .get(place)
                                    .people())
                            .sum())
                    .isEqualTo(all.counts().get(answer).people());
        }
    }

    @Test
    void a_group_of_one_has_an_n_and_no_mean() {
        Outcome.OfVariable variable = one("describe variables=item by=role", SMALL);
        Outcome.OfGroup doctor = variable.byGroup().getFirst();
        assertThat(doctor.group()).isEqualTo("doctor");
        assertThat(doctor.numbers()).isEmpty();
        assertThat(doctor.frequencies().orElseThrow().n()).isEqualTo(1);
        Numbers nurses = variable.byGroup().get(1).numbers().orElseThrow();
        assertThat(nurses.n()).isEqualTo(2);
        assertThat(nurses.missing()).isEqualTo(1);
        assertThat(nurses.spread().mean().value()).isEqualTo(2);
    }

    @Test
    void a_scale_s_scores_say_how_many_there_are_and_are_not_counted_one_by_one() {
        Outcome.OfVariable variable = one("describe variables=fear by=role", LAKESIDE);
        Frequencies all = variable.frequencies().orElseThrow();
        assertThat(all.counts()).isEmpty();
        assertThat(all.n()).isEqualTo(variable.numbers().orElseThrow().n());
        assertThat(all.n() + all.missing()).isEqualTo(240);
        assertThat(variable.byGroup().stream()
                        .mapToInt(group -> group.frequencies().orElseThrow().n())
                        .sum())
                .isEqualTo(all.n());
    }

    @Test
    void words_that_differ_from_person_to_person_are_not_listed_but_said_to_be_there() {
        Frequencies ids =
                one("describe variables=record_id", LAKESIDE).frequencies().orElseThrow();
        assertThat(ids.counts()).isEmpty();
        assertThat(ids.n()).isEqualTo(240);
        Ground many = Grounds.of(IntStream.rangeClosed(0, 61)
                .mapToObj(line -> line == 0 ? "x,g" : line + ",same")
                .collect(Collectors.joining("\n")));
        Outcome.OfVariable numbers = one("describe variables=x by=g", many);
        assertThat(numbers.frequencies().orElseThrow().counts()).isEmpty();
        assertThat(numbers.byGroup().getFirst().frequencies().orElseThrow().counts())
                .isEmpty();
        assertThat(numbers.numbers().orElseThrow().n()).isEqualTo(61);
    }

    @Test
    void missingness_is_of_the_columns_and_counts_people_with_nothing_left_out() {
        Outcome.Description description = description("describe variables=item,role", SMALL);
        assertThat(description.missingness().people()).isEqualTo(5);
        assertThat(description.missingness().complete()).isEqualTo(3);
        assertThat(description.missingness().missing()).containsExactly(2, 1);
    }

    @Test
    void all_missing_is_described_as_such() {
        Outcome.OfVariable nothing = one("describe variables=none", Grounds.of("x,none", "1,", "2,"));
        assertThat(nothing.numbers()).isEmpty();
        assertThat(nothing.frequencies().orElseThrow().missing()).isEqualTo(2);
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> one("describe variables=itm", SMALL))
                .isInstanceOf(BadInput.class)
                .hasMessage("answers.csv: there is no column “itm”; did you mean “item”?");
    }

    private static Outcome.OfVariable one(String line, Ground ground) {
        return description(line, ground).variables().getFirst();
    }

    private static Outcome.Description description(String line, Ground ground) {
        return (Outcome.Description) Grounds.run(line, ground);
    }
}
