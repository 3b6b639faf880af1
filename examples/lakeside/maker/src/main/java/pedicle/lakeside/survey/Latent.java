package pedicle.lakeside.survey;

import java.util.Random;

/// Draws what lies behind the answers: correlated standard normal scores, one a component, and imaging that
/// follows them.
final class Latent {

    private static final int SCALES = Instrument.SCALES.size();

    private static final double[][] ROOT = cholesky(Instrument.CORRELATIONS);

    private static final double[] PULL = pull();

    private Latent() {}

    /// One person's scores, in the order of the scales.
    static double[] scores(Random random) {
        double[] independent = new double[SCALES];
        for (int i = 0; i < SCALES; i++) {
            independent[i] = random.nextGaussian();
        }
        double[] scores = new double[SCALES];
        for (int i = 0; i < SCALES; i++) {
            for (int j = 0; j <= i; j++) {
                scores[i] += ROOT[i][j] * independent[j];
            }
        }
        return scores;
    }

    /// The standard normal inclination to image that has the planted correlation with every component.
    static double imaging(double[] scores, Random random) {
        double explained = 0;
        double inclination = 0;
        for (int i = 0; i < SCALES; i++) {
            inclination += PULL[i] * scores[i];
            explained += PULL[i] * Instrument.SCALES.get(i).imaging();
        }
        return inclination + Math.sqrt(1 - explained) * random.nextGaussian();
    }

    /// The regression weights: the inverse of the correlations times the planted correlations with imaging.
    private static double[] pull() {
        double[] half = new double[SCALES];
        for (int i = 0; i < SCALES; i++) {
            half[i] = Instrument.SCALES.get(i).imaging();
            for (int j = 0; j < i; j++) {
                half[i] -= ROOT[i][j] * half[j];
            }
            half[i] /= ROOT[i][i];
        }
        double[] weights = new double[SCALES];
        for (int i = SCALES - 1; i >= 0; i--) {
            weights[i] = half[i];
            for (int j = i + 1; j < SCALES; j++) {
                weights[i] -= ROOT[j][i] * weights[j];
            }
            weights[i] /= ROOT[i][i];
        }
        return weights;
    }

    private static double[][] cholesky(double[][] matrix) {
        double[][] root = new double[SCALES][SCALES];
        for (int i = 0; i < SCALES; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return root;
    }
}
