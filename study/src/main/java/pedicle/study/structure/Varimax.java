package pedicle.study.structure;

/// Kaiser's varimax rotation (1958, Psychometrika 23:187-200): turns components so that each item loads on few.
final class Varimax {

    /// Sweeps end when no pair of components turns by more than this angle, in radians.
    private static final double STILL = 1e-12;

    /// A few dozen sweeps settle every table that we have seen; a thousand mean that something is broken.
    private static final int MOST_SWEEPS = 1000;

    private Varimax() {}

    /// With Kaiser's normalisation: each item counts alike, whatever share of it the components explain. Loadings
    /// have a row an item. R's `varimax` stops at a relative change of 1e-5; this goes on until nothing moves.
    static double[][] normalised(double[][] loadings) {
        double[][] rotated = copy(loadings);
        double[] lengths = new double[loadings.length];
        for (int item = 0; item < loadings.length; item++) {
            lengths[item] = Math.sqrt(Components.communality(loadings[item]));
            scale(rotated[item], lengths[item] == 0 ? 1 : 1 / lengths[item]);
        }
        turn(rotated);
        for (int item = 0; item < loadings.length; item++) {
            scale(rotated[item], lengths[item]);
        }
        return rotated;
    }

    static double[][] raw(double[][] loadings) {
        double[][] rotated = copy(loadings);
        turn(rotated);
        return rotated;
    }

    private static void turn(double[][] loadings) {
        int components = loadings[0].length;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double widest = 0;
            for (int a = 0; a < components; a++) {
                for (int b = a + 1; b < components; b++) {
                    double angle = angle(loadings, a, b);
                    turn(loadings, a, b, angle);
                    widest = Math.max(widest, Math.abs(angle));
                }
            }
            if (widest < STILL) {
                return;
            }
        }
        throw new IllegalStateException("varimax did not settle in " + MOST_SWEEPS + " sweeps");
    }

    /// The turn in one plane that makes the squared loadings vary most: Kaiser's equation for tan 4φ.
    private static double angle(double[][] loadings, int a, int b) {
        double sumU = 0;
        double sumV = 0;
        double squares = 0;
        double products = 0;
        for (double[] item : loadings) {
            double u = item[a] * item[a] - item[b] * item[b];
            double v = 2 * item[a] * item[b];
            sumU += u;
            sumV += v;
            squares += u * u - v * v;
            products += u * v;
        }
        double numerator = 2 * (products - sumU * sumV / loadings.length);
        double denominator = squares - (sumU * sumU - sumV * sumV) / loadings.length;
        return Math.atan2(numerator, denominator) / 4;
    }

    private static void turn(double[][] loadings, int a, int b, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (double[] item : loadings) {
            double onA = item[a];
            item[a] = cos * onA + sin * item[b];
            item[b] = -sin * onA + cos * item[b];
        }
    }

    private static void scale(double[] item, double by) {
        for (int i = 0; i < item.length; i++) {
            item[i] *= by;
        }
    }

    private static double[][] copy(double[][] loadings) {
        double[][] copy = new double[loadings.length][];
        for (int item = 0; item < copy.length; item++) {
            copy[item] = loadings[item].clone();
        }
        return copy;
    }
}
