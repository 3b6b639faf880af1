package pedicle.study.compare.distribution;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/// The noncentral t, chi-square and F distributions, and the noncentralities that agree with what was seen.
///
/// An interval holds the noncentralities for which the statistic lies between the 2.5th and the 97.5th percentile
/// (Steiger & Fouladi 1997, What if there were no significance tests?, chapter 9).
public final class Noncentral {

    private static final double SMALL = 0.025;

    /// Poisson's weights and normal tails this far out, in standard deviations, add less than 1e-16.
    private static final double FAR = 9;

    /// From here on the normal distribution stands in for the series, which would be long.
    private static final double LARGE = 1e6;

    /// A t over this is the steeper of the two in what is integrated.
    private static final double STEEP = 100;

    private Noncentral() {}

    /// The chance that a noncentral t is at most t: that a normal variable with the mean delta is at most t s, with
    /// s the root of chi-square by its degrees of freedom. The mean over s, or over the normal variable where t
    /// makes it the smoother of the two; by the trapezium rule, which is as exact as the numbers for so smooth a
    /// function.
    public static double t(double t, double df, double delta) {
        if (t < 0) {
            return 1 - t(-t, df, -delta);
        }
        return t > STEEP && t > Math.sqrt(2 * df) ? overNormal(t, df, delta) : overScale(t, df, delta);
    }

    private static double overScale(double t, double df, double delta) {
        double logOfScale = Math.log(2) + df / 2 * Math.log(df / 2) - Gamma.logGamma(df / 2);
        double step = Math.min(0.1, 0.3 / Math.sqrt(2 * df + t * t));
        double sum = 0;
        // In log s the density falls from its peak, at 0, on both sides.
        double peak = density(0, df, logOfScale);
        for (double x = 0; density(x, df, logOfScale) > peak * 1e-18; x -= step) {
            sum += density(x, df, logOfScale) * below(t * Math.exp(x) - delta);
        }
        for (double x = step; density(x, df, logOfScale) > peak * 1e-18; x += step) {
            sum += density(x, df, logOfScale) * below(t * Math.exp(x) - delta);
        }
        return sum * step;
    }

    private static double overNormal(double t, double df, double delta) {
        double step = 0.125;
        double sum = 0;
        for (double z = -FAR; z <= FAR; z += step) {
            double s = (z + delta) / t;
            double above = s <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, df / 2 * s * s);
            sum += Math.exp(-z * z / 2) * above;
        }
        return sum * step / Math.sqrt(2 * Math.PI);
    }

    /// The chance that a noncentral chi-square is at most x: central ones with two more degrees of freedom each,
    /// weighted by Poisson.
    public static double chiSquare(double x, double df, double lambda) {
        if (lambda > LARGE) {
            return below(Math.sqrt(x) - delta(df, lambda));
        }
        int top = top(lambda);
        int bottom = bottom(lambda);
        double lower = Gamma.regularizedGammaP(df / 2 + top, x / 2);
        double sum = 0;
        for (int j = top; j >= bottom; j--) {
            sum += poisson(j, lambda / 2) * lower;
            double shape = df / 2 + j - 1;
            if (j > 0) {
                lower += Math.exp(shape * Math.log(x / 2) - x / 2 - Gamma.logGamma(shape + 1));
            }
        }
        return sum;
    }

    /// The chance that a noncentral F is at most f: beta functions with one more in the first place each,
    /// weighted by
    /// Poisson.
    public static double f(double f, double df1, double df2, double lambda) {
        if (lambda > LARGE) {
            return t(Math.sqrt(df1 * f), df2, delta(df1, lambda));
        }
        int top = top(lambda);
        int bottom = bottom(lambda);
        double x = df1 * f / (df1 * f + df2);
        double logOfRest = Math.log(df2 / (df1 * f + df2));
        double lower = Beta.regularizedBeta(x, df1 / 2 + top, df2 / 2);
        double sum = 0;
        for (int j = top; j >= bottom; j--) {
            sum += poisson(j, lambda / 2) * lower;
            double shape = df1 / 2 + j - 1;
            if (j > 0) {
                lower += Math.exp(
                        shape * Math.log(x) + df2 / 2 * logOfRest - Math.log(shape) - Beta.logBeta(shape, df2 / 2));
            }
        }
        return sum;
    }

    /// Far from the middle, the root of a noncentral chi-square is a normal variable with this mean and the
    /// variance 1,
    /// both to one part in lambda: its other directions lengthen it by their squares over twice its length.
    private static double delta(double df, double lambda) {
        return Math.sqrt(lambda) + (df - 1) / (2 * Math.sqrt(lambda));
    }

    /// The noncentralities of t that agree with t.
    public static Limits ofT(double t, double df) {
        double step = 2 * Math.sqrt(1 + t * t / (2 * df));
        double low = Root.falling(delta -> t(t, df, delta) - (1 - SMALL), t - step, step);
        double high = Root.falling(delta -> t(t, df, delta) - SMALL, t + step, step);
        return new Limits(low, high);
    }

    /// The noncentralities of chi-square that agree with x; 0 where even 0 would.
    public static Limits ofChiSquare(double x, double df) {
        return limits(lambda -> chiSquare(x, df, lambda), x);
    }

    /// The noncentralities of F that agree with f; 0 where even 0 would.
    public static Limits ofF(double f, double df1, double df2) {
        return limits(lambda -> f(f, df1, df2, lambda), df1 * f);
    }

    private static Limits limits(DoubleUnaryOperator below, double start) {
        return new Limits(limit(below, 1 - SMALL, start), limit(below, SMALL, start));
    }

    private static double limit(DoubleUnaryOperator below, double chance, double start) {
        if (start <= 0 || below.applyAsDouble(0) <= chance) {
            return 0;
        }
        return Root.falling(
                lambda -> lambda < 0 ? 1 : below.applyAsDouble(lambda) - chance, start, 1 + Math.sqrt(start));
    }

    private static double density(double x, double df, double logOfScale) {
        return Math.exp(logOfScale + df * x - df / 2 * Math.exp(2 * x));
    }

    private static double below(double z) {
        return Math.abs(z) > FAR ? (z > 0 ? 1 : 0) : Tails.normal(-z);
    }

    private static int top(double lambda) {
        return (int) Math.ceil(lambda / 2 + FAR * Math.sqrt(lambda / 2) + 40);
    }

    private static int bottom(double lambda) {
        return (int) Math.max(0, Math.floor(lambda / 2 - FAR * Math.sqrt(lambda / 2) - 40));
    }

    private static double poisson(int j, double mean) {
        if (mean == 0) {
            return j == 0 ? 1 : 0;
        }
        return Math.exp(j * Math.log(mean) - mean - Gamma.logGamma(j + 1.0));
    }
}
