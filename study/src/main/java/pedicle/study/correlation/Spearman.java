package pedicle.study.correlation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Spearman's correlations: Pearson's, of ranks among the people who answered both items of a pair, as R's
/// `cor(use = "pairwise", method = "spearman")` has them.
final class Spearman {

    private Spearman() {}

    static Ranks[] ranks(Answers answers) {
        return IntStream.range(0, answers.size())
                .parallel()
                .mapToObj(item -> Ranks.of(answers.column(item)))
                .toArray(Ranks[]::new);
    }

    static Paired of(Ranks... items) {
        Paired paired = Pearson.of(Arrays.stream(items).map(Ranks::all).toArray(double[][]::new));
        boolean[] gaps = new boolean[items.length];
        for (int item = 0; item < items.length; item++) {
            gaps[item] = items[item].hasGaps();
        }
        IntStream.range(0, items.length).parallel().forEach(i -> {
            for (int j = 0; j < i; j++) {
                if (gaps[i] || gaps[j]) {
                    paired.set(i, j, items[i].correlation(items[j]), paired.people()[i][j]);
                }
            }
        });
        return paired;
    }
}
