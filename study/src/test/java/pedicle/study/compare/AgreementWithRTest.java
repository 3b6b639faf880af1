package pedicle.study.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// R's numbers and ours, for the same data: p to a millionth of itself, sizes to a millionth of their interval.
final class AgreementWithRTest {

    private static final Witnessed R = Witnessed.committed();

    @ParameterizedTest
    @CsvSource({
        "sleep,first,second",
        "pair-of-pairs,x,y",
        "likert,x,y",
        "untied,x,y",
        "untied-long,x,y",
        "far-apart,x,y",
        "very-far-apart,x,y",
        "apart,x,y"
    })
    void two_groups_differ_as_in_r(String set, String first, String second) {
        Compared welch = R.between(set, first, second, StatisticalTest.WELCH_T);
        R.agreesOn(welch, "welch-t " + set);
        R.near(welch.effect("mean difference").orElseThrow(), "mean-difference", "welch-t " + set);
        R.near(welch.effect().orElseThrow(), "hedges", set);
        R.agreesOn(R.between(set, first, second, StatisticalTest.STUDENT_T), "student-t " + set);
        Compared ranks = R.between(set, first, second, StatisticalTest.MANN_WHITNEY);
        R.agreesOn(ranks, "mann-whitney " + set);
        R.near(ranks.effect().orElseThrow(), "cliff", set);
    }

    @ParameterizedTest
    @CsvSource({"mtcars,mpg,am", "warpbreaks,breaks,wool"})
    void two_groups_of_one_column_differ_as_in_r(String set, String outcome, String group) {
        R.agreesOn(R.by(set, outcome, group, StatisticalTest.WELCH_T, Adjustment.HOLM), "welch-t " + set);
        R.agreesOn(R.by(set, outcome, group, StatisticalTest.STUDENT_T, Adjustment.HOLM), "student-t " + set);
        R.agreesOn(R.by(set, outcome, group, StatisticalTest.MANN_WHITNEY, Adjustment.HOLM), "mann-whitney " + set);
    }

