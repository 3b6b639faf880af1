package pedicle.study.survey;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of some fields people left out, one by one and together. A refusal counts as left out.
///
/// `patterns` are all that occur, the most frequent first; one without any field left out is among them.
public record Missingness(List<String> fields, int people, List<Integer> missing, List<Pattern> patterns) {

    /// So many people left out exactly these fields, by their places among `fields`.
    public record Pattern(List<Integer> leftOut, int people) {

        public Pattern {
            leftOut = List.copyOf(leftOut);
        }
    }

    public Missingness {
        fields = List.copyOf(fields);
        missing = List.copyOf(missing);
        patterns = List.copyOf(patterns);
    }

    public static Missingness of(Survey survey, List<Field> fields) {
        // A bit for each field that a person left out: a hundred thousand people by a hundred fields are 1.6 MB.
        int words = (fields.size() + Long.SIZE - 1) / Long.SIZE;
        long[] leftOut = new long[words * survey.people()];
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            missing.add(mark(survey.column(fields.get(i)), i, words, leftOut));
        }
        Map<BitSet, Integer> people = new HashMap<>();
        for (int person = 0; person < survey.people(); person++) {
            BitSet pattern = BitSet.valueOf(LongBuffer.wrap(leftOut, person * words, words));
            people.merge(pattern, 1, Integer::sum);
        }
        List<Pattern> patterns = people.entrySet().stream()
                .map(entry -> new Pattern(entry.getKey().stream().boxed().toList(), entry.getValue()))
                .sorted(Comparator.comparingInt(Pattern::people)
                        .reversed()
                        .thenComparingInt(pattern -> pattern.leftOut().size())
                        .thenComparing(Pattern::leftOut, Missingness::earlier))
                .toList();
        return new Missingness(fields.stream().map(Field::name).toList(), survey.people(), missing, patterns);
    }

    /// Marks who left out the field at place `i`, and says how many they are.
    private static int mark(Column column, int i, int words, long[] leftOut) {
        boolean[] given = new boolean[column.distinct().size()];
        for (int place = 0; place < given.length; place++) {
            given[place] = column.distinct().get(place) instanceof Answer.Given;
        }
        int count = 0;
        for (int person = 0; person < column.people(); person++) {
            if (!given[column.place(person)]) {
                leftOut[person * words + i / Long.SIZE] |= 1L << i;
                count++;
            }
        }
        return count;
    }

    /// Of two patterns of the same length the one whose first fields stand earlier comes first.
    private static int earlier(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// How many people answered every field.
    public int complete() {
        return patterns.stream()
                .filter(pattern -> pattern.leftOut().isEmpty())
                .mapToInt(Pattern::people)
                .sum();
    }
}
