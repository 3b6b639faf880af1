package pedicle.study.correlation;

/// Gauss and Legendre's rule: places between -1 and 1 and weights whose sum is 2, exact for polynomials of a
/// degree below twice their number.
final class Legendre {

    /// Newton's steps from Tricomi's start (1950) double the digits each time; five are more than enough.
    private static final int STEPS = 8;

    private final double[] places;
    private final double[] weights;

    Legendre(int size) {
        places = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double slope = 1;
            for (int step = 0; step < STEPS; step++) {
                double before = 1;
                double value = x;
                for (int degree = 2; degree <= size; degree++) {
                    double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            places[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    int size() {
        return places.length;
    }

    double place(int i) {
        return places[i];
    }

    double weight(int i) {
        return weights[i];
    }
}
