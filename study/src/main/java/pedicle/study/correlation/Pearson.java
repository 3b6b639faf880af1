package pedicle.study.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Pearson's correlations, between the people who answered both items of a pair.
///
/// All products are summed at once, with zero for a centred answer that is missing; then each pair's means and
/// squares are had by taking from an item's totals what those gave to it who left the other item out.
final class Pearson {

    /// Where so little of an item's squares is left among a pair's people, differences of sums say nothing:
    /// then the pair is computed by itself.
    private static final double TOO_LITTLE = 1e-6;

    private final double[][] columns;
    private final int[][] gaps;
    private final double[][] centred;
    private final double[][] products;

    private Pearson(double[][] columns) {
        this.columns = columns;
        gaps = Arrays.stream(columns).map(Pearson::gaps).toArray(int[][]::new);
        centred = new double[columns.length][];
        for (int item = 0; item < columns.length; item++) {
            centred[item] = centred(columns[item], gaps[item]);
        }
        products = Products.of(centred);
    }

    static Paired of(Answers answers) {
        return of(IntStream.range(0, answers.size()).mapToObj(answers::column).toArray(double[][]::new));
    }

    static Paired of(double[][] columns) {
        return WholeNumbers.of(columns).map(WholeNumbers::correlations).orElseGet(() -> ofFractions(columns));
    }

    static Paired ofFractions(double[][] columns) {
        return new Pearson(columns).paired();
    }

    /// By the book: means first, then squares and products about them. NaN where one of the two does not vary.
    static double of(double[] one, double[] other) {
        double meanOfOne = 0;
        double meanOfOther = 0;
        int count = 0;
        for (int person = 0; person < one.length; person++) {
            if (!Double.isNaN(one[person] + other[person])) {
                meanOfOne += one[person];
                meanOfOther += other[person];
                count++;
            }
        }
        meanOfOne /= count;
        meanOfOther /= count;
        double product = 0;
        double squaresOfOne = 0;
        double squaresOfOther = 0;
        for (int person = 0; person < one.length; person++) {
            double a = one[person] - meanOfOne;
            double b = other[person] - meanOfOther;
            if (!Double.isNaN(a + b)) {
                product += a * b;
                squaresOfOne += a * a;
                squaresOfOther += b * b;
            }
        }
        return varies(one, other) && varies(other, one)
                ? product / Math.sqrt(squaresOfOne * squaresOfOther)
                : Double.NaN;
    }

    /// Whether the item has two different answers from people who answered the other one.
    private static boolean varies(double[] item, double[] other) {
        double first = Double.NaN;
        for (int person = 0; person < item.length; person++) {
            if (!Double.isNaN(item[person] + other[person])) {
                if (Double.isNaN(first)) {
                    first = item[person];
                } else if (item[person] != first) {
                    return true;
                }
            }
        }
        return false;
    }

    private Paired paired() {
        Paired paired = new Paired(columns.length);
        for (int i = 0; i < columns.length; i++) {
            paired.setDiagonal(i, columns[i].length - gaps[i].length);
            for (int j = 0; j < i; j++) {
                int count = both(i, j);
                paired.set(i, j, correlation(i, j, count), count);
            }
        }
        return paired;
    }

    private int both(int i, int j) {
        int neither = 0;
        for (int person : gaps[i]) {
            if (Double.isNaN(columns[j][person])) {
                neither++;
            }
        }
        return columns[i].length - gaps[i].length - gaps[j].length + neither;
    }

    private double correlation(int i, int j, int count) {
        // A centred item's scores sum to zero; so those of the pair's people sum to less what the others gave.
        double sumOfI = -sum(centred[i], gaps[j]);
        double sumOfJ = -sum(centred[j], gaps[i]);
        double ofI = products[i][i] - squares(centred[i], gaps[j]) - sumOfI * sumOfI / count;
        double ofJ = products[j][j] - squares(centred[j], gaps[i]) - sumOfJ * sumOfJ / count;
        if (!(ofI > TOO_LITTLE * products[i][i]) || !(ofJ > TOO_LITTLE * products[j][j])) {
            return of(columns[i], columns[j]);
        }
        return (products[i][j] - sumOfI * sumOfJ / count) / Math.sqrt(ofI * ofJ);
    }

    private static double sum(double[] scores, int[] people) {
        double sum = 0;
        for (int person : people) {
            sum += scores[person];
        }
        return sum;
    }

    private static double squares(double[] scores, int[] people) {
        double squares = 0;
        for (int person : people) {
            squares += scores[person] * scores[person];
        }
        return squares;
    }

    private static int[] gaps(double[] column) {
        int count = 0;
        for (double score : column) {
            if (Double.isNaN(score)) {
                count++;
            }
        }
        int[] gaps = new int[count];
        int at = 0;
        for (int person = 0; at < count; person++) {
            if (Double.isNaN(column[person])) {
                gaps[at++] = person;
            }
        }
        return gaps;
    }

    /// About the item's mean, 0 where there is no answer.
    private static double[] centred(double[] column, int[] gaps) {
        double[] centred = column.clone();
        for (int person : gaps) {
            centred[person] = 0;
        }
        double mean = sum(centred) / Math.max(1, column.length - gaps.length);
        for (int person = 0; person < centred.length; person++) {
            centred[person] -= mean;
        }
        for (int person : gaps) {
            centred[person] = 0;
        }
        return centred;
    }

    /// In four parts, so that the processor need not wait for one addition before the next.
    private static double sum(double[] scores) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int person = 0;
        for (; person + 3 < scores.length; person += 4) {
            a += scores[person];
            b += scores[person + 1];
            c += scores[person + 2];
            d += scores[person + 3];
        }
        for (; person < scores.length; person++) {
            a += scores[person];
        }
        return (a + b) + (c + d);
    }
}
