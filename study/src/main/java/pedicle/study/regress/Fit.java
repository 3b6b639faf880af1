package pedicle.study.regress;

/// How well a model fits as a whole. The tests in here take people as independent, whatever the terms' errors
/// do.
public sealed interface Fit {

    /// The share of the outcome's variance that is explained, plain and adjusted for the number of terms; F
    /// against the mean alone on `above` and `below` degrees of freedom; the residual standard deviation
    /// `sigma`.
    record Linear(double rSquared, double adjustedRSquared, double f, int above, int below, double p, double sigma)
            implements Fit {}

    /// Deviances are twice the log likelihood short of 0. `chiSquare` is the likelihood ratio against the model
    /// without predictors, on `df` degrees of freedom. McFadden's R² is the share of the null deviance that is
    /// gone.
    record Likelihood(
            double logLikelihood,
            double deviance,
            double nullDeviance,
            double aic,
            double mcFadden,
            double chiSquare,
            int df,
            double p)
            implements Fit {

        /// For a model with so many parameters, `df` of which are slopes.
        static Likelihood of(double logLikelihood, double withoutPredictors, int parameters, int df) {
            double chiSquare = Math.max(0, 2 * (logLikelihood - withoutPredictors));
            return new Likelihood(
                    logLikelihood,
                    -2 * logLikelihood,
                    -2 * withoutPredictors,
                    2 * (parameters - logLikelihood),
                    1 - logLikelihood / withoutPredictors,
                    chiSquare,
                    df,
                    Tail.chiSquare(chiSquare, df));
        }
    }
}
