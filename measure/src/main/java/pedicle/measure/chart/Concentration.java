package pedicle.measure.chart;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import pedicle.catalog.Estimate;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;

/// How far a few clinicians order most of the images. `lorenz` starts at (0, 0) and takes the clinicians
/// from the one with the fewest images on. `gini` is 0 where all order alike and 1 where one orders all
/// (times n / (n - 1), as Deltas 2003 has it for small groups), with Davidson's interval (2009, Journal of
/// Econometrics 150:30) cut to 0 and 1.
public record Concentration(int clinicians, long images, Estimate gini, List<Point> lorenz) {

    private static final int LEAST_UNITS = 5;
    private static final double Z = new NormalDistribution().inverseCumulativeProbability(0.975);

    /// Shares from 0 to 1: so much of the images are ordered by so much of the clinicians, the lowest
    /// first.
    public record Point(double clinicians, double images) {}

    public Concentration {
        lorenz = List.copyOf(lorenz);
    }

    /// The fewest clinicians who together order at least this share of the images.
    public int fewestOrdering(double share) {
        for (int few = 1; few < clinicians; few++) {
            if (1 - lorenz.get(clinicians - few).images() >= share - 1e-12) {
                return few;
            }
        }
        return clinicians;
    }

    /// Of images by clinician, also those who ordered none. Refused for fewer than five clinicians or no
    /// image.
    public static Outcome<Concentration> of(List<Long> images) {
        long all = images.stream().mapToLong(Long::longValue).sum();
        if (images.size() < LEAST_UNITS) {
            return Outcome.refuse(
                    Reason.TOO_FEW_UNITS,
                    "Concentration needs at least %d clinicians; there are %d.".formatted(LEAST_UNITS, images.size()));
        }
        if (all == 0) {
            return Outcome.refuse(Reason.NO_VARIATION, "No image was ordered.");
        }
        List<Long> ascending = images.stream().sorted().toList();
        return new Outcome.Found<>(new Concentration(images.size(), all, gini(ascending, all), lorenz(ascending, all)));
    }

    private static List<Point> lorenz(List<Long> ascending, long all) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        long sum = 0;
        for (long one : ascending) {
            sum += one;
            points.add(new Point((double) points.size() / ascending.size(), (double) sum / all));
        }
        return points;
    }

    private static Estimate gini(List<Long> ascending, long all) {
        double n = ascending.size();
        double mean = all / n;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2 * i + 1 - n) * ascending.get(i);
        }
        double gini = sum / (n * all);
        double correction = n / (n - 1);
        double error = Math.sqrt(spread(ascending, gini)) / (n * mean) * correction;
        double value = Math.clamp(gini * correction, 0, 1);
        return new Estimate(value, Math.max(0, value - Z * error), Math.min(1, value + Z * error));
    }

    /// The sum of squares of what each clinician adds to the coefficient (Davidson 2009).
    private static double spread(List<Long> ascending, double gini) {
        double n = ascending.size();
        double[] adds = new double[ascending.size()];
        double below = 0;
        double mean = 0;
        for (int i = 0; i < adds.length; i++) {
            below += ascending.get(i);
            adds[i] = -(gini + 1) * ascending.get(i) + (2 * i + 1) / n * ascending.get(i) - 2 / n * below;
            mean += adds[i] / n;
        }
        double sum = 0;
        for (double one : adds) {
            sum += (one - mean) * (one - mean);
        }
        return sum;
    }
}
