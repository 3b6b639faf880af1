package pedicle.app.web.page;

import java.util.Optional;
import pedicle.catalog.Estimate;
import pedicle.catalog.Proportion;

/// A number with its ground: what it is of, its 95% interval, how many stand behind it and how many are missing.
/// `interval` and `ground` are empty where there is none to give.
public record Measured(String label, String value, String interval, String ground, Optional<Provenance> provenance) {

    public Measured {
        if (label.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("a figure has a label and a value: " + label + " " + value);
        }
    }

    /// A share of `people`, the word for those counted.
    public static Measured of(String label, Proportion proportion, int missing, String people) {
        String ground = Say.count(proportion.count()) + " of " + Say.count(proportion.of()) + " " + people;
        return new Measured(
                label, Say.share(proportion), Say.interval(proportion), ground + missing(missing), Optional.empty());
    }

    public static Measured of(String label, Estimate estimate, int decimals, int n, int missing) {
        return new Measured(
                label,
                Say.number(estimate.value(), decimals),
                Say.interval(estimate, decimals),
                "n " + Say.count(n) + missing(missing),
                Optional.empty());
    }

    /// A number that stands alone, such as a count.
    public static Measured plain(String label, String value, String ground) {
        return new Measured(label, value, "", ground, Optional.empty());
    }

    public Measured from(Provenance its) {
        return new Measured(label, value, interval, ground, Optional.of(its));
    }

    private static String missing(int missing) {
        return missing == 0 ? ", none missing" : ", " + Say.count(missing) + " missing";
    }
}
