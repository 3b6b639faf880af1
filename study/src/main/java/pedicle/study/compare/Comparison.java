package pedicle.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pedicle.catalog.BadInput;
import pedicle.study.compare.StatisticalTest.Setting;

/// The door: puts answers side by side, with the test that was asked for or, where none was, the one that fits.
public final class Comparison {

    /// A number with more values than this makes no groups: it is related to the answer as it is.
    private static final int MOST_VALUES_OF_GROUPS = 10;

    private Comparison() {}

    /// An answer by whatever another variable is: groups where it has categories or few values, a correlation
    /// where it
    /// is a number of many. Where the answer has categories and the other many values, the two change places.
    public static Compared by(Measurement outcome, Measurement by, Terms terms) {
        if (!isOfManyValues(by)) {
            return of(outcome, Groups.of(by), terms);
        }
        if (!changesPlaces(outcome, by)) {
            return related(outcome, by);
        }
        Compared turned = of(by, Groups.of(outcome), terms);
        return because(
                turned,
                "“%s” has many values, so it is what is compared, between the answers to “%s”. %s"
                        .formatted(by.name(), outcome.name(), turned.why()));
    }

    /// Whether the two change places: the answer has categories and the other many values.
    public static boolean changesPlaces(Measurement outcome, Measurement by) {
        return isOfManyValues(by)
                && switch (outcome.level()) {
                    case INTERVAL, ORDINAL -> false;
                    case NOMINAL, BINARY -> true;
                };
    }

    /// With a test, which says itself what it puts side by side.
    public static Compared by(Measurement outcome, Measurement by, StatisticalTest asked, Terms terms) {
        return switch (asked.setting()) {
            case GROUPS -> of(outcome, Groups.of(by), asked, terms);
            case PAIRS -> paired(outcome, by, asked);
            case RELATION -> related(outcome, by, asked);
            case ONE_SAMPLE ->
                throw new BadInput("“%s” by “%s”: expected a test of two variables, found %s, which holds one answer"
                                .formatted(outcome.name(), by.name(), asked.word())
                        + " against a number");
        };
    }

    public static Compared of(Measurement outcome, Groups groups, Terms terms) {
        Split split = split(outcome, groups);
        return compared(split, Choice.between(split), terms);
    }

    public static Compared of(Measurement outcome, Groups groups, StatisticalTest asked, Terms terms) {
        Split split = split(outcome, groups);
        Fitness.refuse(asked, split);
        return compared(split, Choice.between(split).overruledBy(asked), terms);
    }

    /// Two answers of the same people on the same scale; differences are the first less the second.
    public static Compared paired(Measurement first, Measurement second) {
        Pairs pairs = Pairs.of(first, second);
        return compared(pairs, Choice.within(pairs), Setting.PAIRS);
    }

    public static Compared paired(Measurement first, Measurement second, StatisticalTest asked) {
        Pairs pairs = Pairs.of(first, second);
        Fitness.refuse(asked, pairs, Setting.PAIRS);
        return compared(pairs, Choice.within(pairs).overruledBy(asked), Setting.PAIRS);
    }

    /// Two answers of the same people on any scales.
    public static Compared related(Measurement x, Measurement y) {
        Pairs pairs = Pairs.of(x, y).varying();
        return compared(pairs, Choice.relating(pairs), Setting.RELATION);
    }

    public static Compared related(Measurement x, Measurement y, StatisticalTest asked) {
        Pairs pairs = Pairs.of(x, y).varying();
        Fitness.refuse(asked, pairs, Setting.RELATION);
        return compared(pairs, Choice.relating(pairs).overruledBy(asked), Setting.RELATION);
    }

    /// The mean of an answer against a number that was expected, by the one-sample t-test.
    public static Compared against(Measurement outcome, double expected) {
        Sample sample = Split.whole(outcome);
        if (outcome.level() == Level.NOMINAL || sample.n() < 2 || sample.isConstant()) {
            throw new BadInput("“%s” against %s: expected at least two numbers that differ, found %s"
                    .formatted(
                            outcome.name(),
                            Measurement.written(expected),
                            outcome.level() == Level.NOMINAL
                                    ? "names without an order"
                                    : "the same answer from all or no second one, n = " + sample.n()));
        }
        Tested tested = MeanTests.oneSample(sample, expected);
        String why = "The one-sample t-test, as one answer of %d people is held against %s."
                .formatted(sample.n(), Measurement.written(expected));
        return compared(
                new Choice(StatisticalTest.ONE_SAMPLE_T, why),
                tested,
                List.of(Measured.of(sample)),
                sample.n(),
                sample.missing(),
                List.of());
    }

    private static Split split(Measurement outcome, Groups groups) {
        Split split = Split.of(outcome, groups);
        int answers = outcome.isCategories() ? Crosstab.of(split).columns() : 0;
        if (answers > Measurement.MOST_CATEGORIES) {
            throw new BadInput("“%s”: expected at most %d different answers to count, found %d; is it free text?"
                    .formatted(outcome.name(), Measurement.MOST_CATEGORIES, answers));
        }
        return split;
    }

