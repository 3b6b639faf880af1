package pedicle.study.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import pedicle.catalog.BadInput;

/// A column of answers as a regression takes it: a place for every person, numbers or a choice among levels.
public sealed interface Variable {

    String name();

    int people();

    boolean answered(int person);

    /// Only these people, in this order.
    Variable of(int[] people);

    /// Numbers as they are. NaN stands for no answer; an infinite number is refused.
    static Numeric numeric(String name, double[] values) {
        return new Numeric(name, values.clone());
    }

    /// A choice by code. The levels are the codes that occur, the smallest first, called by their label or else
    /// by the code itself; NaN stands for no answer. The first level is what the others are held against.
    static Category category(String name, double[] codes, Map<Double, String> labels) {
        SortedMap<Double, Integer> places = new TreeMap<>();
        Arrays.stream(codes).filter(code -> !Double.isNaN(code)).forEach(code -> places.put(code + 0.0, 0));
        List<String> levels = new ArrayList<>();
        places.replaceAll((code, _) -> {
            String label = labels.getOrDefault(code, plain(code));
            if (!levels.contains(label)) {
                levels.add(label);
            }
            return levels.indexOf(label);
        });
        int[] chosen = Arrays.stream(codes)
                .mapToInt(code -> Double.isNaN(code) ? Category.NONE : places.getOrDefault(code + 0.0, Category.NONE))
                .toArray();
        return new Category(name, levels, chosen, 0);
    }

    /// A choice by word. The levels are the words that occur, in the order of the alphabet; an empty word
    /// stands for no answer. The first level is what the others are held against.
    static Category category(String name, List<String> words) {
        List<String> levels = new ArrayList<>(new TreeSet<>(words));
        levels.removeIf(String::isEmpty);
        return new Category(
                name, levels, words.stream().mapToInt(levels::indexOf).toArray(), 0);
    }

    /// A number as a person writes it: 3 for 3.0.
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// Numbers, NaN where there is none.
    final class Numeric implements Variable {

        private final String name;
        private final double[] values;

        private Numeric(String name, double[] values) {
            this.name = name;
            this.values = values;
            for (double value : values) {
                if (Double.isInfinite(value)) {
                    throw new BadInput("“%s”: expected numbers, found an infinite one".formatted(name));
                }
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int people() {
            return values.length;
        }

        @Override
        public boolean answered(int person) {
            return !Double.isNaN(values[person]);
        }

        @Override
        public Numeric of(int[] people) {
            return new Numeric(
                    name,
                    Arrays.stream(people).mapToDouble(person -> values[person]).toArray());
        }

        double value(int person) {
            return values[person];
        }

        /// The same answers as a choice among the values that occur.
        Category asLevels() {
            return category(name, values, Map.of());
        }
    }

    /// A choice among levels. Levels that nobody chose may be among them.
    final class Category implements Variable {

        private static final int NONE = -1;

        private final String name;
        private final List<String> levels;
        private final int[] chosen;
        private final int reference;

        private Category(String name, List<String> levels, int[] chosen, int reference) {
            this.name = name;
            this.levels = List.copyOf(levels);
            this.chosen = chosen;
            this.reference = reference;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int people() {
            return chosen.length;
        }

        @Override
        public boolean answered(int person) {
            return chosen[person] != NONE;
        }

        @Override
        public Category of(int[] people) {
            return new Category(
                    name,
                    levels,
                    Arrays.stream(people).map(person -> chosen[person]).toArray(),
                    reference);
        }

        public List<String> levels() {
            return levels;
        }

        /// The level that the others are held against.
        public String reference() {
            return levels.get(reference);
        }

        /// The same choice with its levels held against this one.
        public Category against(String level) {
            if (!levels.contains(level)) {
                throw new BadInput("“%s”: expected a level to hold the others against, one of %s, found “%s”"
                        .formatted(name, Words.list(levels), level));
            }
            return new Category(name, levels, chosen, levels.indexOf(level));
        }

        int place(int person) {
            return chosen[person];
        }

        /// The place of each person's level. Not a copy: nobody writes to it.
        int[] places() {
            return chosen;
        }

        int referencePlace() {
            return reference;
        }

        /// The levels that nobody chose.
        List<String> idle() {
            List<String> idle = new ArrayList<>(levels);
            Arrays.stream(chosen)
                    .filter(place -> place != NONE)
                    .distinct()
                    .forEach(place -> idle.remove(levels.get(place)));
            return idle;
        }

        /// The same choice without the levels that nobody chose. Where nobody chose the reference, the first
        /// level that is left stands in.
        Category busy() {
            List<String> idle = idle();
            if (idle.isEmpty()) {
                return this;
            }
            List<String> left =
                    levels.stream().filter(level -> !idle.contains(level)).toList();
            int[] places = Arrays.stream(chosen)
                    .map(place -> place == NONE ? NONE : left.indexOf(levels.get(place)))
                    .toArray();
            return new Category(name, left, places, Math.max(0, left.indexOf(reference())));
        }
    }
}
