package pedicle.study.correlation;

import java.util.Arrays;
import java.util.List;
import pedicle.catalog.BadInput;

/// Correlations as they were computed, pair by pair, with the number of people that each rests on; NaN where
/// the pair's people all gave an item the same answer, or were fewer than three.
final class Paired {

    /// Two people always correlate perfectly.
    private static final int FEWEST = 3;

    private final double[][] correlations;
    private final int[][] people;

    Paired(int items) {
        correlations = new double[items][items];
        people = new int[items][items];
    }

    void set(int i, int j, double correlation, int count) {
        double kept = count < FEWEST ? Double.NaN : Math.clamp(correlation, -1, 1);
        correlations[i][j] = kept;
        correlations[j][i] = kept;
        people[i][j] = count;
        people[j][i] = count;
    }

    void setDiagonal(int i, int count) {
        correlations[i][i] = 1;
        people[i][i] = count;
    }

    double[][] correlations() {
        return correlations;
    }

    int[][] people() {
        return people;
    }

    int fewest() {
        return Arrays.stream(people).flatMapToInt(Arrays::stream).min().orElseThrow();
    }

    boolean isWhole() {
        return Arrays.stream(correlations).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }

    /// A complaint about the first pair that has no correlation.
    Paired whole(List<String> items) {
        for (int i = 0; i < correlations.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Double.isNaN(correlations[i][j])) {
                    throw new BadInput(complaint(items.get(j), items.get(i), people[i][j]));
                }
            }
        }
        return this;
    }

    private static String complaint(String one, String other, int count) {
        String pair = "the items “%s” and “%s”: expected ".formatted(one, other);
        return count < FEWEST
                ? pair
                        + "at least %d people who answered both, found %d; leave one of them out"
                                .formatted(FEWEST, count)
                : pair
                        + "answers that differ among the %d people who answered both, found the same from all of them"
                                .formatted(count)
                        + " to one; leave it out";
    }
}