    private static Compared compared(Split split, Choice choice, Terms terms) {
        Fitness.refuse(choice.test(), split);
        Tested tested = tested(choice.test(), split, terms);
        return compared(choice, tested, groups(choice.test(), split), split.n(), split.missing(), split.leftOut());
    }

    private static Compared compared(Pairs pairs, Choice choice, Setting setting) {
        Fitness.refuse(choice.test(), pairs, setting);
        Tested tested = tested(choice.test(), pairs);
        return compared(choice, tested, groups(choice.test(), pairs), pairs.n(), pairs.missing(), List.of());
    }

    private static Compared compared(
            Choice choice, Tested tested, List<Group> groups, int n, int missing, List<String> leftOut) {
        return new Compared(
                choice.test(),
                tested.statisticName(),
                tested.statistic(),
                tested.df(),
                tested.p(),
                tested.effects(),
                groups,
                choice.why(),
                tested.pairs(),
                n,
                missing,
                Stream.concat(leftOut.stream(), tested.warnings().stream()).toList());
    }

    private static Tested tested(StatisticalTest test, Split split, Terms terms) {
        return switch (test) {
            case WELCH_T -> MeanTests.welch(split.first(), split.second());
            case STUDENT_T -> MeanTests.student(split.first(), split.second());
            case MANN_WHITNEY -> RankTests.mannWhitney(split.first(), split.second());
            case WELCH_ANOVA -> Anova.welch(split);
            case ANOVA -> Anova.classical(split);
            case KRUSKAL_WALLIS -> RankTests.kruskalWallis(split, terms.adjustment());
            case CHI_SQUARE -> TableTests.chiSquare(Crosstab.of(split), true);
            case CHI_SQUARE_UNCORRECTED -> TableTests.chiSquare(Crosstab.of(split), false);
            case FISHER -> FisherTest.of(Crosstab.of(split), terms.seed());
            case COCHRAN_ARMITAGE -> TrendTest.of(Crosstab.of(split));
            case PAIRED_T, SIGNED_RANK, MCNEMAR, MCNEMAR_EXACT, PEARSON, SPEARMAN, KENDALL, ONE_SAMPLE_T ->
                throw new IllegalStateException(test + " compares no groups");
        };
    }

    private static Tested tested(StatisticalTest test, Pairs pairs) {
        return switch (test) {
            case PAIRED_T -> MeanTests.paired(pairs);
            case SIGNED_RANK -> RankTests.signedRank(pairs);
            case MCNEMAR -> ChangeTests.of(pairs).approximate();
            case MCNEMAR_EXACT -> ChangeTests.of(pairs).exact();
            case PEARSON -> CorrelationTests.pearson(pairs);
            case SPEARMAN -> CorrelationTests.spearman(pairs);
            case KENDALL -> CorrelationTests.kendall(pairs);
            case WELCH_T,
                    STUDENT_T,
                    MANN_WHITNEY,
                    WELCH_ANOVA,
                    ANOVA,
                    KRUSKAL_WALLIS,
                    CHI_SQUARE,
                    CHI_SQUARE_UNCORRECTED,
                    FISHER,
                    COCHRAN_ARMITAGE,
                    ONE_SAMPLE_T -> throw new IllegalStateException(test + " takes no pairs");
        };
    }

    /// As the test took them: counts for a test of counts, else means.
    private static List<Group> groups(StatisticalTest test, Split split) {
        return switch (test) {
            case CHI_SQUARE, CHI_SQUARE_UNCORRECTED, FISHER, COCHRAN_ARMITAGE ->
                Crosstab.of(split).groups(split.samples());
            case WELCH_T,
                    STUDENT_T,
                    MANN_WHITNEY,
                    WELCH_ANOVA,
                    ANOVA,
                    KRUSKAL_WALLIS,
                    PAIRED_T,
                    SIGNED_RANK,
                    MCNEMAR,
                    MCNEMAR_EXACT,
                    PEARSON,
                    SPEARMAN,
                    KENDALL,
                    ONE_SAMPLE_T -> measured(split.samples());
        };
    }

    private static List<Group> groups(StatisticalTest test, Pairs pairs) {
        return test == StatisticalTest.MCNEMAR || test == StatisticalTest.MCNEMAR_EXACT
                ? ChangeTests.of(pairs).answers(pairs)
                : measured(List.of(pairs.ofFirst(), pairs.ofSecond()));
    }

    private static List<Group> measured(List<Sample> samples) {
        List<Group> groups = new ArrayList<>();
        samples.forEach(sample -> groups.add(Measured.of(sample)));
        return groups;
    }

    private static boolean isOfManyValues(Measurement by) {
        return !by.isCategories() && by.distinct().length > MOST_VALUES_OF_GROUPS;
    }

    private static Compared because(Compared compared, String why) {
        return new Compared(
                compared.test(),
                compared.statisticName(),
                compared.statistic(),
                compared.df(),
                compared.p(),
                compared.effects(),
                compared.groups(),
                why,
                compared.pairs(),
                compared.n(),
                compared.missing(),
                compared.warnings());
    }
}
