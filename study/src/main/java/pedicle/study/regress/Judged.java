package pedicle.study.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;
import pedicle.catalog.Estimate;

/// A model's terms with the errors that were asked for: their variances, and the degrees of freedom of each term's
/// t, empty for z.
record Judged(Solved solved, SimpleMatrix variances, List<OptionalDouble> df) {

    /// A cluster-robust variance this small a share of the model's own is rounding: the term never varies.
    private static final double NOUGHT = 1e-20;

    Judged {
        df = List.copyOf(df);
    }

    static Judged linear(LeastSquares model, Design design, Errors errors) {
        Solved solved = model.solved();
        return switch (errors) {
            case MODEL ->
                same(solved, solved.raw(solved.bread().scale(model.variance())), OptionalDouble.of(model.free()));
            case ROBUST -> {
                SimpleMatrix grown = model.jackknifed(design);
                yield same(solved, solved.sandwich(square(grown)), OptionalDouble.of(model.free()));
            }
            case CR1 -> {
                double factor = (model.n() - 1.0) / model.free();
                yield byCluster(solved, Groups.clusters(design), factor);
            }
            case CR2 -> {
                BellMcCaffrey reduced = BellMcCaffrey.of(model, Groups.clusters(design));
                yield new Judged(
                        solved,
                        reduced.variances(),
                        reduced.df().stream().map(OptionalDouble::of).toList());
            }
        };
    }

    static Judged likeliest(Likeliest model, Design design, Errors errors) {
        Solved solved = model.solved();
        return switch (errors) {
            case MODEL -> same(solved, solved.raw(solved.bread()), OptionalDouble.empty());
            case ROBUST -> {
                double n = design.n();
                yield same(solved, solved.sandwich(square(solved.scores())).scale(n / (n - 1)), OptionalDouble.empty());
            }
            case CR1 -> byCluster(solved, Groups.clusters(design), 1);
            case CR2 -> throw new IllegalArgumentException("CR2 is for linear models");
        };
    }

    private static Judged byCluster(Solved solved, Groups clusters, double factor) {
        double count = clusters.count();
        SimpleMatrix meat = square(clusters.sums(solved.scores()));
        return same(solved, solved.sandwich(meat).scale(factor * count / (count - 1)), OptionalDouble.of(count - 1));
    }

    private static Judged same(Solved solved, SimpleMatrix variances, OptionalDouble df) {
        return new Judged(
                solved, variances, solved.terms().stream().map(_ -> df).toList());
    }

    private static SimpleMatrix square(SimpleMatrix rows) {
        return rows.transpose().mult(rows);
    }

    /// The terms from one place up to another. `ratios` says from which place to which odds ratios are wanted.
    List<Term> terms(Design design, int from, int to, boolean ratios) {
        List<Term> terms = new ArrayList<>();
        for (int i = from; i < to; i++) {
            terms.add(term(design, i, ratios));
        }
        return terms;
    }

    private Term term(Design design, int i, boolean ratio) {
        String name = solved.terms().get(i);
        double value = solved.estimate(i);
        double variance = variances.get(i, i);
        if (!(variance > NOUGHT * solved.raw(solved.bread()).get(i, i))) {
            throw new BadInput(
                    "the term “%s”: expected one that more than one of “%s” bears on, found none, so that it has no cluster-robust error; leave it out or take the model's errors"
                            .formatted(name, design.clusterName()));
        }
        double se = Math.sqrt(variance);
        OptionalDouble free = df.get(i);
        double reach = Tail.within95(free) * se;
        double statistic = value / se;
        if (!Double.isFinite(statistic)
                || !Double.isFinite(value - reach)
                || !Double.isFinite(value + reach)
                || se == 0) {
            throw new BadInput(
                    "the term “%s”: expected numbers that can be reckoned with, found some too large or too small; measure “%s” in another unit"
                            .formatted(name, name));
        }
        Estimate estimate = new Estimate(value, value - reach, value + reach);
        return new Term(
                name,
                estimate,
                se,
                statistic,
                free,
                Math.min(1, Tail.twoSided(statistic, free)),
                ratio ? oddsRatio(estimate) : Optional.empty());
    }

    private static Optional<Estimate> oddsRatio(Estimate logOdds) {
        double high = Math.exp(logOdds.high());
        return Double.isFinite(high)
                ? Optional.of(new Estimate(Math.exp(logOdds.value()), Math.exp(logOdds.low()), high))
                : Optional.empty();
    }
}
