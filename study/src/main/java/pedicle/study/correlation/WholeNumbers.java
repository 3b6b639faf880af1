package pedicle.study.correlation;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Answers that are whole numbers, as those on a scale are: their sums and so their Pearson correlations are
/// had without rounding, and faster.
///
/// Each item's answers stand as differences from a whole number near their mean, and 0 where there is none.
final class WholeNumbers {

    /// Differences are below this, so that a chunk's sum of products stays below 2 to the 31st.
    private static final int FURTHEST = 1024;

    private static final int CHUNK = 1024;

    private static final long FEW = 1 << 18;

    /// So that people times a sum of products stays below 2 to the 63rd.
    private static final int MOST_PEOPLE = 1 << 20;

    private final int[][] columns;
    private final int[][] gaps;

    /// Each item's differences alone, without the gaps between them.
    private final short[][] given;

    private WholeNumbers(int[][] columns, int[][] gaps, short[][] given) {
        this.columns = columns;
        this.gaps = gaps;
        this.given = given;
    }

    /// Empty where an answer is a fraction or too far from its item's others.
    static Optional<WholeNumbers> of(double[][] columns) {
        if (columns[0].length > MOST_PEOPLE || !Arrays.stream(columns).allMatch(WholeNumbers::fits)) {
            return Optional.empty();
        }
        return Optional.of(new WholeNumbers(
                Arrays.stream(columns).map(WholeNumbers::differences).toArray(int[][]::new),
                Arrays.stream(columns).map(WholeNumbers::gaps).toArray(int[][]::new),
                Arrays.stream(columns).map(WholeNumbers::given).toArray(short[][]::new)));
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

    private static short[] given(double[] column) {
        double middle = middle(column);
        short[] given = new short[column.length - gaps(column).length];
        int at = 0;
        for (double score : column) {
            if (!Double.isNaN(score)) {
                given[at++] = (short) (score - middle);
            }
        }
        return given;
    }

    /// Each item's answers and gaps in an order of its own: gaps at random places, the answers in a random
    /// order between them.
    WholeNumbers shuffled(RandomGenerator random) {
        int people = columns[0].length;
        int[][] moved = new int[columns.length][];
        int[][] movedGaps = new int[columns.length][];
        // The first item's answers stay: people in another order have the same correlations.
        moved[0] = columns[0];
        movedGaps[0] = gaps[0];
        for (int item = 1; item < columns.length; item++) {
            movedGaps[item] = Shuffle.some(gaps[item].length, people, random);
            moved[item] = spread(Shuffle.of(given[item], random), movedGaps[item]);
        }
        return new WholeNumbers(moved, movedGaps, given);
    }

    private static int[] spread(short[] given, int[] gaps) {
        int[] column = new int[given.length + gaps.length];
        int from = 0;
        for (int gap = 0; gap <= gaps.length; gap++) {
            int to = gap < gaps.length ? gaps[gap] : column.length;
            for (int person = from; person < to; person++) {
                column[person] = given[person - gap];
            }
            from = to + 1;
        }
        return column;
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
        IntStream rows = IntStream.range(1, size);
        // Few answers are done before other threads would have begun.
        (size * (long) people > FEW ? rows.parallel() : rows).forEach(i -> {
            for (int j = 0; j < i; j++) {
                pair(paired, i, j, sums, squares, left);
            }
        });
        return paired;
    }

    private void pair(Paired paired, int i, int j, long[] sums, long[] squares, boolean[][] left) {
        int both = columns[i].length - gaps[i].length - gaps[j].length + both(gaps[i], left[j]);
        long count = both;
        long sumOfI = sums[i] - sum(columns[i], gaps[j]);
        long sumOfJ = sums[j] - sum(columns[j], gaps[i]);
        long ofI = count * (squares[i] - squares(columns[i], gaps[j])) - sumOfI * sumOfI;
        long ofJ = count * (squares[j] - squares(columns[j], gaps[i])) - sumOfJ * sumOfJ;
        double product = count * product(columns[i], columns[j]) - sumOfI * sumOfJ;
        paired.set(i, j, ofI == 0 || ofJ == 0 ? Double.NaN : product / Math.sqrt((double) ofI * ofJ), both);
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
