package pedicle.study.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pedicle.catalog.BadInput;
import pedicle.catalog.Stopped;
import pedicle.study.compare.Group;
import pedicle.study.compare.StatisticalTest;

/// What a recipe does with a survey, and what it refuses.
final class AnalysisTest {

    private static final Ground LAKESIDE = Grounds.lakeside();

    /// Invented: `same` is constant, `lone` has a group of one, `total` is the sum of two others, `sure` tells
    /// who says
    /// yes from who does not.
    private static final Ground SMALL = Grounds.of(
            "a,b,c,total,same,lone,words,none,sure,yes",
            "1,2,5,3,4,x,one,,1,0",
            "2,1,4,3,4,y,two,,2,0",
            "3,3,2,6,4,y,one,,3,0",
            "4,5,1,9,4,y,two,,4,1",
            "5,4,3,9,4,y,one,,5,1",
            "2,2,1,4,4,y,two,,5,1");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "structure items=a,bb,c -> answers.csv: there is no column “bb”; did you mean “b”?",
                "structure items=a,words,c"
                        + " -> answers.csv, column “words”: expected numbers, found words such as “one”",
                "structure items=a,same,c"
                        + " -> the item “same”: expected answers that differ, found the same from all 6 people",
                "structure items=a,none -> answers.csv, column “none”: expected numbers, found no answers",
                "structure items=a,b,total iterations=10 -> the items a, b, total:"
                        + " expected items that say something each, found that each of a, b, total can be"
                        + " computed from the others among them; leave one out and try again",
                "structure items=a,b,c,total,sure,yes iterations=10"
                        + " -> components of 6 items: expected more than 6 people who answered all of them, found 6",
                "structure items=a iterations=10 -> correlations of a: expected at least two items",
                "structure items=a,b,c components=4 iterations=10 -> expected 0 to 3 components, found 4",
                "compare outcome=a by=lone -> “a” by “lone”: the Mann-Whitney test needs at least two people in each"
                        + " group and found one (n = 1) in “x”; defined here: chi-square, chi-square-uncorrected, fisher",
                "compare outcome=a by=a -> “a”: expected two variables, found the same one twice",
                "compare outcome=same by=words"
                        + " -> “same”: expected answers that differ, found the same from all 6 people",
                "compare outcome=a by=words test=one-sample-t -> “a” by “words”: expected a test of two variables, found"
                        + " one-sample-t, which holds one answer against a number",
                "paired first=a second=a -> “a”: expected two variables, found the same one twice",
                "correlate variables=a -> associations: expected at least two variables, found 1",
                "correlate variables=a,same"
                        + " -> “same”: expected answers that differ, found the same from all 6 people",
                "regress outcome=a on=same"
                        + " -> the predictor “same”: expected answers that differ, found “4” from all 6 people",
                "regress outcome=a on=b cluster=none -> the model of “a”: expected people who answered “a”, “b”"
                        + " and “none”, found none of 6"
            })
    void what_can_not_be_analysed_is_refused_by_name(String line, String sentence) {
        assertThatThrownBy(() -> Grounds.run(line, SMALL))
                .isInstanceOf(BadInput.class)
                .hasMessage(sentence);
    }

    @Test
    void perfect_separation_is_named() {
        assertThatThrownBy(() -> Grounds.run("regress outcome=yes on=sure family=logistic", SMALL))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("sure")
                .hasMessageNotContaining("\n");
    }

    @Test
    void groups_of_ordered_steps_go_by_their_words() {
        assertThat(comparison("compare outcome=fear by=stage", LAKESIDE)
                        .compared()
                        .groups())
                .extracting(Group::name)
                .containsExactly("Early", "Middle", "Late");
        assertThat(comparison("compare outcome=fear by=stage test=kruskal-wallis", LAKESIDE)
                        .compared()
                        .groups())
                .extracting(Group::name)
                .containsExactly("Early", "Middle", "Late");
    }

    @Test
    void where_answer_and_groups_change_places_the_outcome_says_so() {
        Outcome.Comparison turned = comparison("compare outcome=role by=years_in_practice", LAKESIDE);
        assertThat(turned.outcome()).isEqualTo("years_in_practice");
        assertThat(turned.by()).isEqualTo("role");
        assertThat(turned.compared().why()).startsWith("“years_in_practice” has many values");
    }

    @Test
    void a_test_that_is_asked_for_is_taken_whatever_it_puts_side_by_side() {
        assertThat(comparison("compare outcome=fear by=stage test=spearman", LAKESIDE)
                        .compared()
                        .test())
                .isEqualTo(StatisticalTest.SPEARMAN);
        assertThat(comparison("compare outcome=asked by=stuck test=mcnemar", LAKESIDE)
                        .compared()
                        .test())
                .isEqualTo(StatisticalTest.MCNEMAR);
    }

    @Test
    void an_alpha_on_polychoric_correlations_is_left_out_where_answers_have_many_steps() {
        assertThat(((Outcome.Consistency) Grounds.run("reliability items=fear bootstraps=10", LAKESIDE)).ordinalAlpha())
                .isPresent();
        assertThat(((Outcome.Consistency)
                                Grounds.run("reliability items=years_in_practice,fear_1 bootstraps=10", LAKESIDE))
                        .ordinalAlpha())
                .isEmpty();
    }

    @Test
    void the_other_correlation_says_how_many_components_it_would_suggest() {
        Outcome.Components pearson =
                (Outcome.Components) Grounds.run("structure items=fear,time iterations=20", LAKESIDE);
        assertThat(pearson.other().orElseThrow().parallel().iterations()).isEqualTo(20);
        assertThat(pearson.other().orElseThrow().matrix().kind().name()).isEqualTo("POLYCHORIC");
    }

    @Test
    void a_survey_that_would_take_minutes_on_the_other_correlation_says_that_it_was_left_out() {
        Random random = new Random(3);
        String[] lines = IntStream.rangeClosed(0, 12_000)
                .mapToObj(line -> IntStream.range(0, 60)
                        .mapToObj(item -> line == 0 ? "q" + item : String.valueOf(1 + random.nextInt(5)))
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new);
        AtomicLong furthest = new AtomicLong();
        Outcome.Components large = (Outcome.Components) Analysis.run(
                Grounds.recipe("structure items=q0-q59 iterations=5"),
                Grounds.of(lines),
                (done, of) -> furthest.accumulateAndGet(1000 * done / of, Math::max));
        assertThat(large.other()).isEmpty();
        assertThat(OutcomeJson.of(large).path("notCompared").textValue()).contains("take long on polychoric");
        assertThat(furthest).hasValue(1000);
    }

    @Test
    void progress_is_told_to_the_end_and_may_stop_the_work() {
        AtomicLong furthest = new AtomicLong();
        Analysis.run(
                Grounds.recipe("structure items=fear,time iterations=40"),
                LAKESIDE,
                (done, of) -> furthest.accumulateAndGet(1000 * done / of, Math::max));
        assertThat(furthest).hasValue(1000);
        for (String line : List.of("structure items=fear,time", "reliability items=fear")) {
            assertThatThrownBy(() -> Analysis.run(Grounds.recipe(line), LAKESIDE, (_, _) -> {
                        throw new Stopped();
                    }))
                    .isInstanceOf(Stopped.class);
        }
    }

    private static Outcome.Comparison comparison(String line, Ground ground) {
        return (Outcome.Comparison) Grounds.run(line, ground);
    }
}
