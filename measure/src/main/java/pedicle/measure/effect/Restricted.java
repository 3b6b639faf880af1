package pedicle.measure.effect;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.measure.effect.Practices.Practice;
import pedicle.measure.effect.Practices.Row;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Term;

/// A linear model with a level for each practice, by restricted maximum likelihood (Patterson and Thompson
/// 1971).
///
/// For a given ratio of the variance between practices to that within, all else has a closed form, so that
/// the ratio alone is searched. `deviance` is minus twice the restricted log likelihood but for a constant.
record Restricted(RealVector coefficients, RealMatrix covariance, double variance, double deviance) {

    /// The ratio is searched between these, as powers of e, and zero is tried beside.
    private static final double SMALLEST = -18;

    private static final double LARGEST = 5;
    private static final double STRIDE = 0.5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    static Outcome<MixedModel> likeliest(Practices data) {
        double best = SMALLEST;
        for (double log = SMALLEST; log <= LARGEST; log += STRIDE) {
            best = at(data, Math.exp(log)).deviance < at(data, Math.exp(best)).deviance ? log : best;
        }
        double ratio = Math.exp(narrowed(data, best - STRIDE, best + STRIDE));
        // At the boundary the practices do not differ.
        double settled = at(data, 0).deviance <= at(data, ratio).deviance ? 0 : ratio;
        Restricted fit = at(data, settled);
        int last = data.terms() - 1;
        Term effect = Term.of(
                fit.coefficients.getEntry(last), Math.sqrt(fit.covariance.getEntry(last, last)), data.freedom());
        return new Outcome.Found<>(new MixedModel(
                Link.IDENTITY,
                data.practices().size(),
                effect,
                Math.sqrt(settled * fit.variance),
                settled / (1 + settled)));
    }

    /// Golden section.
    private static double narrowed(Practices data, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-9) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (at(data, Math.exp(left)).deviance < at(data, Math.exp(right)).deviance) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static Restricted at(Practices data, double ratio) {
        RealMatrix information = Algebra.zeros(data.terms());
        RealVector score = Algebra.vector(data.terms());
        double squares = 0;
        double logs = 0;
        for (Practice practice : data.practices()) {
            double pull = ratio / (1 + practice.people() * ratio);
            RealVector sum = Algebra.vector(data.terms());
            double yes = 0;
            for (Row row : practice.rows()) {
                double people = row.counted().of();
                information =
                        information.add(row.shows().outerProduct(row.shows()).scalarMultiply(people));
                score = score.add(row.shows().mapMultiply((double) row.counted().count()));
                sum = sum.add(row.shows().mapMultiply(people));
                yes += row.counted().count();
            }
            information = information.subtract(sum.outerProduct(sum).scalarMultiply(pull));
            score = score.subtract(sum.mapMultiply(pull * yes));
            // A yes is one and a no is zero, so that the sum of squares is the count.
            squares += yes - pull * yes * yes;
            logs += Math.log1p(practice.people() * ratio);
        }
        RealMatrix inverse = Algebra.inverse(Algebra.symmetric(information));
        RealVector beta = inverse.operate(score);
        double freedom = data.people() - data.terms();
        double variance = (squares - beta.dotProduct(score)) / freedom;
        double determinant = new CholeskyDecomposition(Algebra.symmetric(information), 1e-8, 0).getDeterminant();
        double deviance = freedom * Math.log(variance) + logs + Math.log(determinant);
        return new Restricted(beta, inverse.scalarMultiply(variance), variance, deviance);
    }
}
