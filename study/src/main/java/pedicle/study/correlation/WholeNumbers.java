package pedicle.study.correlation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Answers that are whole numbers, as those on a scale are: their sums and so their Pearson correlations are had
/// without rounding, and faster.
///
/// Each item's answers stand as differences from a whole number near their mean, and 0 where there is none.
final class WholeNumbers {

    /// Differences are below this, so that a chunk's sum of products stays below 2 to the 31st.
    private static final int FURTHEST = 1024;

    private static final int CHUNK = 1024;

    /// So that people times a sum of products stays below 2 to the 63rd.
    private static final int MOST_PEOPLE = 1 << 20;

    private final int[][] columns;
    private final int[][] gaps;

    private WholeNumbers(int[][] columns, int[][] gaps) {
        this.columns = columns;
        this.gaps = gaps;
    }

    /// Empty where an answer is a fraction or too far from its item's others.
    static Optional<WholeNumbers> of(double[][] columns) {
        if (columns[0].length > MOST_PEOPLE || !Arrays.stream(columns).allMatch(WholeNumbers::fits)) {
            return Optional.empty();
        }
        return Optional.of(new WholeNumbers(
                Arrays.stream(columns).map(WholeNumbers::differences).toArray(int[][]::new),
                Arrays.stream(columns).map(WholeNumbers::gaps).toArray(int[][]::new)));
    }

    private static boolean fits(double[] column) {
        double middle = middle(column);
        for (double score : column) {
            if (!Double.isNaN(score) && !(score == Math.rint(score) && Math.abs(score - middle) < FURTHEST)) {
                return false;
            }
        }
        return true;
    }

    /// The first answer would do, but small numbers keep the sums small.
    private static double middle(double[] column) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double score : column) {
            if (!Double.isNaN(score)) {
                least = Math.min(least, score);
                most = Math.max(most, score);
            }
        }
        return least > most ? 0 : Math.rint((least + most) / 2);
    }

    private static int[] differences(double[] column) {
        double middle = middle(column);
        return Arrays.stream(column)
                .mapToInt(score -> Double.isNaN(score) ? 0 : (int) (score - middle))
                .toArray();
    }

    private static int[] gaps(double[] column) {
        return IntStream.range(0, column.length)
                .filter(person -> Double.isNaN(column[person]))
                .toArray();
    }

    /// Each item's answers and gaps in an order of its own.
    WholeNumbers shuffled(RandomGenerator random) {
        int[][] shuffled = new int[columns.length][columns[0].length];
        int[][] gapsNow = new int[columns.length][];
        for (int item = 0; item < columns.length; item++) {
            int[] order = Shuffle.order(columns[item].length, random);
            for (int person = 0; person < order.length; person++) {
                shuffled[item][person] = columns[item][order[person]];
            }
            gapsNow[item] = moved(gaps[item], order);
        }
        return new WholeNumbers(shuffled, gapsNow);
    }

    /// Where the people who were at the given places are now.
    private static int[] moved(int[] places, int[] order) {
        if (places.length == 0) {
            return places;
        }
        boolean[] wanted = new boolean[order.length];
        for (int place : places) {
            wanted[place] = true;
        }
        int[] moved = new int[places.length];
        int at = 0;
        for (int person = 0; at < moved.length; person++) {
            if (wanted[order[person]]) {
                moved[at++] = person;
            }
        }
        return moved;
    }

    Paired correlations() {
        int size = columns.length;
        int people = columns[0].length;
        Paired paired = new Paired(size);
        boolean[][] left = new boolean[size][];
        long[] sums = new long[size];
        long[] squares = new long[size];
        for (int item = 0; item < size; item++) {
            left[item] = marked(gaps[item], people);
            sums[item] = Arrays.stream(columns[item]).asLongStream().sum();
            squares[item] = product(columns[item], columns[item]);
            paired.setDiagonal(item, people - gaps[item].length);
        }
        IntStream.range(0, size * size).parallel().forEach(cell -> {
            int i = cell / size;
            int j = cell % size;
            if (j < i) {
                int both = people - gaps[i].length - gaps[j].length + both(gaps[i], left[j]);
                long count = both;
                long sumOfI = sums[i] - sum(columns[i], gaps[j]);
                long sumOfJ = sums[j] - sum(columns[j], gaps[i]);
                long ofI = count * (squares[i] - squares(columns[i], gaps[j])) - sumOfI * sumOfI;
                long ofJ = count * (squares[j] - squares(columns[j], gaps[i])) - sumOfJ * sumOfJ;
                double product = count * product(columns[i], columns[j]) - sumOfI * sumOfJ;
                double correlation = ofI == 0 || ofJ == 0 ? Double.NaN : product / Math.sqrt((double) ofI * ofJ);
                paired.set(i, j, correlation, both);
            }
        });
        return paired;
    }

    private static boolean[] marked(int[] places, int people) {
        boolean[] marked = new boolean[people];
        for (int place : places) {
            marked[place] = true;
        }
        return marked;
    }

    private static int both(int[] places, boolean[] others) {
        int both = 0;
        for (int place : places) {
            both += others[place] ? 1 : 0;
        }
        return both;
    }

    private static long sum(int[] column, int[] people) {
        long sum = 0;
        for (int person : people) {
            sum += column[person];
        }
        return sum;
    }

    private static long squares(int[] column, int[] people) {
        long squares = 0;
        for (int person : people) {
            squares += (long) column[person] * column[person];
        }
        return squares;
    }

    private static long product(int[] one, int[] other) {
        long product = 0;
        for (int from = 0; from < one.length; from += CHUNK) {
            product += product(one, other, from, Math.min(one.length, from + CHUNK));
        }
        return product;
    }

    /// A loop so plain that the JVM does eight at a time.
    private static int product(int[] one, int[] other, int from, int to) {
        int product = 0;
        for (int person = from; person < to; person++) {
            product += one[person] * other[person];
        }
        return product;
    }
}
