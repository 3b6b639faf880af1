package pedicle.study.correlation;

import java.util.random.RandomGenerator;

/// Correlation matrices of normal variables that do not correlate, drawn without drawing any person.
///
/// The squares and products of n people about their means have Wishart's distribution with n - 1 degrees of
/// freedom. Bartlett's decomposition (1933, Proc R Soc Edinburgh 53:260-283; Smith and Hocking 1972, Applied
/// Statistics 21:341-345) draws from exactly that: a lower triangle times itself turned, with normal numbers
/// below the diagonal and roots of chi-squares on it.
final class Wishart {

    private Wishart() {}

    /// Whether there are people enough for the triangle to have a full diagonal.
    static boolean isPossible(int items, int people) {
        return people > items;
    }

    static double[][] correlations(int items, int people, RandomGenerator random) {
        double[][] triangle = new double[items][items];
        for (int i = 0; i < items; i++) {
            double squares = 0;
            for (int j = 0; j < i; j++) {
                triangle[i][j] = random.nextGaussian();
                squares += triangle[i][j] * triangle[i][j];
            }
            double square = chiSquare(people - 1 - i, random);
            triangle[i][i] = Math.sqrt(square);
            double length = Math.sqrt(squares + square);
            for (int j = 0; j <= i; j++) {
                triangle[i][j] /= length;
            }
        }
        return timesItself(triangle);
    }

    private static double[][] timesItself(double[][] triangle) {
        double[][] product = new double[triangle.length][triangle.length];
        for (int i = 0; i < triangle.length; i++) {
            product[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k <= j; k++) {
                    sum += triangle[i][k] * triangle[j][k];
                }
                product[i][j] = sum;
                product[j][i] = sum;
            }
        }
        return product;
    }

    /// Twice a gamma variable of shape df / 2, by Marsaglia and Tsang's rejection (2000, ACM Trans Math Softw
    /// 26:363-372). Below a shape of 1, their step up by one and a power of a uniform number.
    private static double chiSquare(int df, RandomGenerator random) {
        double shape = df / 2.0;
        if (shape < 1) {
            double below = Math.pow(1 - random.nextDouble(), 1 / shape);
            return 2 * below * gamma(shape + 1, random);
        }
        return 2 * gamma(shape, random);
    }

    private static double gamma(double shape, RandomGenerator random) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            double v = root * root * root;
            double u = 1 - random.nextDouble();
            if (v > 0 && Math.log(u) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
