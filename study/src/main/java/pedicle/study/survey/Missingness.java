package pedicle.study.survey;

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
        BitSet[] leftOut = new BitSet[survey.people()];
        List<Integer> missing = new ArrayList<>();
        for (int person = 0; person < leftOut.length; person++) {
            leftOut[person] = new BitSet(fields.size());
        }
        for (int i = 0; i < fields.size(); i++) {
            Column column = survey.column(fields.get(i));
            int count = 0;
            for (int person = 0; person < leftOut.length; person++) {
                if (!(column.at(person) instanceof Answer.Given)) {
                    leftOut[person].set(i);
                    count++;
                }
            }
            missing.add(count);
        }
        Map<BitSet, Integer> people = new HashMap<>();
        for (BitSet pattern : leftOut) {
            people.merge(pattern, 1, Integer::sum);
        }
        List<Pattern> patterns = people.entrySet().stream()
                .map(entry -> new Pattern(entry.getKey().stream().boxed().toList(), entry.getValue()))
                .sorted(Comparator.comparingInt(Pattern::people)
                        .reversed()
                        .thenComparingInt(pattern -> pattern.leftOut().size())
                        .thenComparing(pattern -> pattern.leftOut().toString()))
                .toList();
        return new Missingness(fields.stream().map(Field::name).toList(), survey.people(), missing, patterns);
    }

    /// How many people answered every field.
    public int complete() {
        return patterns.stream()
                .filter(pattern -> pattern.leftOut().isEmpty())
                .mapToInt(Pattern::people)
                .sum();
    }
}
