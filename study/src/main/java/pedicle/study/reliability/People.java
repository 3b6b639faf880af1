package pedicle.study.reliability;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import pedicle.study.correlation.Answers;

/// People who answered every item, ready to be drawn anew: a row a person, each item's mean taken off.
final class People {

    private final List<String> items;
    private final double[][] rows;

    /// For each person, the sum of the scores and of their squares.
    private final double[] sums;

    private final double[] squares;

    People(Answers answers) {
        Answers complete = answers.complete();
        items = complete.items();
        rows = new double[complete.people()][items.size()];
        for (int item = 0; item < items.size(); item++) {
            double[] column = complete.column(item);
            double mean = IntStream.range(0, rows.length)
                            .mapToDouble(person -> column[person])
                            .sum()
                    / rows.length;
            for (int person = 0; person < rows.length; person++) {
                rows[person][item] = column[person] - mean;
            }
        }
        sums = new double[rows.length];
        squares = new double[rows.length];
        for (int person = 0; person < rows.length; person++) {
            for (double score : rows[person]) {
                sums[person] += score;
                squares[person] += score * score;
            }
        }
    }

    int n() {
        return rows.length;
    }

    /// Alpha needs no covariances: only the variance of the sum, and the items' variances summed. Empty where the
    /// sum is the same for everyone drawn.
    OptionalDouble alpha(int[] times) {
        double[] totals = new double[items.size()];
        double sum = 0;
        double squaresOfSum = 0;
        double squaresOfItems = 0;
        for (int person = 0; person < rows.length; person++) {
            int often = times[person];
            if (often > 0) {
                sum += often * sums[person];
                squaresOfSum += often * sums[person] * sums[person];
                squaresOfItems += often * squares[person];
                add(often, rows[person], totals);
            }
        }
        double ofItems = squaresOfItems;
        for (double itsSum : totals) {
            ofItems -= itsSum * itsSum / rows.length;
        }
        double ofSum = squaresOfSum - sum * sum / rows.length;
        return ofSum <= 1e-12 * squaresOfItems
                ? OptionalDouble.empty()
                : OptionalDouble.of(Alpha.of(items.size(), ofItems, ofSum));
    }

    /// Omega where the factor is looked for from the given loadings. Empty where there is none among those drawn.
    OptionalDouble omega(int[] times, OneFactor.By by, double[] start) {
        double[][] values = covariances(times);
        for (int item = 0; item < values.length; item++) {
            if (values[item][item] <= 1e-12) {
                return OptionalDouble.empty();
            }
        }
        Covariances drawn = new Covariances(items, values, rows.length);
        OneFactor factor = OneFactor.of(drawn.correlations().values(), items, by, start);
        return switch (Omega.of(drawn, factor)) {
            case Omega.Found found -> OptionalDouble.of(found.value());
            case Omega.NotFound _ -> OptionalDouble.empty();
        };
    }

    private double[][] covariances(int[] times) {
        int size = items.size();
        double[] totals = new double[size];
        double[][] values = new double[size][size];
        for (int person = 0; person < rows.length; person++) {
            int often = times[person];
            if (often > 0) {
                double[] row = rows[person];
                add(often, row, totals);
                for (int a = 0; a < size; a++) {
                    double weighted = often * row[a];
                    double[] into = values[a];
                    for (int b = 0; b <= a; b++) {
                        into[b] += weighted * row[b];
                    }
                }
            }
        }
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                values[a][b] = (values[a][b] - totals[a] * totals[b] / rows.length) / (rows.length - 1);
                values[b][a] = values[a][b];
            }
        }
        return values;
    }

    private static void add(int often, double[] row, double[] into) {
        for (int item = 0; item < row.length; item++) {
            into[item] += often * row[item];
        }
    }
}
