package pedicle.measure.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.measure.effect.Practices.Practice;
import pedicle.measure.effect.Practices.Row;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.LogitFit;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;

/// Solves generalised estimating equations with one correlation in each practice.
///
/// People of a cell are alike, so that sums over people are sums over cells: the inverse of a correlation
/// matrix with one correlation r among n people is (I - r / (1 + (n - 1) r) J) / (1 - r). Correlation and
/// scale are the moments over all people and all pairs, without degrees of freedom taken off, as R's
/// geepack has them.
final class Equations {

    private static final int MOST_ROUNDS = 200;

    /// Nearer to 0 or 1 a person weighs as much as a million others, or has no weight at all.
    private static final double EDGE = 1e-6;

    record Solved(RealVector coefficients, double correlation, List<Sandwich.Part> parts) {
        Solved {
            parts = List.copyOf(parts);
        }
    }

    private final Practices data;
    private final Link link;

    private Equations(Practices data, Link link) {
        this.data = data;
        this.link = link;
    }

    static Outcome<Solved> solve(Practices data, Link link) {
        Equations equations = new Equations(data, link);
        return equations.start().then(equations::solve);
    }

    /// As if people were independent.
    private Outcome<RealVector> start() {
        return switch (link) {
            case LOGIT -> LogitFit.of(data.design(), data.counts()).map(LogitFit::coefficients);
            // Flat at the share of all: the first round is then least squares by people.
            case IDENTITY -> {
                RealVector flat = Algebra.vector(data.terms());
                double count = data.rows().stream()
                        .mapToDouble(row -> row.counted().count())
                        .sum();
                flat.setEntry(0, count / data.people());
                yield new Outcome.Found<>(flat);
            }
        };
    }

    private Outcome<Solved> solve(RealVector start) {
        RealVector beta = start;
        double correlation = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Sandwich.Part> parts = parts(beta, correlation);
            RealMatrix information = Algebra.zeros(data.terms());
            RealVector score = Algebra.vector(data.terms());
            for (Sandwich.Part part : parts) {
                information = information.add(part.information());
                score = score.add(part.score());
            }
            if (!Algebra.fullRank(information)) {
                return Outcome.refuse(
                        Reason.NO_CONVERGENCE, "The estimating equations ran to where they decide nothing.");
            }
            RealVector move = Algebra.inverse(Algebra.symmetric(information)).operate(score);
            beta = beta.add(move);
            Optional<String> trouble = outside(beta);
            if (trouble.isPresent()) {
                return Outcome.refuse(Reason.NO_CONVERGENCE, trouble.get());
            }
            double before = correlation;
            correlation = correlation(beta);
            if (move.getLInfNorm() < 1e-11 && Math.abs(correlation - before) < 1e-11) {
                return new Outcome.Found<>(new Solved(beta, correlation, parts(beta, correlation)));
            }
        }
        return Outcome.refuse(Reason.NO_CONVERGENCE, "The estimating equations did not settle.");
    }

    private Optional<String> outside(RealVector beta) {
        boolean inside = data.rows().stream()
                .mapToDouble(row -> link.share(row.shows().dotProduct(beta)))
                .allMatch(share -> share > EDGE && share < 1 - EDGE);
        return inside
                ? Optional.empty()
                : Optional.of("The line leaves the shares from 0 to 1 in some practice; odds fit these data better.");
    }

    private List<Sandwich.Part> parts(RealVector beta, double correlation) {
        List<Sandwich.Part> parts = new ArrayList<>();
        for (Practice practice : data.practices()) {
            double pull = correlation / (1 + (practice.people() - 1) * correlation);
            RealMatrix information = Algebra.zeros(data.terms());
            RealVector score = Algebra.vector(data.terms());
            RealVector sum = Algebra.vector(data.terms());
            double over = 0;
            for (Row row : practice.rows()) {
                double share = link.share(row.shows().dotProduct(beta));
                double deviation = Math.sqrt(share * (1 - share));
                RealVector shows = row.shows().mapMultiply(link.slope(share) / deviation);
                double residuals = residuals(row, share);
                double people = row.counted().of();
                information = information.add(shows.outerProduct(shows).scalarMultiply(people));
                score = score.add(shows.mapMultiply(residuals));
                sum = sum.add(shows.mapMultiply(people));
                over += residuals;
            }
            parts.add(new Sandwich.Part(
                    information
                            .subtract(sum.outerProduct(sum).scalarMultiply(pull))
                            .scalarMultiply(1 / (1 - correlation)),
                    score.subtract(sum.mapMultiply(pull * over)).mapDivide(1 - correlation)));
        }
        return parts;
    }

    /// The sum of a cell's residuals, each in its standard deviations.
    private static double residuals(Row row, double share) {
        return (row.counted().count() - row.counted().of() * share) / Math.sqrt(share * (1 - share));
    }

    /// The mean product of two people's residuals over the mean square of one's. Held where the matrix
    /// stays positive.
    private double correlation(RealVector beta) {
        double products = 0;
        double pairs = 0;
        double squares = 0;
        double most = 0;
        for (Practice practice : data.practices()) {
            double over = 0;
            double own = 0;
            for (Row row : practice.rows()) {
                double share = link.share(row.shows().dotProduct(beta));
                double yes = row.counted().count();
                double no = row.counted().of() - yes;
                over += residuals(row, share);
                own += yes * (1 - share) / share + no * share / (1 - share);
            }
            double people = practice.people();
            products += (over * over - own) / 2;
            pairs += people * (people - 1) / 2;
            squares += own;
            most = Math.max(most, people);
        }
        double least = most > 1 ? -1 / (most - 1) : 0;
        double found = pairs == 0 ? 0 : products / pairs / (squares / data.people());
        return Math.clamp(found, least * 0.99, 0.99);
    }
}
