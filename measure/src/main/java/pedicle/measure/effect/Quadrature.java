package pedicle.measure.effect;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.measure.effect.Practices.Practice;
import pedicle.measure.effect.Practices.Row;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.LogitFit;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.model.Term;

/// A logistic model with a level for each practice, by maximum likelihood. The parameters are the
/// coefficients and, last, the standard deviation of the levels. The integral over a practice's level is
/// taken at nodes around its likeliest place (Pinheiro and Bates 1995), and its derivatives are the means
/// of those of the whole data over the same nodes (Louis 1982).
final class Quadrature {

    /// So many that more change nothing that is shown; R's lme4 takes no more either.
    private static final GaussIntegrator NODES = new GaussIntegratorFactory().hermite(25);

    private static final int MOST_STEPS = 200;

    private final Practices data;

    private Quadrature(Practices data) {
        this.data = data;
    }

    /// The log likelihood of parameters, but for a constant, its slope and its curvature.
    private record Height(double value, RealVector slope, RealMatrix curvature) {}

    static Outcome<MixedModel> likeliest(Practices data) {
        return LogitFit.of(data.design(), data.counts()).then(flat -> new Quadrature(data).from(flat));
    }

    private Outcome<MixedModel> from(LogitFit flat) {
        if (flatIsLikeliest(flat.coefficients())) {
            return new Outcome.Found<>(model(flat.coefficients(), flat.covariance(), 0));
        }
        RealVector at = flat.coefficients().append(0.3);
        Height height = height(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector move = Algebra.inverse(uphill(height.curvature())).operate(height.slope());
            double size = 1;
            Height next = height(at.add(move));
            while (!(next.value() >= height.value() - 1e-12) && size > 1e-6) {
                size /= 2;
                next = height(at.add(move.mapMultiply(size)));
            }
            at = at.add(move.mapMultiply(size));
            height = next;
            if (move.getLInfNorm() * size < 1e-10) {
                int last = data.terms();
                RealMatrix covariance = Algebra.inverse(uphill(height.curvature()));
                return new Outcome.Found<>(model(at, covariance, Math.abs(at.getEntry(last))));
            }
        }
        return Outcome.refuse(
                Reason.NO_CONVERGENCE, "The logistic model with a level for each practice did not settle.");
    }

    private MixedModel model(RealVector coefficients, RealMatrix covariance, double between) {
        int effect = data.terms() - 1;
        Term term =
                Term.of(coefficients.getEntry(effect), Math.sqrt(covariance.getEntry(effect, effect)), data.freedom());
        double variance = between * between;
        return new MixedModel(
                Link.LOGIT, data.practices().size(), term, between, variance / (variance + Math.PI * Math.PI / 3));
    }

    /// The slope of the likelihood in the levels' variance, at none: whether practices' sums scatter less
    /// than chance makes them.
    private boolean flatIsLikeliest(RealVector beta) {
        double slope = 0;
        for (Practice practice : data.practices()) {
            double over = 0;
            for (Row row : practice.rows()) {
                double share = LogitFit.share(row.shows().dotProduct(beta));
                over += row.counted().count() - row.counted().of() * share;
                slope -= row.counted().of() * share * (1 - share);
            }
            slope += over * over;
        }
        return slope <= 0;
    }

    /// The curvature downwards. Where the likelihood is no hill, as much is added as makes it one.
    private static RealMatrix uphill(RealMatrix curvature) {
        RealMatrix down = Algebra.symmetric(curvature.scalarMultiply(-1));
        double least = Algebra.least(down);
        return least > 1e-8
                ? down
                : down.add(MatrixUtils.createRealIdentityMatrix(down.getRowDimension())
                        .scalarMultiply(1e-3 - least));
    }

    private Height height(RealVector at) {
        double value = 0;
        RealVector slope = Algebra.vector(data.terms() + 1);
        RealMatrix curvature = Algebra.zeros(data.terms() + 1);
        for (Practice practice : data.practices()) {
            Height one = height(practice, at);
            value += one.value();
            slope = slope.add(one.slope());
            curvature = curvature.add(one.curvature());
        }
        return new Height(value, slope, curvature);
    }

    private Height height(Practice practice, RealVector at) {
        double likeliest = likeliest(practice, at);
        double scale = Math.sqrt(2 / bend(practice, at, likeliest));
        List<Double> logs = new ArrayList<>();
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < NODES.getNumberOfPoints(); k++) {
            double node = NODES.getPoint(k);
            double log = joint(practice, at, likeliest + scale * node) + node * node + Math.log(NODES.getWeight(k));
            logs.add(log);
            top = Math.max(top, log);
        }
        double sum = 0;
        RealVector mean = Algebra.vector(data.terms() + 1);
        RealMatrix squares = Algebra.zeros(data.terms() + 1);
        for (int k = 0; k < logs.size(); k++) {
            double weight = Math.exp(logs.get(k) - top);
            double level = likeliest + scale * NODES.getPoint(k);
            RealVector score = score(practice, at, level);
            RealMatrix both = score.outerProduct(score).subtract(information(practice, at, level));
            sum += weight;
            mean = mean.add(score.mapMultiply(weight));
            squares = squares.add(both.scalarMultiply(weight));
        }
        RealVector slope = mean.mapDivide(sum);
        return new Height(
                top + Math.log(sum * scale),
                slope,
                squares.scalarMultiply(1 / sum).subtract(slope.outerProduct(slope)));
    }

    /// Of a practice's people and its level, in standard deviations of the levels.
    private double joint(Practice practice, RealVector at, double level) {
        double log = -level * level / 2;
        for (Row row : practice.rows()) {
            double line = line(row, at, level);
            double odds = line > 0 ? line + Math.log1p(Math.exp(-line)) : Math.log1p(Math.exp(line));
            log += row.counted().count() * line - row.counted().of() * odds;
        }
        return log;
    }

    /// Newton's method; the joint likelihood is hollow downwards everywhere.
    private double likeliest(Practice practice, RealVector at) {
        double level = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double slope = -level;
            for (Row row : practice.rows()) {
                slope += at.getEntry(data.terms()) * over(row, at, level);
            }
            double move = slope / bend(practice, at, level);
            level += Math.clamp(move, -1, 1);
            if (Math.abs(move) < 1e-12) {
                break;
            }
        }
        return level;
    }

    private double bend(Practice practice, RealVector at, double level) {
        double deviation = at.getEntry(data.terms());
        double bend = 1;
        for (Row row : practice.rows()) {
            bend += deviation * deviation * chance(row, at, level);
        }
        return bend;
    }

    private RealVector score(Practice practice, RealVector at, double level) {
        RealVector score = Algebra.vector(data.terms() + 1);
        for (Row row : practice.rows()) {
            score = score.add(row.shows().append(level).mapMultiply(over(row, at, level)));
        }
        return score;
    }

    private RealMatrix information(Practice practice, RealVector at, double level) {
        RealMatrix information = Algebra.zeros(data.terms() + 1);
        for (Row row : practice.rows()) {
            RealVector shows = row.shows().append(level);
            information = information.add(shows.outerProduct(shows).scalarMultiply(chance(row, at, level)));
        }
        return information;
    }

    private double line(Row row, RealVector at, double level) {
        return row.shows().append(level).dotProduct(at);
    }

    private double over(Row row, RealVector at, double level) {
        return row.counted().count() - row.counted().of() * LogitFit.share(line(row, at, level));
    }

    private double chance(Row row, RealVector at, double level) {
        double share = LogitFit.share(line(row, at, level));
        return row.counted().of() * share * (1 - share);
    }
}
