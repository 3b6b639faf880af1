package pedicle.study.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;

/// What people scored on some items: a column an item, each with a place for every person in the same order.
///
/// NaN stands for no answer, here and in every column that the statistics take; it never comes out of them.
public final class Answers {

    private final List<String> items;
    private final double[][] columns;

    public Answers(List<String> items, double[][] columns) {
        this.items = List.copyOf(items);
        this.columns = columns.clone();
        if (items.isEmpty() || columns.length != items.size()) {
            throw new IllegalArgumentException(
                    "a column for each item: %d for %d".formatted(columns.length, items.size()));
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("the columns are of different lengths");
            }
        }
    }

    /// From a line a person, with a place an item.
    public static Answers ofRows(List<String> items, double[][] rows) {
        double[][] columns = new double[items.size()][rows.length];
        for (int person = 0; person < rows.length; person++) {
            for (int item = 0; item < columns.length; item++) {
                columns[item][person] = rows[person][item];
            }
        }
        return new Answers(items, columns);
    }

    public List<String> items() {
        return items;
    }

    /// The scores on one item, NaN where there is none. Not a copy: nobody writes to it.
    public double[] column(int item) {
        return columns[item];
    }

    public int people() {
        return columns[0].length;
    }

    public int size() {
        return items.size();
    }

    /// Only the people who answered every item.
    public Answers complete() {
        int[] whole = IntStream.range(0, people()).filter(this::answeredAll).toArray();
        return new Answers(
                items,
                Arrays.stream(columns)
                        .map(column -> IntStream.of(whole)
                                .mapToDouble(person -> column[person])
                                .toArray())
                        .toArray(double[][]::new));
    }

    /// A line a person, a place an item.
    public double[][] rows() {
        double[][] rows = new double[people()][size()];
        for (int item = 0; item < size(); item++) {
            for (int person = 0; person < rows.length; person++) {
                rows[person][item] = columns[item][person];
            }
        }
        return rows;
    }

    /// A complaint, by name, about an item that nobody answered or that everybody answered alike.
    public Answers varying() {
        for (int item = 0; item < size(); item++) {
            double[] given = Arrays.stream(columns[item])
                    .filter(score -> !Double.isNaN(score))
                    .toArray();
            if (given.length == 0) {
                throw new BadInput("the item “%s”: expected answers, found none".formatted(items.get(item)));
            }
            if (Arrays.stream(given).allMatch(score -> score == given[0])) {
                throw new BadInput("the item “%s”: expected answers that differ, found the same from all %d people"
                        .formatted(items.get(item), given.length));
            }
        }
        return this;
    }

    private boolean answeredAll(int person) {
        for (double[] column : columns) {
            if (Double.isNaN(column[person])) {
                return false;
            }
        }
        return true;
    }
}
