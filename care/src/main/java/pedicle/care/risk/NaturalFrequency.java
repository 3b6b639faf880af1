package pedicle.care.risk;

import pedicle.catalog.Estimate;

/// A share of people, from 0 to 1 with its interval, said as people out of people.
public record NaturalFrequency(Estimate share) {

    public NaturalFrequency {
        if (share.low() < 0 || share.high() > 1) {
            throw new IllegalArgumentException("a share of people is 0 to 1: " + share);
        }
    }

    /// Out of how many people it is said: so many that the number is no smaller than one, where 10,000 suffice.
    public int outOf() {
        if (share.value() >= 0.05) {
            return 100;
        }
        return share.value() >= 0.001 ? 1000 : 10_000;
    }

    /// “about 4 in 1,000, interval 1 to 12”.
    public String words() {
        return "about %s in %s, interval %s to %s"
                .formatted(people(share.value()), said(outOf()), people(share.low()), people(share.high()));
    }

    private String people(double part) {
        return said(Math.round(part * outOf()));
    }

    private static String said(long number) {
        return number < 1000 ? Long.toString(number) : "%d,%03d".formatted(number / 1000, number % 1000);
    }
}
