package pedicle.study.compare;

import java.util.List;
import pedicle.study.compare.distribution.Limits;
import pedicle.study.compare.distribution.Noncentral;

/// How much of the variance of an answer, or of its ranks, the groups account for.
///
/// Intervals come from the noncentral F of the classical analysis of variance, two-sided at 95%.
final class ExplainedVariance {

    private ExplainedVariance() {}

    /// Eta squared as R's effectsize::F_to_eta2, its bounds λ / (λ + df within); and omega squared, which has no
    /// bias
    /// upwards, its bounds λ / (λ + n) (Steiger 2004, Psychological Methods 9:164-182).
    static List<Effect> ofMeans(Anova.Squares squares) {
        Limits limits = limits(squares);
        double eta = squares.between() / (squares.between() + squares.within());
        double meanWithin = squares.within() / squares.dfWithin();
        double omega = Math.max(
                0,
                (squares.between() - squares.dfBetween() * meanWithin)
                        / (squares.between() + squares.within() + meanWithin));
        double n = squares.dfBetween() + squares.dfWithin() + 1;
        return List.of(
                Effect.around(
                        "eta squared",
                        eta,
                        limits.low() / (limits.low() + squares.dfWithin()),
                        limits.high() / (limits.high() + squares.dfWithin()),
                        "share of the variance between groups; 95% interval by the noncentral F"),
                Effect.around(
                        "omega squared",
                        omega,
                        limits.low() / (limits.low() + n),
                        limits.high() / (limits.high() + n),
                        "share of the variance between groups, less its bias; 95% interval by the noncentral F"));
    }

    /// Epsilon squared, H / (n - 1) (Tomczak & Tomczak 2014): eta squared of the ranks, and its interval likewise.
    static Effect ofRanks(double h, Anova.Squares ofRanks) {
        double n = ofRanks.dfBetween() + ofRanks.dfWithin() + 1;
        String reading = "share of the variance of ranks between groups; 95% interval by the noncentral F of the ranks";
        if (ofRanks.within() == 0) {
            return Effect.around("epsilon squared", Math.min(1, h / (n - 1)), 1, 1, reading);
        }
        Limits limits = limits(ofRanks);
        return Effect.around(
                "epsilon squared",
                Math.min(1, h / (n - 1)),
                limits.low() / (limits.low() + ofRanks.dfWithin()),
                limits.high() / (limits.high() + ofRanks.dfWithin()),
                reading);
    }

    private static Limits limits(Anova.Squares squares) {
        return Noncentral.ofF(squares.f(), squares.dfBetween(), squares.dfWithin());
    }
}
