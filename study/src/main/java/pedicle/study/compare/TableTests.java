package pedicle.study.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.study.compare.distribution.Limits;
import pedicle.study.compare.distribution.Noncentral;
import pedicle.study.compare.distribution.Tails;

/// Chi-square of a table of counts, as R's chisq.test, and the sizes that go with such a table.
final class TableTests {

    /// Below this an expected count makes the approximation poor (Cochran 1954, Biometrics 10:417-451).
    static final double FEW_EXPECTED = 5;

    private TableTests() {}

    /// With Yates' correction (1934) where it is asked for and the table is two by two.
    static Tested chiSquare(Crosstab table, boolean yates) {
        double plain = statistic(table, 0);
        double correction = yates && table.isTwoByTwo() ? Math.min(0.5, furthest(table)) : 0;
        double chiSquare = correction == 0 ? plain : statistic(table, correction);
        double df = (table.rows() - 1.0) * (table.columns() - 1);
        List<Effect> effects = new ArrayList<>(List.of(cramersV(table, plain, df)));
        effects.addAll(ofTwoByTwo(table));
        Tested tested = Tested.of("X-squared", chiSquare, List.of(df), Tails.chiSquare(chiSquare, df), effects);
        return table.leastExpected() < FEW_EXPECTED
                ? tested.warning("The smallest expected count is %s; under 5 the chi-square test is approximate."
                        .formatted(Choice.rounded(table.leastExpected())))
                : tested;
    }

    static Effect cramersV(Crosstab table) {
        return cramersV(table, statistic(table, 0), (table.rows() - 1.0) * (table.columns() - 1));
    }

    /// How much commoner the last category is in the second group than in the first, with the interval of Newcombe
    /// (1998); and its odds there by those here, with Wald's interval of the logarithm. No odds where a cell is
    /// empty.
    static List<Effect> ofTwoByTwo(Crosstab table) {
        if (!table.isTwoByTwo()) {
            return List.of();
        }
        List<Effect> effects = new ArrayList<>();
        waldOddsRatio(table).ifPresent(effects::add);
        effects.add(riskDifference(table));
        return effects;
    }

    static Effect riskDifference(Crosstab table) {
        Estimate difference =
                new Proportion(table.at(1, 1), table.ofRow(1)).minus(new Proportion(table.at(0, 1), table.ofRow(0)));
        return new Effect(
                "risk difference",
                difference.value(),
                difference.low(),
                difference.high(),
                against("share", table) + "; 95% interval of Newcombe");
    }

    /// What of what against what: the last category, in the second group against the first.
    static String against(String what, Crosstab table) {
        return "%s of “%s”, “%s” against “%s”".formatted(what, table.column(1), table.row(1), table.row(0));
    }

    private static Optional<Effect> waldOddsRatio(Crosstab table) {
        double a = table.at(0, 0);
        double b = table.at(0, 1);
        double c = table.at(1, 0);
        double d = table.at(1, 1);
        if (a == 0 || b == 0 || c == 0 || d == 0) {
            return Optional.empty();
        }
        double log = Math.log(a * d / (b * c));
        double half = Tails.Z * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
        return Optional.of(Effect.around(
                "odds ratio",
                Math.exp(log),
                Math.exp(log - half),
                Math.exp(log + half),
                against("odds", table) + "; 95% interval of Wald"));
    }

    /// Cramér's V without correction of its bias, its bounds from the noncentral chi-square (Smithson 2003), as R's
    /// effectsize::cramers_v two-sided.
    private static Effect cramersV(Crosstab table, double chiSquare, double df) {
        double most = (double) table.n() * (Math.min(table.rows(), table.columns()) - 1);
        Limits limits = Noncentral.ofChiSquare(chiSquare, df);
        return Effect.around(
                "Cramér's V",
                Math.min(1, Math.sqrt(chiSquare / most)),
                Math.min(1, Math.sqrt(limits.low() / most)),
                Math.min(1, Math.sqrt(limits.high() / most)),
                "0 for no association, 1 for a complete one; 95% interval by the noncentral chi-square");
    }

    private static double statistic(Crosstab table, double correction) {
        double sum = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                double expected = table.expected(row, column);
                double distance = Math.abs(table.at(row, column) - expected) - correction;
                sum += distance * distance / expected;
            }
        }
        return sum;
    }

    /// In a table of two by two all cells are as far from what is expected.
    private static double furthest(Crosstab table) {
        return Math.abs(table.at(0, 0) - table.expected(0, 0));
    }
}