    @ParameterizedTest
    @CsvSource({
        "mtcars,mpg,cyl",
        "warpbreaks,breaks,tension",
        "airquality,ozone,month",
        "insects,count,spray",
        "six-groups,y,g",
        "two-each,y,g",
        "far-groups,y,g"
    })
    void more_groups_differ_as_in_r_all_together_and_in_pairs(String set, String outcome, String group) {
        Compared welch = R.by(set, outcome, group, StatisticalTest.WELCH_ANOVA, Adjustment.HOLM);
        R.agreesOn(welch, "welch-anova " + set);
        R.near(welch.effect("eta squared").orElseThrow(), "eta", set);
        R.near(welch.effect("omega squared").orElseThrow(), "omega", set);
        for (PostHoc pair : welch.pairs()) {
            String of = set + " " + pair.first() + " " + pair.second();
            if (R.has("games-howell", of)) {
                nearRange(pair.adjusted(), "games-howell", of);
                R.near(meanDifference(pair).low(), "games-howell-low", of, 1e-4);
            }
        }
        Compared classical = R.by(set, outcome, group, StatisticalTest.ANOVA, Adjustment.HOLM);
        R.agreesOn(classical, "anova " + set);
        for (PostHoc pair : classical.pairs()) {
            String of = set + " " + pair.first() + " " + pair.second();
            nearRange(pair.adjusted(), "tukey", of);
            R.near(meanDifference(pair).low(), "tukey-low", of, 1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mtcars,mpg,cyl",
        "warpbreaks,breaks,tension",
        "airquality,ozone,month",
        "insects,count,spray",
        "six-groups,y,g",
        "two-each,y,g",
        "far-groups,y,g"
    })
    void ranks_of_more_groups_differ_as_in_r_however_pairs_are_adjusted(String set, String outcome, String group) {
        Compared holm = R.by(set, outcome, group, StatisticalTest.KRUSKAL_WALLIS, Adjustment.HOLM);
        R.agreesOn(holm, "kruskal-wallis " + set);
        R.near(holm.effect().orElseThrow(), "epsilon", set);
        agreeOnPairs(holm.pairs(), set, "dunn-holm");
        agreeOnPairs(
                R.by(set, outcome, group, StatisticalTest.KRUSKAL_WALLIS, Adjustment.BENJAMINI_HOCHBERG)
                        .pairs(),
                set,
                "dunn-BH");
        agreeOnPairs(
                R.by(set, outcome, group, StatisticalTest.KRUSKAL_WALLIS, Adjustment.BONFERRONI)
                        .pairs(),
                set,
                "dunn-bonferroni");
    }

    @ParameterizedTest
    @CsvSource({"sleep,first,second", "likert,x,y", "untied,x,y", "tight,x,y"})
    void two_answers_of_the_same_people_differ_as_in_r(String set, String first, String second) {
        Compared t = Comparison.paired(R.column(set, first), R.column(set, second), StatisticalTest.PAIRED_T);
        R.agreesOn(t, "paired-t " + set);
        R.near(t.effect().orElseThrow(), "hedges-paired", set);
        R.near(t.effect("mean difference").orElseThrow(), "mean-difference", "paired-t " + set);
        Compared ranks = Comparison.paired(R.column(set, first), R.column(set, second), StatisticalTest.SIGNED_RANK);
        R.agreesOn(ranks, "signed-rank " + set);
        if (R.has("rank-biserial", set)) {
            R.near(ranks.effect().orElseThrow(), "rank-biserial", set);
        }
    }

    @ParameterizedTest
    @CsvSource({"mtcars,mpg,wt", "likert,x,y", "untied-sum,x,y", "untied-short,x,y", "untied-long,x,y", "tight,x,y"})
    void correlations_are_as_in_r(String set, String x, String y) {
        for (StatisticalTest test :
                List.of(StatisticalTest.PEARSON, StatisticalTest.SPEARMAN, StatisticalTest.KENDALL)) {
            Compared ours = Comparison.related(R.column(set, x), R.column(set, y), test);
            R.agreesOn(ours, test.word() + " " + set);
            R.near(ours.effect().orElseThrow(), "correlation", test.word() + " " + set);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tea",
                "hair-eyes",
                "two-by-two",
                "empty-cell",
                "empty-corner",
                "strong",
                "three-by-four",
                "job",
                "five-by-three"
            })
    void tables_of_counts_are_as_in_r(String set) {
        Compared chiSquare = R.table(set, StatisticalTest.CHI_SQUARE);
        R.agreesOn(chiSquare, "chi-square " + set);
        R.near(chiSquare.effect().orElseThrow(), "cramer", set);
        R.agreesOn(R.table(set, StatisticalTest.CHI_SQUARE_UNCORRECTED), "chi-square-uncorrected " + set);
        if (R.has("p", "fisher " + set)) {
            Compared fisher = R.table(set, StatisticalTest.FISHER);
            R.near(fisher.p(), "p", "fisher " + set);
            if (R.has("odds", "fisher " + set)) {
                R.near(fisher.effect().orElseThrow(), "odds", "fisher " + set);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smokers", "rising", "steep"})
    void trends_are_as_in_r(String set) {
        R.agreesOn(R.table(set, StatisticalTest.COCHRAN_ARMITAGE), "cochran-armitage " + set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "few-changes", "three-answers"})
    void changes_of_answer_are_as_in_r(String set) {
        Measurement first = R.people(set, "row");
        Measurement second = R.people(set, "column");
        Compared ours = Comparison.paired(first, second, StatisticalTest.MCNEMAR);
        R.agreesOn(ours, "mcnemar " + set);
        if (R.has("change", set)) {
            R.near(ours.effect().orElseThrow(), "change", set);
            R.near(
                    Comparison.paired(first, second, StatisticalTest.MCNEMAR_EXACT)
                            .p(),
                    "p",
                    "mcnemar-exact " + set);
        }
    }

    @Test
    void fishers_lady_tasting_tea_has_p_of_34_in_70() {
        assertThat(R.table("tea", StatisticalTest.FISHER).p()).isCloseTo(34.0 / 70, within(1e-12));
    }

    private static void agreeOnPairs(List<PostHoc> pairs, String set, String adjusted) {
        for (PostHoc pair : pairs) {
            String of = set + " " + pair.first() + " " + pair.second();
            R.near(pair.statistic(), "dunn-z", of);
            R.near(pair.adjusted(), adjusted, of);
        }
    }

    private static Effect meanDifference(PostHoc pair) {
        return pair.effects().stream()
                .filter(effect -> effect.name().equals("mean difference"))
                .findFirst()
                .orElseThrow();
    }

    /// R's ptukey is near to about 5e-7 (see DistributionTest, which holds ours to 1e-9).
    private static void nearRange(double ours, String statistic, String of) {
        double theirs = R.of(statistic, of);
        assertThat(ours).describedAs(statistic + " of " + of).isCloseTo(theirs, within(1e-6 * theirs + 5e-7));
    }
}
