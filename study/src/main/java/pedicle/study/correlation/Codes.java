package pedicle.study.correlation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;

/// An item's answers as places among its different answers, lowest first; the place after the last stands for
/// no answer. `highest` is the highest answer itself.
final class Codes {

    /// With more categories than this a polychoric correlation is all but Pearson's, and many cells are empty.
    /// (R's psych stops at 8.)
    static final int MOST = 10;

    private final byte[] places;
    private final int categories;
    private final double highest;

    private Codes(byte[] places, int categories, double highest) {
        this.places = places;
        this.categories = categories;
        this.highest = highest;
    }

    static Codes[] of(Answers answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(item -> of(answers.items().get(item), answers.column(item)))
                .toArray(Codes[]::new);
    }

    static Codes of(String item, double[] column) {
        for (double score : column) {
            if (!Double.isNaN(score) && score != Math.rint(score)) {
                throw new BadInput("the item “%s”: expected whole numbers for a polychoric correlation, found %s;"
                                .formatted(item, score)
                        + " leave it out, or choose Pearson or Spearman");
            }
        }
        double[] answers = Ranks.different(column);
        if (answers.length > MOST) {
            throw new BadInput(
                    "the item “%s”: expected at most %d different answers for a polychoric correlation, found %d;"
                                    .formatted(item, MOST, answers.length)
                            + " group them, leave it out, or choose Pearson or Spearman");
        }
        byte[] places = new byte[column.length];
        for (int person = 0; person < places.length; person++) {
            double score = column[person];
            places[person] = (byte) (Double.isNaN(score) ? answers.length : Arrays.binarySearch(answers, score + 0.0));
        }
        return new Codes(places, answers.length, answers[answers.length - 1]);
    }

    /// Whether all the items' answers end at the same number.
    static boolean endAlike(Codes... items) {
        return Arrays.stream(items).allMatch(item -> item.highest == items[0].highest);
    }

    int categories() {
        return categories;
    }

    int people() {
        return places.length;
    }

    int answered() {
        return people() - counts()[categories];
    }

    /// How many people stand at each place, those without an answer last.
    int[] counts() {
        int[] counts = new int[categories + 1];
        for (byte place : places) {
            counts[place]++;
        }
        return counts;
    }

    /// How many people gave each pair of answers: a row for each of this item's places and a column for each of
    /// the other's, those without an answer last.
    int[] crossedWith(Codes other) {
        int width = other.categories + 1;
        // Two tables in turn, since adding to one cell twice in a row makes the processor wait.
        int[] even = new int[(categories + 1) * width];
        int[] odd = new int[even.length];
        int person = 0;
        for (; person + 1 < places.length; person += 2) {
            even[places[person] * width + other.places[person]]++;
            odd[places[person + 1] * width + other.places[person + 1]]++;
        }
        if (person < places.length) {
            even[places[person] * width + other.places[person]]++;
        }
        for (int cell = 0; cell < even.length; cell++) {
            even[cell] += odd[cell];
        }
        return even;
    }

    /// The same answers and gaps, each with another person.
    Codes shuffled(RandomGenerator random) {
        byte[] shuffled = new byte[places.length];
        int[] order = Shuffle.order(places.length, random);
        for (int person = 0; person < places.length; person++) {
            shuffled[person] = places[order[person]];
        }
        return new Codes(shuffled, categories, highest);
    }

    /// Answers of so many people who give each answer with the probability that it has here, all independently.
    /// An answer that nobody gives is no category of what is returned.
    Codes drawn(int people, RandomGenerator random) {
        byte[] given = given();
        byte[] drawn = new byte[people];
        byte[] used = new byte[categories];
        for (int person = 0; person < people; person++) {
            byte place = given[random.nextInt(given.length)];
            drawn[person] = place;
            used[place] = 1;
        }
        byte[] renamed = new byte[categories];
        byte different = 0;
        for (int place = 0; place < categories; place++) {
            renamed[place] = different;
            different += used[place];
        }
        for (int person = 0; person < people; person++) {
            drawn[person] = renamed[drawn[person]];
        }
        return new Codes(drawn, different, highest);
    }

    private byte[] given() {
        byte[] given = new byte[answered()];
        int at = 0;
        for (byte place : places) {
            if (place < categories) {
                given[at++] = place;
            }
        }
        return given;
    }
}
