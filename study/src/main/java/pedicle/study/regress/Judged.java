package pedicle.study.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;
import pedicle.catalog.Estimate;

/// A model's terms with the errors that were asked for: the variances of its coordinates, the model's own
/// beside them, and the degrees of freedom of each term's t, empty for z.
record Judged(Solved solved, SimpleMatrix own, SimpleMatrix variances, List<OptionalDouble> df) {

    /// A robust error this small a share of the model's own is rounding: what it rests on never varies.
    private static final double NOUGHT = 1e-10;

    Judged {
        df = List.copyOf(df);
    }

    static Judged linear(LeastSquares model, Design design, Errors errors) {
        Solved solved = model.solved();
        SimpleMatrix own = solved.bread().scale(model.variance());
        return switch (errors) {
            case MODEL -> same(solved, own, own, OptionalDouble.of(model.free()));
            case ROBUST -> {
                SimpleMatrix grown = model.jackknifed(design);
                yield same(solved, own, solved.sandwich(square(grown)), OptionalDouble.of(model.free()));
            }
            case CR1 -> {
                double factor = (model.n() - 1.0) / model.free();
                yield byCluster(solved, own, Groups.clusters(design), factor);
            }
            case CR2 -> {
                BellMcCaffrey reduced = BellMcCaffrey.of(model, Groups.clusters(design));
                yield new Judged(
                        solved,
                        own,
                        reduced.variances(),
                        reduced.df().stream().map(OptionalDouble::of).toList());
            }
        };
    }

    static Judged likeliest(Likeliest model, Design design, Errors errors) {
        Solved solved = model.solved();
        SimpleMatrix own = solved.bread();
        return switch (errors) {
            case MODEL -> same(solved, own, own, OptionalDouble.empty());
            case ROBUST -> {
                double n = design.n();
                yield same(
                        solved,
                        own,
                        solved.sandwich(square(solved.scores())).scale(n / (n - 1)),
                        OptionalDouble.empty());
            }
            case CR1 -> byCluster(solved, own, Groups.clusters(design), 1);
            case CR2 -> throw new IllegalArgumentException("CR2 is for linear models");
        };
    }

    private static Judged byCluster(Solved solved, SimpleMatrix own, Groups clusters, double factor) {
        double count = clusters.count();
        SimpleMatrix meat = square(clusters.sums(solved.scores()));
        return same(
                solved, own, solved.sandwich(meat).scale(factor * count / (count - 1)), OptionalDouble.of(count - 1));
    }

    private static Judged same(Solved solved, SimpleMatrix own, SimpleMatrix variances, OptionalDouble df) {
        return new Judged(
                solved, own, variances, solved.terms().stream().map(_ -> df).toList());
    }

    private static SimpleMatrix square(SimpleMatrix rows) {
        return rows.transpose().mult(rows);
    }

    /// The terms from one place up to another, with odds ratios or without.
    List<Term> terms(int from, int to, boolean ratios) {
        List<Term> terms = new ArrayList<>();
        for (int i = from; i < to; i++) {
            SimpleMatrix combination = solved.toRaw().extractVector(true, i);
            Term term = term(solved.terms().get(i), solved.estimate(i), combination, df.get(i));
            terms.add(ratios ? term.asOdds() : term);
        }
        return terms;
    }

    /// What a value that moves with the coordinates by this combination is known to.
    Term term(String name, double value, SimpleMatrix combination, OptionalDouble free) {
        double se = Solved.error(combination, variances);
        double plain = Solved.error(combination, own);
        if (plain > 0 && !(se > NOUGHT * plain)) {
            throw new BadInput(("the term “%s”: expected one that several people or clusters bear on in different"
                            + " ways, found none, so that it has no robust error; leave it out or take the"
                            + " model's errors")
                    .formatted(name));
        }
        double reach = Tail.within95(free) * se;
        double statistic = value / se;
        if (!Double.isFinite(statistic) || !Double.isFinite(Math.abs(value) + reach)) {
            throw new BadInput(("the term “%s”: expected numbers that can be reckoned with, found some too large"
                            + " or too small; measure it in another unit")
                    .formatted(name));
        }
        return new Term(
                name,
                new Estimate(value, value - reach, value + reach),
                se,
                statistic,
                free,
                Math.min(1, Tail.twoSided(statistic, free)),
                Optional.empty());
    }
}
