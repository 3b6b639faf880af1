package pedicle.study.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import pedicle.catalog.BadInput;
import pedicle.study.compare.StatisticalTest.Setting;

/// Whether a test is defined for the data, and where not, why, and which would be.
final class Fitness {

    private Fitness() {}

    static void refuse(StatisticalTest test, Split split) {
        refuse(
                test,
                Setting.GROUPS,
                "“%s” by “%s”".formatted(split.outcome().name(), split.groups().name()),
                other -> fault(other, split));
    }

    static void refuse(StatisticalTest test, Pairs pairs, Setting setting) {
        refuse(
                test,
                setting,
                "“%s” and “%s”".formatted(pairs.first().name(), pairs.second().name()),
                other -> fault(other, pairs));
    }

    private static void refuse(
            StatisticalTest test, Setting setting, String what, Function<StatisticalTest, Optional<String>> fault) {
        Optional<String> found = test.setting() == setting ? fault.apply(test) : Optional.of(elsewhere(test));
        if (found.isEmpty()) {
            return;
        }
        String others = Arrays.stream(StatisticalTest.values())
                .filter(other ->
                        other.setting() == setting && fault.apply(other).isEmpty())
                .map(StatisticalTest::word)
                .collect(Collectors.joining(", "));
        throw new BadInput("%s: %s %s; %s"
                .formatted(
                        what,
                        test.title(),
                        found.get(),
                        others.isEmpty() ? "no other test is defined here either" : "defined here: " + others));
    }

    private static String elsewhere(StatisticalTest test) {
        return switch (test.setting()) {
            case GROUPS -> "compares groups of people";
            case PAIRS -> "compares two answers of the same people on the same scale";
            case RELATION -> "relates two answers that are numbers";
            case ONE_SAMPLE -> "holds one answer against a number";
        };
    }

    private static Optional<String> fault(StatisticalTest test, Split split) {
        return switch (test) {
            case WELCH_T -> twoGroups(split).or(() -> means(split)).or(() -> someSpread(split));
            case STUDENT_T -> twoGroups(split).or(() -> means(split)).or(() -> someSpread(split));
            case MANN_WHITNEY -> twoGroups(split).or(() -> means(split));
            case WELCH_ANOVA -> means(split).or(() -> spreadInEach(split));
            case ANOVA -> means(split).or(() -> someSpread(split));
            case KRUSKAL_WALLIS -> means(split);
            case CHI_SQUARE, CHI_SQUARE_UNCORRECTED, FISHER -> fewAnswers(split);
            case COCHRAN_ARMITAGE -> fewAnswers(split).or(() -> twoAnswers(split));
            case PAIRED_T, SIGNED_RANK, MCNEMAR, MCNEMAR_EXACT, PEARSON, SPEARMAN, KENDALL, ONE_SAMPLE_T ->
                Optional.of(elsewhere(test));
        };
    }

    private static Optional<String> fault(StatisticalTest test, Pairs pairs) {
        return switch (test) {
            case PAIRED_T -> numbers(pairs).or(() -> spread(pairs));
            case SIGNED_RANK -> numbers(pairs).or(() -> change(pairs));
            case MCNEMAR -> fewAnswers(pairs).or(() -> changeOfCategory(pairs));
            case MCNEMAR_EXACT ->
                fewAnswers(pairs).or(() -> changeOfCategory(pairs)).or(() -> twoAnswers(pairs));
            case PEARSON, SPEARMAN, KENDALL -> numbers(pairs).or(() -> threePeople(pairs));
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
                    ONE_SAMPLE_T -> Optional.of(elsewhere(test));
        };
    }

    private static Optional<String> twoGroups(Split split) {
        int groups = split.samples().size();
        return when(groups != 2, "compares two groups and found %d".formatted(groups));
    }

    private static Optional<String> means(Split split) {
        Sample smallest = split.smallest();
        return when(split.outcome().level() == Level.NOMINAL, "needs numbers and found names without an order")
                .or(() -> when(
                        smallest.n() < 2,
                        "needs at least two people in each group and found one (n = 1) in “%s”"
                                .formatted(smallest.name())));
    }

    private static Optional<String> someSpread(Split split) {
        return when(
                split.samples().stream().allMatch(Sample::isConstant),
                "needs answers that differ inside a group and found the same from everybody in each");
    }

    private static Optional<String> spreadInEach(Split split) {
        return split.samples().stream()
                .filter(Sample::isConstant)
                .findFirst()
                .map(sample ->
                        "weighs each group by its spread and found the same answer from everybody in “%s” (n = %d)"
                                .formatted(sample.name(), sample.n()));
    }

    private static Optional<String> fewAnswers(Split split) {
        return fewAnswers(split.together());
    }

    private static Optional<String> fewAnswers(double[] values) {
        long answers = Arrays.stream(values).distinct().count();
        return when(
                answers > Measurement.MOST_CATEGORIES,
                "counts people by answer and found %d different answers, more than %d"
                        .formatted(answers, Measurement.MOST_CATEGORIES));
    }

    private static Optional<String> twoAnswers(Split split) {
        int columns = Crosstab.of(split).columns();
        return when(columns != 2, "needs two different answers and found %d".formatted(columns));
    }

    private static Optional<String> numbers(Pairs pairs) {
        return List.of(pairs.first(), pairs.second()).stream()
                .filter(measurement -> measurement.level() == Level.NOMINAL)
                .findFirst()
                .map(measurement ->
                        "needs numbers and found names without an order in “%s”".formatted(measurement.name()));
    }

    private static Optional<String> spread(Pairs pairs) {
        Sample differences = pairs.differences();
        return when(
                differences.isConstant(),
                "needs differences that differ and found the same from all %d people".formatted(differences.n()));
    }

    private static Optional<String> change(Pairs pairs) {
        return when(
                Arrays.stream(pairs.differences().values()).allMatch(difference -> difference == 0),
                "needs people whose two answers differ and found none among %d".formatted(pairs.n()));
    }

    private static Optional<String> fewAnswers(Pairs pairs) {
        return fewAnswers(pairs.ofFirst().values())
                .or(() -> fewAnswers(pairs.ofSecond().values()));
    }

    private static Optional<String> changeOfCategory(Pairs pairs) {
        return when(
                ChangeTests.of(pairs).changed() == 0,
                "needs people whose two answers differ and found none among %d".formatted(pairs.n()));
    }

    private static Optional<String> twoAnswers(Pairs pairs) {
        int answers = ChangeTests.of(pairs).table().rows();
        return when(answers != 2, "needs two different answers and found %d".formatted(answers));
    }

    private static Optional<String> threePeople(Pairs pairs) {
        return when(pairs.n() < 3, "needs at least three people and found %d".formatted(pairs.n()));
    }

    private static Optional<String> when(boolean wrong, String sentence) {
        return wrong ? Optional.of(sentence) : Optional.empty();
    }
}
