package pedicle.study.correlation;

/// How a parallel analysis is done: what is taken for chance, how often, which percentile of the eigenvalues a
/// component must exceed (above 0, below 1), and the seed.
public record Rounds(Noise noise, int iterations, double percentile, long seed) {

    /// Glorfeld's (1995, Educ Psychol Meas 55:377-393), stricter than Horn's mean.
    public static final double PERCENTILE = 0.95;

    public Rounds {
        if (iterations < 2) {
            throw new IllegalArgumentException("a percentile needs at least two rounds, not " + iterations);
        }
        if (!(percentile > 0 && percentile < 1)) {
            throw new IllegalArgumentException("a percentile is above 0 and below 1: " + percentile);
        }
    }

    public static Rounds simulated(int iterations, long seed) {
        return new Rounds(Noise.SIMULATED, iterations, PERCENTILE, seed);
    }

    public static Rounds resampled(int iterations, long seed) {
        return new Rounds(Noise.RESAMPLED, iterations, PERCENTILE, seed);
    }
}
