package pedicle.study.survey;

import pedicle.catalog.Estimate;

/// Where numbers lie: their mean with Student's 95% interval, the standard deviation, and five of the numbers in
/// order
/// (quartiles as R's default gives them).
public record Spread(
        Estimate mean,
        double sd,
        double lowest,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double highest) {

    public static Spread of(Sample sample) {
        return new Spread(
                sample.meanWithInterval(),
                sample.sd(),
                sample.lowest(),
                sample.quantile(0.25),
                sample.median(),
                sample.quantile(0.75),
                sample.highest());
    }
}
