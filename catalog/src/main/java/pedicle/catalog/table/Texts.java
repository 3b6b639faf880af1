package pedicle.catalog.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

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

    /// The same rows with each distinct text turned into another; two texts may become one.
    public Texts turned(UnaryOperator<String> into) {
        return new Texts(distinct.stream().map(into).toList(), places);
    }

    /// Some of the rows, in the order given.
    Texts of(int[] rows) {
        Maker maker = new Maker();
        for (int row : rows) {
            maker.add(at(row));
        }
        return maker.made();
    }

    /// Takes texts as they come. A text that was met before costs no object.
    public static final class Maker {

        private final List<String> distinct = new ArrayList<>();
        private int[] places = new int[64];
        private int rows;
        // Open addressing: a slot holds a place plus one, and 0 where it is free; never more than half are taken.
        private int[] slots = new int[32];
        private int[] hashes = new int[16];
        // Most answers are one digit; theirs are found without a hash. A place plus one, or 0 for one not met.
        private final int[] single = new int[128];

        public void add(String text) {
            add(text.toCharArray(), 0, text.length());
        }

        /// The `length` characters that start at `from`.
        public void add(char[] characters, int from, int length) {
            if (rows == places.length) {
                places = Arrays.copyOf(places, 2 * rows);
            }
            if (length == 1 && characters[from] < single.length) {
                places[rows++] = single(characters, from);
            } else {
                places[rows++] = place(characters, from, length);
            }
        }

        private int single(char[] characters, int from) {
            char character = characters[from];
            if (single[character] == 0) {
                single[character] = place(characters, from, 1) + 1;
            }
            return single[character] - 1;
        }

        public Texts made() {
            return new Texts(distinct, Arrays.copyOf(places, rows));
        }

        private int place(char[] characters, int from, int length) {
            int hash = hash(characters, from, length);
            int slot = hash & (slots.length - 1);
            while (slots[slot] != 0) {
                int place = slots[slot] - 1;
                if (hashes[place] == hash && same(distinct.get(place), characters, from, length)) {
                    return place;
                }
                slot = (slot + 1) & (slots.length - 1);
            }
            int place = distinct.size();
            distinct.add(new String(characters, from, length));
            if (place == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * place);
            }
            hashes[place] = hash;
            slots[slot] = place + 1;
            if (2 * distinct.size() > slots.length) {
                widen();
            }
            return place;
        }

        private void widen() {
            slots = new int[2 * slots.length];
            for (int place = 0; place < distinct.size(); place++) {
                int slot = hashes[place] & (slots.length - 1);
                while (slots[slot] != 0) {
                    slot = (slot + 1) & (slots.length - 1);
                }
                slots[slot] = place + 1;
            }
        }

        private static int hash(char[] characters, int from, int length) {
            int hash = length;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + characters[i];
            }
            // The last digits of numbers in a row lie close together; this spreads them (Knuth's multiplier).
            hash *= 0x9E3779B1;
            return hash ^ (hash >>> 16);
        }

        private static boolean same(String text, char[] characters, int from, int length) {
            if (text.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != characters[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
