package pedicle.study.compare;

import java.util.Arrays;
import java.util.stream.Collectors;
import pedicle.catalog.BadInput;

/// The tests, the word that a person asks for each with, its name in a sentence and what it is a test of.
public enum StatisticalTest {
    WELCH_T("welch-t", "Welch's t-test", Setting.GROUPS),
    STUDENT_T("student-t", "Student's t-test", Setting.GROUPS),
    MANN_WHITNEY("mann-whitney", "the Mann-Whitney test", Setting.GROUPS),
    WELCH_ANOVA("welch-anova", "Welch's analysis of variance", Setting.GROUPS),
    ANOVA("anova", "classical analysis of variance", Setting.GROUPS),
    KRUSKAL_WALLIS("kruskal-wallis", "the Kruskal-Wallis test", Setting.GROUPS),
    /// As R's chisq.test: with Yates' correction on two rows of two, without elsewhere.
    CHI_SQUARE("chi-square", "the chi-square test", Setting.GROUPS),
    CHI_SQUARE_UNCORRECTED("chi-square-uncorrected", "the chi-square test without Yates' correction", Setting.GROUPS),
    FISHER("fisher", "Fisher's exact test", Setting.GROUPS),
    COCHRAN_ARMITAGE("cochran-armitage", "the Cochran-Armitage test for a trend", Setting.GROUPS),
    PAIRED_T("paired-t", "the paired t-test", Setting.PAIRS),
    SIGNED_RANK("signed-rank", "Wilcoxon's signed-rank test", Setting.PAIRS),
    /// With the correction for continuity on two rows of two; Bowker's test of symmetry on more.
    MCNEMAR("mcnemar", "McNemar's test", Setting.PAIRS),
    MCNEMAR_EXACT("mcnemar-exact", "McNemar's exact test", Setting.PAIRS),
    PEARSON("pearson", "Pearson's correlation", Setting.RELATION),
    SPEARMAN("spearman", "Spearman's correlation", Setting.RELATION),
    KENDALL("kendall", "Kendall's correlation tau-b", Setting.RELATION),
    ONE_SAMPLE_T("one-sample-t", "the one-sample t-test", Setting.ONE_SAMPLE);

    /// What is put side by side.
    public enum Setting {
        /// One answer, in groups of different people.
        GROUPS,
        /// Two answers of the same people, on the same scale.
        PAIRS,
        /// Two answers of the same people, on any scales.
        RELATION,
        /// One answer and a number that it is held against.
        ONE_SAMPLE
    }

    private final String word;
    private final String title;
    private final Setting setting;

    StatisticalTest(String word, String title, Setting setting) {
        this.word = word;
        this.title = title;
        this.setting = setting;
    }

    /// As asked for: `welch-t`.
    public String word() {
        return word;
    }

    /// As said in a sentence: Welch's t-test.
    public String title() {
        return title;
    }

    public Setting setting() {
        return setting;
    }

    /// The test of that word. `auto` is none: it is the door without a test.
    public static StatisticalTest named(String word) {
        return Arrays.stream(values())
                .filter(test -> test.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("the test “%s”: expected auto or one of %s"
                        .formatted(
                                word,
                                Arrays.stream(values())
                                        .map(StatisticalTest::word)
                                        .collect(Collectors.joining(", ")))));
    }
}
