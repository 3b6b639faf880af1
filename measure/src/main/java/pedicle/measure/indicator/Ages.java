package pedicle.measure.indicator;

import java.util.List;

/// Who is old enough and not too old: whole years, both ends included, reckoned on the given day. Where there are
/// `strata` the rate is also told for each; they ascend without a gap from the least age to the greatest, so that they
/// add
/// up.
public record Ages(int least, int most, Day on, List<Band> strata) {

    public enum Day {
        INDEX_DAY,
        PERIOD_START,
        PERIOD_END
    }

    /// Whole years, both ends included.
    public record Band(int least, int most) {
        public Band {
            ascend(least, most);
        }

        boolean holds(Band other) {
            return other.least >= least && other.most <= most;
        }

        /// Such as “18 to 64”.
        public String words() {
            return least + " to " + most;
        }
    }

    public Ages {
        ascend(least, most);
        strata = List.copyOf(strata);
        int next = least;
        for (Band band : strata) {
            if (band.least() != next) {
                throw new IllegalArgumentException("strata ascend without a gap: " + strata);
            }
            next = band.most() + 1;
        }
        if (!strata.isEmpty() && next != most + 1) {
            throw new IllegalArgumentException("strata go from %d to %d: %s".formatted(least, most, strata));
        }
    }

    public Ages(int least, int most, Day on) {
        this(least, most, on, List.of());
    }

    private static void ascend(int least, int most) {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("ages ascend from 0: " + least + " to " + most);
        }
    }
}
