package pedicle.study.compare.distribution;

/// The sum of squared differences between two rankings without ties, which Spearman's correlation is judged by.
///
/// Exact for up to nine people, then an Edgeworth series: Best & Roberts (1975, Applied Statistics 24:377-379,
/// algorithm AS 89), which R's cor.test uses too.
public final class SquaredRankDifferences {

    private static final int COUNTED = 9;

    private SquaredRankDifferences() {}

    /// The chance, either way, of a sum as far from its middle as s, of n people.
    public static double twoSided(double s, int n) {
        double middle = ((double) n * n * n - n) / 6;
        double one = s > middle ? atLeast(Math.round(s), n) : 1 - atLeast(Math.round(s) + 2, n);
        if (s <= middle && n > COUNTED) {
            one = seriesBelow(Math.round(s) + 2, n);
        }
        return Math.clamp(2 * one, 0, 1);
    }

    private static double atLeast(long s, int n) {
        if (s <= 0) {
            return 1;
        }
        if (s > ((long) n * n * n - n) / 3) {
            return 0;
        }
        return n <= COUNTED ? counted(s, n) : clamped(series(s, n) + Tails.normal(standard(s, n)));
    }

    private static double seriesBelow(long s, int n) {
        return clamped(Tails.normal(-standard(s, n)) - series(s, n));
    }

    private static double clamped(double chance) {
        return Math.clamp(chance, 0, 1);
    }

    private static double standard(long s, int n) {
        return (6.0 * (s - 1) / n / ((double) n * n - 1) - 1) * Math.sqrt(n - 1.0);
    }

    /// The series' coefficients are those of table 1 of the paper.
    private static double series(long s, int n) {
        double b = 1.0 / n;
        double x = standard(s, n);
        double y = x * x;
        double inner = 0.0072 - 0.0831 * b + y * b * (0.0131 - 4.6e-4 * y);
        double middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * (0.0879 + 0.0151 * b - y * inner);
        return x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle) / Math.exp(y / 2);
    }

    private static double counted(long s, int n) {
        int[] reached = new int[2];
        count(new boolean[n], 0, 0, s, reached);
        return (double) reached[0] / reached[1];
    }

    private static void count(boolean[] used, int place, long sum, long s, int[] reached) {
        if (place == used.length) {
            reached[1]++;
            reached[0] += sum >= s ? 1 : 0;
            return;
        }
        for (int rank = 0; rank < used.length; rank++) {
            if (!used[rank]) {
                used[rank] = true;
                long difference = (long) place - rank;
                count(used, place + 1, sum + difference * difference, s, reached);
                used[rank] = false;
            }
        }
    }
}
