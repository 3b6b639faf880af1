package pedicle.study.correlation;

/// How likely a table of two items is, at any correlation of the two normal variables behind them.
final class Likelihood {

    /// Some tables are likelier the nearer the correlation is to 1 or -1. The search ends here, where also that
    /// of the R package polycor ends.
    private static final double FURTHEST = 0.9999;

    /// Newton's next step would be the square of this.
    private static final double STILL = 1e-7;

    /// A cell's probability is a difference of numbers near 1, which are known to no more digits than this.
    private static final double LEAST = 1e-15;

    /// Newton is there in a handful of steps, but of a few people's table he may creep. Halving alone then finds the
    /// place to 1e-7 in 25 more.
    private static final int NEWTON_STEPS = 60;

    private static final int MOST_STEPS = 100;

    private final Crossing crossing;
    private final Bivariate bivariate;
    private double score;
    private double curvature;

    Likelihood(Crossing crossing, double[] thresholdsOfRows, double[] thresholdsOfColumns) {
        this.crossing = crossing;
        bivariate = new Bivariate(thresholdsOfRows, thresholdsOfColumns);
    }

    /// The correlation under which the table is likeliest: Newton's steps on the derivative of the
    /// log-likelihood, kept between the nearest correlations known to be too low and too high.
    double likeliest() {
        double low = -FURTHEST;
        double high = FURTHEST;
        double rho = Math.clamp(crossing.ofPlaces(), -0.9, 0.9);
        for (int step = 0; step < MOST_STEPS; step++) {
            moveTo(rho);
            if (score > 0) {
                low = rho;
            } else {
                high = rho;
            }
            double next = rho - score / curvature;
            if (step >= NEWTON_STEPS || !(curvature < 0 && next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - rho) < STILL) {
                return next;
            }
            rho = next;
        }
        throw new IllegalStateException("a polychoric correlation did not settle in " + MOST_STEPS + " steps");
    }

    private void moveTo(double rho) {
        bivariate.moveTo(rho);
        score = 0;
        curvature = 0;
        for (int row = 0; row < crossing.rows(); row++) {
            for (int column = 0; column < crossing.columns(); column++) {
                double count = crossing.cells().at(row, column);
                if (count > 0) {
                    double probability = Math.max(LEAST, bivariate.below(row, column));
                    double relative = bivariate.density(row, column) / probability;
                    score += count * relative;
                    curvature += count * (bivariate.slope(row, column) / probability - relative * relative);
                }
            }
        }
    }
}
