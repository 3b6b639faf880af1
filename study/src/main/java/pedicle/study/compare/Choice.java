package pedicle.study.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The test that is taken when nobody asks for one, and why, in one sentence. All such decisions stand here.
record Choice(StatisticalTest test, String why) {

    /// With fewer people than this in a group, a mean of skewed numbers is not yet near enough to normal: a rule
    /// of thumb.
    private static final int FEW_PEOPLE = 15;

    /// Beyond this, either way, numbers are highly skewed (Bulmer 1979, Principles of Statistics).
    private static final double SKEWED = 1;

    /// Fewer values than this are an order rather than a measure.
    private static final int FEW_VALUES = 5;

    /// Under this many changes the chi-square of McNemar is a poor approximation: a rule of thumb.
    private static final int FEW_CHANGES = 25;

    /// Cochran's rule (1954): at most a fifth of the cells may expect fewer than 5, and none fewer than 1.
    private static final double FEW_CELLS = 0.2;

    static Choice between(Split split) {
        return switch (split.outcome().level()) {
            case NOMINAL -> ofCounts(split);
            case BINARY -> split.groups().ordered() && split.samples().size() > 2 ? ofTrend(split) : ofCounts(split);
            case ORDINAL ->
                byRanks(
                        split,
                        "“%s” is an order without distances"
                                .formatted(split.outcome().name()));
            case INTERVAL -> ofNumbers(split);
        };
    }

    static Choice within(Pairs pairs) {
        boolean order = pairs.first().level() == Level.ORDINAL || pairs.second().level() == Level.ORDINAL;
        if (pairs.first().isCategories() || pairs.second().isCategories()) {
            return ofChanges(pairs);
        }
        Sample differences = pairs.differences();
        String people = "of the same %d people".formatted(pairs.n());
        if (order) {
            return new Choice(
                    StatisticalTest.SIGNED_RANK,
                    "Wilcoxon's signed-rank test, as the two answers %s are an order without distances."
                            .formatted(people));
        }
        if (differences.n() < FEW_PEOPLE && Math.abs(differences.skewness()) > SKEWED) {
            return new Choice(
                    StatisticalTest.SIGNED_RANK,
                    "Wilcoxon's signed-rank test, as the differences %s are few (under %d) and skewed (%s)."
                            .formatted(people, FEW_PEOPLE, rounded(differences.skewness())));
        }
        return new Choice(
                StatisticalTest.PAIRED_T, "The paired t-test, as both answers %s are numbers.".formatted(people));
    }

    static Choice relating(Pairs pairs) {
        for (Measurement measurement : List.of(pairs.first(), pairs.second())) {
            if (measurement.level() != Level.INTERVAL) {
                return new Choice(
                        StatisticalTest.SPEARMAN,
                        "Spearman's correlation of %d people, as “%s” is an order without distances."
                                .formatted(pairs.n(), measurement.name()));
            }
        }
        for (Sample sample : List.of(pairs.ofFirst(), pairs.ofSecond())) {
            if (Math.abs(sample.skewness()) > SKEWED) {
                return new Choice(
                        StatisticalTest.SPEARMAN,
                        "Spearman's correlation of %d people, as “%s” is highly skewed (%s)."
                                .formatted(pairs.n(), sample.name(), rounded(sample.skewness())));
            }
        }
        return new Choice(
                StatisticalTest.PEARSON,
                "Pearson's correlation of %d people, as both are numbers and neither is highly skewed."
                        .formatted(pairs.n()));
    }

    /// The same choice made known beside a test that a person asked for.
    Choice overruledBy(StatisticalTest asked) {
        if (asked == test) {
            return new Choice(test, why.substring(0, why.length() - 1) + "; it was also asked for.");
        }
        return new Choice(
                asked,
                "%s, because it was asked for; left open, it would have been %s (%s)."
                        .formatted(upper(asked.title()), test.title(), test.word()));
    }

    private static Choice ofNumbers(Split split) {
        String name = split.outcome().name();
        long values = Arrays.stream(split.together()).distinct().count();
        if (values < FEW_VALUES) {
            return byRanks(split, "“%s” takes only %d different values".formatted(name, values));
        }
        for (Sample sample : split.samples()) {
            if (sample.isConstant()) {
                return byRanks(split, "everybody in “%s” gave the same answer".formatted(sample.name()));
            }
            if (sample.n() < FEW_PEOPLE && Math.abs(sample.skewness()) > SKEWED) {
                return byRanks(
                        split,
                        "“%s” is small (under %d) and “%s” is skewed in it (%s)"
                                .formatted(sample.name(), FEW_PEOPLE, name, rounded(sample.skewness())));
            }
        }
        StatisticalTest test = split.samples().size() == 2 ? StatisticalTest.WELCH_T : StatisticalTest.WELCH_ANOVA;
        return new Choice(
                test,
                "%s, as “%s” is a number in %d groups (%s), which need not vary alike."
                        .formatted(upper(test.title()), name, split.samples().size(), split.sizes()));
    }

    private static Choice byRanks(Split split, String because) {
        StatisticalTest test =
                split.samples().size() == 2 ? StatisticalTest.MANN_WHITNEY : StatisticalTest.KRUSKAL_WALLIS;
        return new Choice(
                test,
                "%s of %d groups (%s), as %s."
                        .formatted(upper(test.title()), split.samples().size(), split.sizes(), because));
    }

    private static Choice ofCounts(Split split) {
        Crosstab table = Crosstab.of(split);
        StatisticalTest test = hasFewExpected(table) ? StatisticalTest.FISHER : StatisticalTest.CHI_SQUARE;
        String size = "%d groups by %d answers".formatted(table.rows(), table.columns());
        String expected = "the smallest expected count is %s".formatted(rounded(table.leastExpected()));
        if (test == StatisticalTest.FISHER) {
            return new Choice(
                    test, "Fisher's exact test of %s, as %s, too small for chi-square.".formatted(size, expected));
        }
        String yates = table.isTwoByTwo() ? " with Yates' correction" : "";
        return new Choice(test, "The chi-square test%s of %s, as %s, large enough.".formatted(yates, size, expected));
    }

    private static Choice ofTrend(Split split) {
        Crosstab table = Crosstab.of(split);
        if (hasFewExpected(table)) {
            return ofCounts(split);
        }
        return new Choice(
                StatisticalTest.COCHRAN_ARMITAGE,
                ("The Cochran-Armitage test for a trend, as “%s” has two answers and the %d groups of “%s” are"
                                + " ordered; the smallest expected count is %s.")
                        .formatted(
                                split.outcome().name(),
                                table.rows(),
                                split.groups().name(),
                                rounded(table.leastExpected())));
    }

    private static Choice ofChanges(Pairs pairs) {
        ChangeTests changes = ChangeTests.of(pairs);
        int answers = changes.table().rows();
        int changed = changes.changed();
        if (answers == 2 && changed < FEW_CHANGES) {
            return new Choice(
                    StatisticalTest.MCNEMAR_EXACT,
                    "McNemar's exact test, as only %d of the same %d people changed between two answers, under %d."
                            .formatted(changed, pairs.n(), FEW_CHANGES));
        }
        return new Choice(
                StatisticalTest.MCNEMAR,
                "McNemar's test, as the same %d people chose among %d answers twice and %d changed."
                        .formatted(pairs.n(), answers, changed));
    }

    private static boolean hasFewExpected(Crosstab table) {
        // In a table of two by two one cell is already more than a fifth.
        return table.shareExpectingUnder(TableTests.FEW_EXPECTED) > FEW_CELLS || table.leastExpected() < 1;
    }

    private static String upper(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    static String rounded(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
