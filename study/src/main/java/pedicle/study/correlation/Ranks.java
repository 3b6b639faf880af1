package pedicle.study.correlation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// An item's answers as ranks. Equal answers share the mean of their ranks.
final class Ranks {

    /// With no more pairs of answers than this, counting each pair is faster than ranking person by person.
    private static final int FEW = 1024;

    /// For each person, the place of the answer among the item's different answers, lowest first; the place
    /// after the last stands for no answer.
    private final int[] places;

    private final int different;

    private Ranks(int[] places, int different) {
        this.places = places;
        this.different = different;
    }

    static Ranks of(double[] column) {
        double[] answers = different(column);
        int[] places = new int[column.length];
        for (int person = 0; person < places.length; person++) {
            double score = column[person];
            places[person] = Double.isNaN(score) ? answers.length : Arrays.binarySearch(answers, score + 0.0);
        }
        return new Ranks(places, answers.length);
    }

    /// In ascending order, each once; adding 0.0 makes -0.0 the same as 0.0.
    static double[] different(double[] column) {
        double[] sorted = column.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (double score : sorted) {
            if (!Double.isNaN(score) && (count == 0 || score != sorted[count - 1])) {
                sorted[count++] = score + 0.0;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    Ranks shuffled(RandomGenerator random) {
        int[] shuffled = new int[places.length];
        int[] order = Shuffle.order(places.length, random);
        for (int person = 0; person < places.length; person++) {
            shuffled[person] = places[order[person]];
        }
        return new Ranks(shuffled, different);
    }

    boolean hasGaps() {
        for (int place : places) {
            if (place == different) {
                return true;
            }
        }
        return false;
    }

    /// The ranks, from 1, among all who answered; NaN for the others.
    double[] all() {
        return among(this);
    }

    /// Spearman's correlation among those who answered both; NaN where one of the two does not vary among them.
    double correlation(Ranks other) {
        return (different + 1L) * (other.different + 1L) <= FEW
                ? byCounting(other)
                : Pearson.of(among(other), other.among(this));
    }

    private double byCounting(Ranks other) {
        int width = other.different + 1;
        int[] counts = new int[(different + 1) * width];
        for (int person = 0; person < places.length; person++) {
            counts[places[person] * width + other.places[person]]++;
        }
        int[] ofRows = new int[different];
        int[] ofColumns = new int[other.different];
        for (int row = 0; row < different; row++) {
            for (int column = 0; column < other.different; column++) {
                ofRows[row] += counts[row * width + column];
                ofColumns[column] += counts[row * width + column];
            }
        }
        double[] rowRanks = centred(ofRows);
        double[] columnRanks = centred(ofColumns);
        double product = 0;
        for (int row = 0; row < different; row++) {
            for (int column = 0; column < other.different; column++) {
                product += counts[row * width + column] * rowRanks[row] * columnRanks[column];
            }
        }
        double squares = squares(ofRows, rowRanks) * squares(ofColumns, columnRanks);
        return squares > 0 ? product / Math.sqrt(squares) : Double.NaN;
    }

    /// Each place's rank, less the mean of all ranks. Exact, being halves.
    private static double[] centred(int[] counts) {
        double[] ranks = ranks(counts);
        double mean = (Arrays.stream(counts).sum() + 1) / 2.0;
        return Arrays.stream(ranks).map(rank -> rank - mean).toArray();
    }

    private static double squares(int[] counts, double[] ranks) {
        double squares = 0;
        for (int place = 0; place < counts.length; place++) {
            squares += counts[place] * ranks[place] * ranks[place];
        }
        return squares;
    }

    /// The ranks among those who answered the other item too; NaN for the others.
    private double[] among(Ranks other) {
        int[] counts = new int[different];
        for (int person = 0; person < places.length; person++) {
            if (isIn(person, other)) {
                counts[places[person]]++;
            }
        }
        double[] byPlace = ranks(counts);
        double[] ranks = new double[places.length];
        for (int person = 0; person < places.length; person++) {
            ranks[person] = isIn(person, other) ? byPlace[places[person]] : Double.NaN;
        }
        return ranks;
    }

    private boolean isIn(int person, Ranks other) {
        return places[person] != different && other.places[person] != other.different;
    }

    private static double[] ranks(int[] counts) {
        double[] ranks = new double[counts.length];
        int below = 0;
        for (int place = 0; place < counts.length; place++) {
            ranks[place] = below + (counts[place] + 1) / 2.0;
            below += counts[place];
        }
        return ranks;
    }
}
