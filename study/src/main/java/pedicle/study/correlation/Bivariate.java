package pedicle.study.correlation;

import org.hipparchus.special.Erf;

/// Two standard normal variables that correlate, on the grid of two items' thresholds.
///
/// At each corner: the probability that both are `below` their thresholds, its derivative in the correlation,
/// which is the `density` there (Plackett 1954, Biometrika 41:351-360), and the derivative of that. There is a
/// border with thresholds at minus and plus infinity, so that a cell's probability is a difference of four
/// corners.
///
/// The probability is had by integrating the density over the angle whose sine is the correlation (Drezner and
/// Wesolowsky 1990, J Statist Comput Simul 35:101-107). For strong correlations the way is shorter from the
/// other end, with the part that varies fast integrated by itself (Genz 2004, Statistics and Computing
/// 14:251-260); the numbers of points and the bounds between them are Genz's.
final class Bivariate {

    private static final Legendre FEW = new Legendre(6);
    private static final Legendre SOME = new Legendre(12);
    private static final Legendre MANY = new Legendre(20);

    private static final double WEAK = 0.3;
    private static final double MIDDLING = 0.75;
    private static final double STRONG = 0.925;

    private final double[] rows;
    private final double[] columns;
    private final double[] belowRow;
    private final double[] belowColumn;
    private final int width;
    private final double[] below;
    private final double[] density;
    private final double[] slope;

    /// The thresholds of the two, each in ascending order and finite.
    Bivariate(double[] rows, double[] columns) {
        this.rows = rows;
        this.columns = columns;
        belowRow = normal(rows);
        belowColumn = normal(columns);
        width = columns.length + 2;
        below = new double[(rows.length + 2) * width];
        density = new double[below.length];
        slope = new double[below.length];
        for (int i = 0; i < rows.length; i++) {
            below[(i + 1) * width + columns.length + 1] = belowRow[i];
        }
        for (int j = 0; j < columns.length; j++) {
            below[(rows.length + 1) * width + j + 1] = belowColumn[j];
        }
        below[below.length - 1] = 1;
    }

    /// Moves to another correlation, above -1 and below 1.
    void moveTo(double rho) {
        double size = Math.abs(rho);
        if (size > STRONG) {
            fromTheEnd(rho);
        } else if (size > MIDDLING) {
            fromTheMiddle(rho, MANY);
        } else if (size > WEAK) {
            fromTheMiddle(rho, SOME);
        } else {
            fromTheMiddle(rho, FEW);
        }
        derivatives(rho);
    }

    double below(int row, int column) {
        return cell(below, row, column);
    }

    double density(int row, int column) {
        return cell(density, row, column);
    }

    double slope(int row, int column) {
        return cell(slope, row, column);
    }

    private double cell(double[] corners, int row, int column) {
        int upper = row * width + column;
        int lower = upper + width;
        return corners[lower + 1] - corners[lower] - corners[upper + 1] + corners[upper];
    }

    private void fromTheMiddle(double rho, Legendre rule) {
        double half = Math.asin(rho) / 2;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                below[(i + 1) * width + j + 1] = belowRow[i] * belowColumn[j];
            }
        }
        for (int point = 0; point < rule.size(); point++) {
            double sine = Math.sin(half * (1 + rule.place(point)));
            double weight = half * rule.weight(point) / (2 * Math.PI);
            double by = 1 / (1 - sine * sine);
            for (int i = 0; i < rows.length; i++) {
                double h = rows[i];
                int at = (i + 1) * width + 1;
                for (int j = 0; j < columns.length; j++) {
                    double k = columns[j];
                    below[at + j] += weight * Math.exp((h * k * sine - (h * h + k * k) / 2) * by);
                }
            }
        }
    }

    private void fromTheEnd(double rho) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double h = rows[i];
                double k = columns[j];
                below[(i + 1) * width + j + 1] = rho > 0
                        ? Math.min(belowRow[i], belowColumn[j]) - lacking(h, k, rho)
                        : Math.max(0, belowRow[i] + belowColumn[j] - 1) + lacking(h, -k, -rho);
            }
        }
    }

    /// How much the probability grows from the given correlation, above zero, up to 1.
    ///
    /// With x for the cosine of the angle, the density there is exp(-(h-k)²/2x²) times a function of x² that is
    /// smooth. Its first three terms times the exponential have integrals in closed form; what is left is
    /// small.
    private static double lacking(double h, double k, double rho) {
        double hk = h * k;
        double c = (4 - hk) / 8;
        double d = (12 - hk) / 16;
        double apart = (h - k) * (h - k);
        double end = Math.sqrt((1 - rho) * (1 + rho));
        double atEnd = Math.exp(-apart / (2 * end * end));
        double distance = Math.abs(h - k);
        double zeroth = end * atEnd - distance * Math.sqrt(2 * Math.PI) * normal(-distance / end);
        double second = (end * end * end * atEnd - apart * zeroth) / 3;
        double fourth = (Math.pow(end, 5) * atEnd - apart * second) / 5;
        double leading = Math.exp(-hk / 2) * (zeroth + c * second + c * d * fourth);
        double rest = 0;
        for (int point = 0; point < MANY.size(); point++) {
            double x = end * (1 + MANY.place(point)) / 2;
            double square = x * x;
            double root = Math.sqrt(1 - square);
            double left = Math.exp(-hk / (1 + root)) / root - Math.exp(-hk / 2) * (1 + c * square * (1 + d * square));
            rest += MANY.weight(point) * end / 2 * Math.exp(-apart / (2 * square)) * left;
        }
        return (leading + rest) / (2 * Math.PI);
    }

    private void derivatives(double rho) {
        double left = (1 - rho) * (1 + rho);
        double scale = 1 / (2 * Math.PI * Math.sqrt(left));
        for (int i = 0; i < rows.length; i++) {
            double h = rows[i];
            for (int j = 0; j < columns.length; j++) {
                double k = columns[j];
                int at = (i + 1) * width + j + 1;
                double squares = h * h + k * k;
                double dense = scale * Math.exp((h * k * rho - squares / 2) / left);
                density[at] = dense;
                slope[at] = dense * (rho + (h * k * (1 + rho * rho) - rho * squares) / left) / left;
            }
        }
    }

    private static double[] normal(double[] thresholds) {
        double[] shares = new double[thresholds.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = normal(thresholds[i]);
        }
        return shares;
    }

    private static double normal(double x) {
        return Erf.erfc(-x / Math.sqrt(2)) / 2;
    }
}
