package pedicle.measure.model;

import java.util.List;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.catalog.Proportion;
import pedicle.measure.model.Outcome.Reason;

/// A logistic regression of counts by iterated weighted least squares (McCullagh and Nelder 1989).
/// `covariance` is that of a binomial; times `dispersion` (Pearson's chi-squared over its degrees of
/// freedom) it is that of a quasi-binomial. The dispersion is 0 where as many terms as counts leave no
/// freedom.
public record LogitFit(RealVector coefficients, RealMatrix covariance, double dispersion) {

    private static final int MOST_STEPS = 50;

    /// A share closer to 0 or 1 than this (e^-12) belongs to a coefficient on its way to infinity.
    private static final double FURTHEST = 12;

    public static Outcome<LogitFit> of(RealMatrix design, List<Proportion> counts) {
        if (!Algebra.fullRank(design)) {
            return Outcome.refuse(Reason.NO_CONTRAST, "The terms of the model can't be told from one another.");
        }
        RealVector beta = Algebra.vector(design.getColumnDimension());
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector move = Algebra.inverse(information(design, counts, beta)).operate(score(design, counts, beta));
            beta = beta.add(move);
            if (design.operate(beta).getLInfNorm() > FURTHEST) {
                return Outcome.refuse(
                        Reason.SEPARATION,
                        "In some part of the data everyone or no one was imaged, so that a coefficient has no limit.");
            }
            if (move.getLInfNorm() < 1e-10) {
                return new Outcome.Found<>(new LogitFit(
                        beta, Algebra.inverse(information(design, counts, beta)), dispersion(design, counts, beta)));
            }
        }
        return Outcome.refuse(Reason.NO_CONVERGENCE, "The logistic regression did not settle.");
    }

    public static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static RealMatrix information(RealMatrix design, List<Proportion> counts, RealVector beta) {
        RealMatrix sum = Algebra.zeros(design.getColumnDimension());
        for (int i = 0; i < counts.size(); i++) {
            RealVector row = design.getRowVector(i);
            double share = share(row.dotProduct(beta));
            sum = sum.add(row.outerProduct(row).scalarMultiply(counts.get(i).of() * share * (1 - share)));
        }
        return sum;
    }

    private static RealVector score(RealMatrix design, List<Proportion> counts, RealVector beta) {
        RealVector sum = Algebra.vector(design.getColumnDimension());
        for (int i = 0; i < counts.size(); i++) {
            RealVector row = design.getRowVector(i);
            double over = counts.get(i).count() - counts.get(i).of() * share(row.dotProduct(beta));
            sum = sum.add(row.mapMultiply(over));
        }
        return sum;
    }

    private static double dispersion(RealMatrix design, List<Proportion> counts, RealVector beta) {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            double share = share(design.getRowVector(i).dotProduct(beta));
            double over = counts.get(i).count() - counts.get(i).of() * share;
            sum += over * over / (counts.get(i).of() * share * (1 - share));
        }
        int freedom = counts.size() - design.getColumnDimension();
        return freedom == 0 ? 0 : sum / freedom;
    }
}
