package pedicle.measure.effect;

import java.time.YearMonth;

/// What of the year comes back every year and is not the change's doing.
public sealed interface Season {

    /// The year is not looked at.
    record None() implements Season {}

    /// So many pairs of a sine and a cosine, the first with a wave a year, the second with two.
    record Harmonics(int pairs) implements Season {
        public Harmonics {
            // A sixth sine is zero in every month.
            if (pairs < 1 || pairs > 5) {
                throw new IllegalArgumentException("a year of months has 1 to 5 pairs of waves: " + pairs);
            }
        }
    }

    /// A level for each calendar month, against January.
    record EachMonth() implements Season {}

    default int terms() {
        return switch (this) {
            case None _ -> 0;
            case Harmonics waves -> 2 * waves.pairs();
            case EachMonth _ -> 11;
        };
    }

    /// What a month shows of each term.
    default double[] row(YearMonth month) {
        double[] row = new double[terms()];
        switch (this) {
            case None _ -> {}
            case Harmonics _ -> {
                for (int i = 0; i < row.length; i++) {
                    double angle = 2 * Math.PI * (i / 2 + 1) * month.getMonthValue() / 12;
                    row[i] = i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
                }
            }
            case EachMonth _ -> {
                if (month.getMonthValue() > 1) {
                    row[month.getMonthValue() - 2] = 1;
                }
            }
        }
        return row;
    }
}
