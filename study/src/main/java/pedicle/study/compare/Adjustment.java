package pedicle.study.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How several p values of one question are raised so that one of them is not small by chance alone.
public enum Adjustment {
    /// Keeps the chance of any false claim (Holm 1979, Scandinavian Journal of Statistics 6:65-70).
    HOLM,
    /// Keeps the share of false claims (Benjamini & Hochberg 1995, JRSS B 57:289-300).
    BENJAMINI_HOCHBERG,
    /// Each p times how many there are.
    BONFERRONI,
    NONE;

    /// The adjusted p values, in the order of the given ones.
    public double[] of(double[] ps) {
        return switch (this) {
            case HOLM -> holm(ps);
            case BENJAMINI_HOCHBERG -> benjaminiHochberg(ps);
            case BONFERRONI ->
                Arrays.stream(ps).map(p -> Math.min(1, p * ps.length)).toArray();
            case NONE -> ps.clone();
        };
    }

    private static double[] holm(double[] ps) {
        double[] adjusted = new double[ps.length];
        int[] rising = rising(ps);
        double least = 0;
        for (int rank = 0; rank < ps.length; rank++) {
            least = Math.max(least, Math.min(1, (ps.length - rank) * ps[rising[rank]]));
            adjusted[rising[rank]] = least;
        }
        return adjusted;
    }

    private static double[] benjaminiHochberg(double[] ps) {
        double[] adjusted = new double[ps.length];
        int[] rising = rising(ps);
        double most = 1;
        for (int rank = ps.length - 1; rank >= 0; rank--) {
            most = Math.min(most, ps.length / (rank + 1.0) * ps[rising[rank]]);
            adjusted[rising[rank]] = most;
        }
        return adjusted;
    }

    private static int[] rising(double[] ps) {
        return IntStream.range(0, ps.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> ps[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
