package pedicle.study.compare.distribution;

/// The exact chances of sums of ranks without ties, by counting.
public final class RankSums {

    private RankSums() {}

    /// The chance, either way, of a Mann-Whitney statistic as far from its middle as u, of `first` and `second`
    /// people
    /// (Wilcoxon 1945; Mann & Whitney 1947).
    public static double twoSidedRankSum(long u, int first, int second) {
        int most = first * second;
        int near = (int) Math.min(u, most - u);
        // counts[i][s]: ways to choose i of the ranks seen so far with a sum s over its least possible.
        double[][] counts = new double[first + 1][near + 1];
        counts[0][0] = 1;
        for (int rank = 1; rank <= first + second; rank++) {
            for (int chosen = Math.min(first, rank); chosen >= 1; chosen--) {
                int excess = rank - chosen;
                for (int s = near; s >= excess; s--) {
                    counts[chosen][s] += counts[chosen - 1][s - excess];
                }
            }
        }
        return Math.min(1, 2 * sum(counts[first]) / choose(first + second, first));
    }

    /// The chance, either way, of a signed-rank statistic as far from its middle as v, of `pairs` pairs
    /// (Wilcoxon 1945).
    public static double twoSidedSignedRank(long v, int pairs) {
        int most = pairs * (pairs + 1) / 2;
        int near = (int) Math.min(v, most - v);
        double[] counts = new double[near + 1];
        counts[0] = 1;
        for (int rank = 1; rank <= pairs; rank++) {
            for (int s = near; s >= rank; s--) {
                counts[s] += counts[s - rank];
            }
        }
        return Math.min(1, 2 * sum(counts) / Math.pow(2, pairs));
    }

    /// The chance, either way, of as many pairs in order as `concordant` among n people ranked twice (Kendall
    /// 1938).
    public static double twoSidedKendall(long concordant, int n) {
        int most = n * (n - 1) / 2;
        int near = (int) Math.min(concordant, most - concordant);
        double[] chances = new double[near + 1];
        chances[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[near + 1];
            for (int s = 0; s <= near; s++) {
                for (int added = 0; added < size && added <= s; added++) {
                    next[s] += chances[s - added] / size;
                }
            }
            chances = next;
        }
        return Math.min(1, 2 * sum(chances));
    }

    private static double choose(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
