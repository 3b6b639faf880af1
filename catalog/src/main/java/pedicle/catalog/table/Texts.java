package pedicle.catalog.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A column of texts in which each distinct text is kept once, so that a million rows of few answers stay small and
/// need be understood only once each.
public final class Texts {

    private final List<String> distinct;
    private final int[] places;

    private Texts(List<String> distinct, int[] places) {
        this.distinct = List.copyOf(distinct);
        this.places = places;
    }

    public int rows() {
        return places.length;
    }

    public String at(int row) {
        return distinct.get(places[row]);
    }

    /// In the order in which they first came.
    public List<String> distinct() {
        return distinct;
    }

    /// The place of a row's text among the distinct ones.
    public int place(int row) {
        return places[row];
    }

    /// The same for all rows.
    public int[] places() {
        return places.clone();
    }

    /// The first row that holds a distinct text.
    public int firstRow(int place) {
        for (int row = 0; row < places.length; row++) {
            if (places[row] == place) {
                return row;
            }
        }
        throw new IllegalArgumentException("no row holds text " + place);
    }

    /// Takes texts as they come.
    public static final class Maker {

        private final Map<String, Integer> known = new HashMap<>();
        private final List<String> distinct = new ArrayList<>();
        private int[] places = new int[64];
        private int rows;

        public void add(String text) {
            if (rows == places.length) {
                places = Arrays.copyOf(places, 2 * rows);
            }
            Integer place = known.get(text);
            if (place == null) {
                place = distinct.size();
                known.put(text, place);
                distinct.add(text);
            }
            places[rows++] = place;
        }

        public Texts made() {
            return new Texts(distinct, Arrays.copyOf(places, rows));
        }
    }
}
