package pedicle.measure.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import pedicle.catalog.Proportion;

/// People counted together: `n` in the denominator of over-use and the `imaged` of these that count against
/// it; `flagged` with a red flag, and the `missed` of these who were not imaged in the window.
public record Tally(long n, long imaged, long flagged, long missed) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally {
        if (imaged < 0 || imaged > n || missed < 0 || missed > flagged) {
            throw new IllegalArgumentException(
                    "a part is no more than its whole: " + imaged + " of " + n + ", " + missed + " of " + flagged);
        }
    }

    /// As the questions that count name their columns.
    static Tally of(ResultSet row) throws SQLException {
        return new Tally(row.getLong("n"), row.getLong("imaged"), row.getLong("flagged"), row.getLong("missed"));
    }

    public Tally plus(Tally other) {
        return new Tally(n + other.n, imaged + other.imaged, flagged + other.flagged, missed + other.missed);
    }

    /// Imaged without need; empty where there is nobody to count.
    public Optional<Proportion> overUse() {
        return n == 0 ? Optional.empty() : Optional.of(new Proportion(imaged, n));
    }

    /// Not imaged in spite of a flag; empty where nobody had one.
    public Optional<Proportion> underUse() {
        return flagged == 0 ? Optional.empty() : Optional.of(new Proportion(missed, flagged));
    }
}
