package pedicle.study.reliability;

import java.util.List;
import java.util.stream.DoubleStream;

/// Where the search for one factor ended: loadings, and each item's own share of its variance, which is not yet
/// known to be one.
record Loaded(List<Double> loadings, List<Double> own, boolean settled) {

    static Loaded of(DoubleStream loadings, DoubleStream own, boolean settled) {
        return new Loaded(loadings.boxed().toList(), own.boxed().toList(), settled);
    }
}
