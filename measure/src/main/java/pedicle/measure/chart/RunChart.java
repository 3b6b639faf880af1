package pedicle.measure.chart;

import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.trend.MonthShare;

/// A run chart: months around their median, without limits. The tests are Anhøj's (Anhøj and Olesen 2014,
/// PLoS ONE 9:e113825; Anhøj 2015, PLoS ONE 10:e0121349): with n months that are not on the median, the
/// longest run on one side is unusual above log2(n) + 3, rounded; crossings of the median are unusually few
/// below the fifth percentile of the binomial distribution of n - 1 tries at one half. That they are
/// unusually many, above the 95th percentile, is the same test turned over and no part of Anhøj's rule: it
/// is what two mixed sources of data look like.
public record RunChart(
        double median, int useful, int longestRun, int longestUsual, int crossings, int fewestUsual, int mostUsual) {

    /// Anhøj and Olesen 2014 study runs from ten points on.
    private static final int LEAST_USEFUL = 10;

    public boolean runTooLong() {
        return longestRun > longestUsual;
    }

    public boolean tooFewCrossings() {
        return crossings < fewestUsual;
    }

    public boolean tooManyCrossings() {
        return crossings > mostUsual;
    }

    /// Anhøj's rule: either of his two tests.
    public boolean shifted() {
        return runTooLong() || tooFewCrossings();
    }

    /// Refused where fewer than ten months lie off the median.
    public static Outcome<RunChart> of(List<MonthShare> series) {
        if (series.isEmpty()) {
            return tooFew(0);
        }
        double median = median(series);
        List<Boolean> above = MonthShare.inOrder(series).stream()
                .filter(month -> month.share() != median)
                .map(month -> month.share() > median)
                .toList();
        return above.size() < LEAST_USEFUL ? tooFew(above.size()) : new Outcome.Found<>(of(median, above));
    }

    private static Outcome<RunChart> tooFew(int useful) {
        return Outcome.refuse(
                Reason.TOO_FEW_MONTHS,
                "A run chart needs at least %d months off the median; there are %d.".formatted(LEAST_USEFUL, useful));
    }

    private static RunChart of(double median, List<Boolean> above) {
        int longest = 1;
        int run = 1;
        int crossings = 0;
        for (int i = 1; i < above.size(); i++) {
            boolean crosses = !above.get(i).equals(above.get(i - 1));
            crossings += crosses ? 1 : 0;
            run = crosses ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        int useful = above.size();
        BinomialDistribution byChance = new BinomialDistribution(useful - 1, 0.5);
        return new RunChart(
                median,
                useful,
                longest,
                (int) Math.round(Math.log(useful) / Math.log(2) + 3),
                crossings,
                byChance.inverseCumulativeProbability(0.05),
                byChance.inverseCumulativeProbability(0.95));
    }

    private static double median(List<MonthShare> series) {
        double[] shares =
                series.stream().mapToDouble(MonthShare::share).sorted().toArray();
        int middle = shares.length / 2;
        return shares.length % 2 == 1 ? shares[middle] : (shares[middle - 1] + shares[middle]) / 2;
    }
}
