package pedicle.study.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;
import pedicle.study.compare.distribution.Tails;

/// Whether people who answered twice in categories changed one way oftener than the other (McNemar 1947,
/// Psychometrika
/// 12:153-157; Bowker 1948 for more than two categories), as R's mcnemar.test. A row a first answer, a column a
/// second.
record ChangeTests(Crosstab table) {

    static ChangeTests of(Pairs pairs) {
        List<String> first = answers(pairs.first(), pairs.ofFirst());
        List<String> second = answers(pairs.second(), pairs.ofSecond());
        List<String> categories = categories(pairs).stream()
                .filter(category -> first.contains(category) || second.contains(category))
                .toList();
        int[][] counts = new int[categories.size()][categories.size()];
        for (int person = 0; person < first.size(); person++) {
            counts[categories.indexOf(first.get(person))][categories.indexOf(second.get(person))]++;
        }
        return new ChangeTests(new Crosstab(pairs.second().name(), categories, categories, counts));
    }

    /// How often each category was the first answer, and the second.
    List<Group> answers(Pairs pairs) {
        List<Counted.Count> first = IntStream.range(0, table.rows())
                .mapToObj(row -> new Counted.Count(table.row(row), table.ofRow(row)))
                .toList();
        List<Counted.Count> second = IntStream.range(0, table.columns())
                .mapToObj(column -> new Counted.Count(table.column(column), table.ofColumn(column)))
                .toList();
        return List.of(
                new Counted(pairs.first().name(), pairs.n(), pairs.ofFirst().missing(), first),
                new Counted(pairs.second().name(), pairs.n(), pairs.ofSecond().missing(), second));
    }

    /// How many gave two different answers.
    int changed() {
        return table.n()
                - IntStream.range(0, table.rows())
                        .map(row -> table.at(row, row))
                        .sum();
    }

    /// With the correction for continuity where there are two categories.
    Tested approximate() {
        double sum = 0;
        int df = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int column = row + 1; column < table.columns(); column++) {
                double there = table.at(row, column);
                double back = table.at(column, row);
                if (there + back > 0) {
                    double corrected = Math.abs(there - back) - (table.isTwoByTwo() && there != back ? 1 : 0);
                    sum += corrected * corrected / (there + back);
                    df++;
                }
            }
        }
        Tested tested =
                Tested.of("McNemar's chi-squared", sum, List.of((double) df), Tails.chiSquare(sum, df), effects());
        int pairs = table.rows() * (table.rows() - 1) / 2;
        return df == pairs
                ? tested
                : tested.warning("Nobody changed between %d of %d pairs of answers; those are left out."
                        .formatted(pairs - df, pairs));
    }

    /// Of those who changed, either way is as likely: the binomial test.
    Tested exact() {
        long there = table.at(0, 1);
        long back = table.at(1, 0);
        double p = Math.min(1, 2 * Tails.evenBinomial(Math.min(there, back), there + back));
        return Tested.of("changed to “%s”".formatted(table.column(1)), table.at(0, 1), List.of(), p, effects());
    }

    private List<Effect> effects() {
        return table.isTwoByTwo()
                ? Stream.concat(Stream.of(riskDifference()), oddsRatio().stream())
                        .toList()
                : List.of();
    }

    /// The share of the last category in the second answer less that in the first, with the interval of Newcombe
    /// (1998, Statistics in Medicine 17:2635-2650, method 10) for shares of the same people.
    private Effect riskDifference() {
        double a = table.at(1, 1);
        double b = table.at(0, 1);
        double c = table.at(1, 0);
        double d = table.at(0, 0);
        double n = table.n();
        Estimate after = new Proportion(table.ofColumn(1), table.n()).wilson();
        Estimate before = new Proportion(table.ofRow(1), table.n()).wilson();
        double product = a * d - b * c;
        // The correction brings a positive association nearer to none.
        double corrected = product > n / 2 ? product - n / 2 : Math.min(product, 0);
        double margins = (a + b) * (c + d) * (a + c) * (b + d);
        double phi = margins == 0 ? 0 : corrected / Math.sqrt(margins);
        double difference = (b - c) / n;
        double low = difference - together(after.value() - after.low(), before.high() - before.value(), phi);
        double high = difference + together(after.high() - after.value(), before.value() - before.low(), phi);
        return Effect.around(
                "risk difference",
                difference,
                low,
                high,
                "share of “%s”, second answer less first; 95%% interval of Newcombe for pairs"
                        .formatted(table.column(1)));
    }

    private static double together(double ofAfter, double ofBefore, double phi) {
        return Math.sqrt(Math.max(0, ofAfter * ofAfter - 2 * phi * ofAfter * ofBefore + ofBefore * ofBefore));
    }

    /// Those who changed to the last category by those who changed from it, with Wald's interval of the logarithm.
    private Optional<Effect> oddsRatio() {
        double there = table.at(0, 1);
        double back = table.at(1, 0);
        if (there == 0 || back == 0) {
            return Optional.empty();
        }
        double half = Tails.Z * Math.sqrt(1 / there + 1 / back);
        return Optional.of(Effect.around(
                "odds ratio",
                there / back,
                there / back * Math.exp(-half),
                there / back * Math.exp(half),
                "changes to “%s” by changes from it; 95%% interval of Wald".formatted(table.column(1))));
    }

    private static List<String> categories(Pairs pairs) {
        if (pairs.first().isCategories() || pairs.second().isCategories()) {
            List<String> names = new ArrayList<>(pairs.first().asCategories().categories());
            names.addAll(pairs.second().asCategories().categories());
            return names.stream().distinct().toList();
        }
        return DoubleStream.concat(
                        Arrays.stream(pairs.first().distinct()),
                        Arrays.stream(pairs.second().distinct()))
                .sorted()
                .distinct()
                .mapToObj(Measurement::written)
                .toList();
    }

    private static List<String> answers(Measurement measurement, Sample sample) {
        return Arrays.stream(sample.values())
                .mapToObj(value -> measurement.isCategories()
                        ? measurement.categories().get((int) value)
                        : Measurement.written(value + 0.0))
                .toList();
    }
}
