package pedicle.study.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.study.compare.distribution.RankSums;
import pedicle.study.compare.distribution.Tails;

/// The tests by ranks, as R's wilcox.test and kruskal.test: exact under 50 people a group without ties, else the
/// normal
/// approximation with a correction for ties and for continuity.
final class RankTests {

    private static final int EXACT_BELOW = 50;

    private RankTests() {}

    static Tested mannWhitney(Sample first, Sample second) {
        double n = first.n();
        double m = second.n();
        Ranks ranks = Ranks.of(joined(first, second));
        double w = ranks.sum(0, first.n()) - n * (n + 1) / 2;
        List<Effect> effects = List.of(CliffsDelta.between(first, second));
        if (first.n() < EXACT_BELOW && second.n() < EXACT_BELOW && !ranks.tied()) {
            double p = RankSums.twoSidedRankSum(Math.round(w), first.n(), second.n());
            return Tested.of("W", w, List.of(), p, effects);
        }
        double both = n + m;
        double variance = n * m / 12 * (both + 1 - ranks.tieCubes() / (both * (both - 1)));
        return Tested.of("W", w, List.of(), corrected(w - n * m / 2, variance), effects);
    }

    /// Of the differences that are not zero.
    static Tested signedRank(Pairs pairs) {
        double[] all = pairs.differences().values();
        double[] differences = Arrays.stream(all).filter(d -> d != 0).toArray();
        double n = differences.length;
        Ranks ranks = Ranks.of(Arrays.stream(differences).map(Math::abs).toArray());
        double v = IntStream.range(0, differences.length)
                .filter(place -> differences[place] > 0)
                .mapToDouble(ranks::of)
                .sum();
        List<Effect> effects =
                List.of(rankBiserial(v, differences.length, pairs.differences().name()));
        if (differences.length < EXACT_BELOW && !ranks.tied() && all.length == differences.length) {
            return Tested.of(
                    "V", v, List.of(), RankSums.twoSidedSignedRank(Math.round(v), differences.length), effects);
        }
        double variance = n * (n + 1) * (2 * n + 1) / 24 - ranks.tieCubes() / 48;
        Tested tested = Tested.of("V", v, List.of(), corrected(v - n * (n + 1) / 4, variance), effects);
        int zeros = all.length - differences.length;
        return zeros == 0
                ? tested
                : tested.warning("%d of %d people gave the same answer twice and say nothing to this test."
                        .formatted(zeros, all.length));
    }

    static Tested kruskalWallis(Split split, Adjustment adjustment) {
        double[] all = split.together();
        Ranks ranks = Ranks.of(all);
        double n = all.length;
        double sum = 0;
        int from = 0;
        for (Sample sample : split.samples()) {
            double ofGroup = ranks.sum(from, from + sample.n());
            sum += ofGroup * ofGroup / sample.n();
            from += sample.n();
        }
        double ties = 1 - ranks.tieCubes() / (n * n * n - n);
        double h = (12 * sum / (n * (n + 1)) - 3 * (n + 1)) / ties;
        double df = split.samples().size() - 1.0;
        Anova.Squares ofRanks = Anova.squares(ranked(split, ranks));
        return Tested.of("H", h, List.of(df), Tails.chiSquare(h, df), List.of(ExplainedVariance.ofRanks(h, ofRanks)))
                .with(Pairwise.dunn(split, ranks, adjustment));
    }

    /// The groups with ranks for answers.
    private static List<Sample> ranked(Split split, Ranks ranks) {
        Sample[] ranked = new Sample[split.samples().size()];
        int from = 0;
        for (int group = 0; group < ranked.length; group++) {
            Sample sample = split.samples().get(group);
            ranked[group] = new Sample(
                    sample.name(), Arrays.copyOfRange(ranks.all(), from, from + sample.n()), sample.missing());
            from += sample.n();
        }
        return List.of(ranked);
    }

    private static double corrected(double distance, double variance) {
        return Tails.twoSidedNormal((distance - Math.signum(distance) * 0.5) / Math.sqrt(variance));
    }

    /// The matched-pairs rank-biserial correlation (Kerby 2014), with the interval by Fisher's z of R's
    /// effectsize::rank_biserial; at 1 and -1, where that has no width, the bound that Cliff's delta has there.
    private static Effect rankBiserial(double v, double n, String reading) {
        double all = n * (n + 1) / 2;
        double r = Math.clamp(2 * v / all - 1, -1, 1);
        double error = Math.sqrt((2 * n * n * n + 3 * n * n + n) / 6) / all;
        double bound = (n - Tails.Z * Tails.Z) / (n + Tails.Z * Tails.Z);
        double middle = 0.5 * Math.log((1 + r) / (1 - r));
        double low = r == 1 ? bound : Math.tanh(middle - Tails.Z * error);
        double high = r == -1 ? -bound : Math.tanh(middle + Tails.Z * error);
        return Effect.around(
                "rank-biserial correlation", r, low, high, reading + ", by ranks; 95% interval by Fisher's z");
    }

    private static double[] joined(Sample first, Sample second) {
        return Stream.of(first, second)
                .flatMapToDouble(sample -> Arrays.stream(sample.values()))
                .toArray();
    }
}
