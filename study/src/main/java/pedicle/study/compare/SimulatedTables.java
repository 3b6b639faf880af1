package pedicle.study.compare;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Tables drawn by chance with the margins of one that was seen; p is the share of those that are no likelier,
/// the seen
/// one among them (Hope 1968, JRSS B 30:582-598). The same seed draws the same tables.
final class SimulatedTables {

    static final int TABLES = 20_000;

    private final int[][] seen;
    private final double[] logFactorials;
    private final SplittableRandom chance;

    SimulatedTables(int[][] seen, long seed) {
        this.seen = seen;
        this.logFactorials = ExactTable.logFactorials(
                Arrays.stream(seen).flatMapToInt(Arrays::stream).sum());
        this.chance = new SplittableRandom(seed);
    }

    double p() {
        double limit = ExactTable.logChance(seen, logFactorials) + FisherTest.AS_LIKELY;
        int[] rows =
                Arrays.stream(seen).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = IntStream.range(0, seen[0].length)
                .map(column -> Arrays.stream(seen).mapToInt(row -> row[column]).sum())
                .toArray();
        int unlikely = 1;
        for (int table = 0; table < TABLES; table++) {
            if (ExactTable.logChance(drawn(rows, columns), logFactorials) <= limit) {
                unlikely++;
            }
        }
        return unlikely / (TABLES + 1.0);
    }

    /// Row by row, each cell given those before it.
    private int[][] drawn(int[] rows, int[] columns) {
        int[] left = columns.clone();
        int[][] table = new int[rows.length][columns.length];
        for (int row = 0; row < rows.length; row++) {
            int toPlace = rows[row];
            int inAll = Arrays.stream(left).sum();
            for (int column = 0; column < left.length; column++) {
                int here = hypergeometric(left[column], inAll, toPlace);
                table[row][column] = here;
                inAll -= left[column];
                left[column] -= here;
                toPlace -= here;
            }
        }
        return table;
    }

    /// How many of the marked are among some drawn from all: outwards from the likeliest, until chance is used up.
    private int hypergeometric(int marked, int all, int drawn) {
        int least = Math.max(0, drawn + marked - all);
        int most = Math.min(marked, drawn);
        int middle = Math.clamp((long) ((drawn + 1.0) * (marked + 1.0) / (all + 2.0)), least, most);
        double left = chance.nextDouble();
        int down = middle;
        int up = middle + 1;
        double chanceDown = chanceOf(middle, marked, all, drawn);
        double chanceUp = up <= most ? chanceOf(up, marked, all, drawn) : 0;
        while (down >= least || up <= most) {
            boolean goDown = down >= least && (up > most || chanceDown >= chanceUp);
            left -= goDown ? chanceDown : chanceUp;
            if (left <= 0) {
                return goDown ? down : up;
            }
            if (goDown) {
                chanceDown *=
                        down * ((double) all - marked - drawn + down) / ((marked - down + 1.0) * (drawn - down + 1.0));
                down--;
            } else {
                chanceUp *= ((double) marked - up)
                        * ((double) drawn - up)
                        / ((up + 1.0) * ((double) all - marked - drawn + up + 1));
                up++;
            }
        }
        return middle;
    }

    private double chanceOf(int k, int marked, int all, int drawn) {
        return Math.exp(logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn));
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }
}
