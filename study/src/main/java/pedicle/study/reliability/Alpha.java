package pedicle.study.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import pedicle.catalog.BadInput;
import pedicle.catalog.Estimate;

/// Cronbach's alpha of a set of items: how consistently they measure one thing.
public record Alpha(Estimate estimate, int n, int items) {

    /// From people who answered every item, a line each; items already turned round. The 95% interval is Feldt's
    /// (1965, Psychometrika 30:357-370), which R's psych gives too.
    public static Alpha of(double[][] completeCases, List<String> names) {
        int n = completeCases.length;
        int k = names.size();
        if (n < 2 || k < 2) {
            throw new BadInput(
                    "alpha of %s: expected at least two items that two people answered in full, found %d items and %d people"
                            .formatted(String.join(", ", names), k, n));
        }
        double[] totals = Arrays.stream(completeCases)
                .mapToDouble(person -> Arrays.stream(person).sum())
                .toArray();
        double ofItems = IntStream.range(0, k)
                .mapToDouble(item -> variance(Arrays.stream(completeCases)
                        .mapToDouble(person -> person[item])
                        .toArray()))
                .sum();
        double ofTotal = variance(totals);
        if (ofTotal == 0) {
            throw new BadInput("alpha of %s: expected sums that differ between people, found the same for all %d"
                    .formatted(String.join(", ", names), n));
        }
        double alpha = k / (k - 1.0) * (1 - ofItems / ofTotal);
        return new Alpha(withInterval(alpha, n, k), n, k);
    }

    private static Estimate withInterval(double alpha, int n, int k) {
        FDistribution f = new FDistribution(n - 1, (n - 1.0) * (k - 1));
        double low = 1 - (1 - alpha) * f.inverseCumulativeProbability(0.975);
        double high = 1 - (1 - alpha) * f.inverseCumulativeProbability(0.025);
        return new Estimate(alpha, low, high);
    }

    private static double variance(double[] values) {
        double sd = new Sample(Arrays.stream(values).boxed().toList()).sd();
        return sd * sd;
    }
}
