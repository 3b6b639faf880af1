package pedicle.study.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;

/// What people answered to one question, a place for each person, as numbers: their own, or the place of a
/// category in
/// `categories`. NaN stands for no answer.
public final class Measurement {

    /// Squares of more would not be finite.
    private static final double MOST = 1e100;

    /// A variable with more values than this is no list of categories.
    static final int MOST_CATEGORIES = 20;

    private final String name;
    private final Level level;
    private final double[] values;
    private final List<String> categories;

    private Measurement(String name, Level level, double[] values, List<String> categories) {
        this.name = name;
        this.level = level;
        this.values = values.clone();
        this.categories = List.copyOf(categories);
        for (int person = 0; person < values.length; person++) {
            if (Math.abs(values[person]) > MOST) {
                throw new BadInput("“%s”, row %d: expected a number within 1e100 of zero, found %s"
                        .formatted(name, person + 1, values[person]));
            }
        }
    }

    public static Measurement interval(String name, double[] values) {
        return new Measurement(name, Level.INTERVAL, values, List.of());
    }

    public static Measurement ordinal(String name, double[] codes) {
        return new Measurement(name, Level.ORDINAL, codes, List.of());
    }

    /// Each place holds a place in `names`, or -1 for no answer.
    public static Measurement nominal(String name, int[] membership, List<String> names) {
        return new Measurement(name, Level.NOMINAL, codes(name, membership, names), names);
    }

    /// Each place holds 0 or 1, a place in the two `names`, or -1 for no answer. Shares are shares of the second
    /// name.
    public static Measurement binary(String name, int[] membership, List<String> names) {
        if (names.size() != 2) {
            throw new IllegalArgumentException("“%s” has two categories, not %s".formatted(name, names));
        }
        return new Measurement(name, Level.BINARY, codes(name, membership, names), names);
    }

    public String name() {
        return name;
    }

    public Level level() {
        return level;
    }

    public int people() {
        return values.length;
    }

    /// Empty where the answers are numbers.
    public List<String> categories() {
        return categories;
    }

    double value(int person) {
        return values[person];
    }

    boolean isCategories() {
        return !categories.isEmpty();
    }

    /// Only the people whose place is true; the others have no answer.
    Measurement only(boolean[] kept) {
        double[] some = IntStream.range(0, values.length)
                .mapToDouble(person -> kept[person] ? values[person] : Double.NaN)
                .toArray();
        return new Measurement(name, level, some, categories);
    }

    /// The same answers as categories: its own, or each value that occurs, in rising order.
    Measurement asCategories() {
        if (isCategories()) {
            return this;
        }
        double[] distinct = distinct();
        if (distinct.length > MOST_CATEGORIES) {
            throw new BadInput("“%s”: expected at most %d different values to count, found %d"
                    .formatted(name, MOST_CATEGORIES, distinct.length));
        }
        int[] places = Arrays.stream(values)
                .mapToInt(value -> Double.isNaN(value) ? -1 : Arrays.binarySearch(distinct, value + 0.0))
                .toArray();
        return nominal(
                name,
                places,
                Arrays.stream(distinct).mapToObj(Measurement::written).toList());
    }

    /// The values that occur, in rising order.
    double[] distinct() {
        // Adding 0 makes of -0 a 0.
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value + 0.0)
                .distinct()
                .sorted()
                .toArray();
    }

    static String written(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }

    private static double[] codes(String name, int[] membership, List<String> names) {
        return IntStream.of(membership)
                .mapToDouble(place -> {
                    if (place < -1 || place >= names.size()) {
                        throw new IllegalArgumentException("“%s” has categories 0 to %d, and -1 for none: %d"
                                .formatted(name, names.size() - 1, place));
                    }
                    return place == -1 ? Double.NaN : place;
                })
                .toArray();
    }
}
