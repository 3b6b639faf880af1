package pedicle.measure.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import pedicle.catalog.Proportion;

/// How clinicians' true shares spread: a beta distribution of mean `mean` and of parameters mean / gamma
/// and (1 - mean) / gamma, fitted by maximum likelihood to their counts. Griffiths 1973 (Biometrics 29:637)
/// writes the likelihood in these two, as sums that hold down to gamma zero, where all clinicians are
/// alike.
record BetaBinomial(double mean, double gamma) {

    private static final int MOST_STEPS = 200;
    private static final double SMALLEST = 1e-9;

    double alpha() {
        return mean / gamma;
    }

    double beta() {
        return (1 - mean) / gamma;
    }

    /// Empty where no spread makes the counts likelier than any.
    static Optional<BetaBinomial> likeliest(List<Proportion> counts) {
        BetaBinomial at = start(counts);
        Tallies tallies = new Tallies(counts);
        double height = tallies.height(at);
        for (int step = 0; step < MOST_STEPS; step++) {
            Slope slope = tallies.slope(at);
            double size = 1;
            BetaBinomial next = slope.ahead(at, size);
            while (!(tallies.height(next) >= height) && size > 1e-10) {
                size /= 2;
                next = slope.ahead(at, size);
            }
            boolean settled = Math.abs(next.mean - at.mean) < 1e-13 && Math.abs(next.gamma / at.gamma - 1) < 1e-12;
            double reached = tallies.height(next);
            if (reached >= height) {
                at = next;
                height = reached;
            }
            if (at.gamma < SMALLEST) {
                return Optional.empty();
            }
            if (settled || size <= 1e-10) {
                break;
            }
        }
        // A gamma of zero is the pooled share. Where that is as likely, nothing speaks for a spread.
        return height - tallies.height(new BetaBinomial(pooled(counts), 0)) > 1e-9 ? Optional.of(at) : Optional.empty();
    }

    private static double pooled(List<Proportion> counts) {
        double count = counts.stream().mapToLong(Proportion::count).sum();
        return count / counts.stream().mapToLong(Proportion::of).sum();
    }

    /// The method of moments (Kleinman 1973, with denominators as weights) gives the correlation within a
    /// clinician, gamma / (1 + gamma).
    private static BetaBinomial start(List<Proportion> counts) {
        double mean = pooled(counts);
        double people = 0;
        double squares = 0;
        double spread = 0;
        for (Proportion one : counts) {
            people += one.of();
            squares += (double) one.of() * one.of();
            spread += one.of() * (one.share() - mean) * (one.share() - mean);
        }
        double free = counts.size() - 1;
        double within = (spread / (mean * (1 - mean)) - free) / (people - squares / people - free);
        double correlation = Double.isFinite(within) ? Math.clamp(within, 0.001, 0.9) : 0.01;
        return new BetaBinomial(mean, correlation / (1 - correlation));
    }

    /// Griffiths' sums over everyone, once: how many clinicians have more than r imaged, not imaged and
    /// seen.
    private static final class Tallies {

        private final double[] yes;
        private final double[] no;
        private final double[] seen;

        Tallies(List<Proportion> counts) {
            yes = above(counts, Proportion::count);
            no = above(counts, one -> one.of() - one.count());
            seen = above(counts, Proportion::of);
        }

        private static double[] above(List<Proportion> counts, ToLongFunction<Proportion> of) {
            double[] above = new double
                    [Math.toIntExact(counts.stream().mapToLong(of).max().orElse(0))];
            for (Proportion one : counts) {
                long last = of.applyAsLong(one) - 1;
                if (last >= 0) {
                    above[(int) last]++;
                }
            }
            for (int r = above.length - 2; r >= 0; r--) {
                above[r] += above[r + 1];
            }
            return above;
        }

        /// The log likelihood, without what does not depend on the two.
        double height(BetaBinomial at) {
            double sum = 0;
            for (int r = 0; r < yes.length; r++) {
                sum += yes[r] * Math.log(at.mean + r * at.gamma);
            }
            for (int r = 0; r < no.length; r++) {
                sum += no[r] * Math.log(1 - at.mean + r * at.gamma);
            }
            for (int r = 0; r < seen.length; r++) {
                sum -= seen[r] * Math.log1p(r * at.gamma);
            }
            return sum;
        }

        Slope slope(BetaBinomial at) {
            double m = 0;
            double g = 0;
            double mm = 0;
            double mg = 0;
            double gg = 0;
            for (int r = 0; r < yes.length; r++) {
                double part = 1 / (at.mean + r * at.gamma);
                m += yes[r] * part;
                g += yes[r] * r * part;
                mm -= yes[r] * part * part;
                mg -= yes[r] * r * part * part;
                gg -= yes[r] * r * part * r * part;
            }
            for (int r = 0; r < no.length; r++) {
                double part = 1 / (1 - at.mean + r * at.gamma);
                m -= no[r] * part;
                g += no[r] * r * part;
                mm -= no[r] * part * part;
                mg += no[r] * r * part * part;
                gg -= no[r] * r * part * r * part;
            }
            for (int r = 0; r < seen.length; r++) {
                double part = 1 / (1 + r * at.gamma);
                g -= seen[r] * r * part;
                gg += seen[r] * r * part * r * part;
            }
            return new Slope(m, g, mm, mg, gg);
        }
    }

    /// First and second derivatives by the mean m and gamma g.
    private record Slope(double m, double g, double mm, double mg, double gg) {

        /// A step of Newton's in the logit of the mean and the logarithm of gamma, which have no bounds.
        /// Where the likelihood is not hollow, straight up instead.
        BetaBinomial ahead(BetaBinomial at, double size) {
            double byLogit = at.mean * (1 - at.mean);
            double a = m * byLogit;
            double b = g * at.gamma;
            double aa = mm * byLogit * byLogit + m * byLogit * (1 - 2 * at.mean);
            double ab = mg * byLogit * at.gamma;
            double bb = gg * at.gamma * at.gamma + g * at.gamma;
            double determinant = aa * bb - ab * ab;
            boolean hill = aa < 0 && determinant > 0;
            double logit = hill ? (ab * b - bb * a) / determinant : a / Math.abs(aa);
            double log = hill ? (ab * a - aa * b) / determinant : Math.signum(b);
            double mean = Math.log(at.mean / (1 - at.mean)) + size * Math.clamp(logit, -2, 2);
            return new BetaBinomial(1 / (1 + Math.exp(-mean)), at.gamma * Math.exp(size * Math.clamp(log, -2, 2)));
        }
    }
}
