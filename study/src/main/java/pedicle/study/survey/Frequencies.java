package pedicle.study.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import pedicle.catalog.Proportion;

/// How often each answer to a field was given. Choices stand in the dictionary's order, also those that nobody
/// took;
/// other answers stand in order of their number, or the most frequent first.
///
/// `n` answered, `refused` chose a code for no answer, `blank` wrote nothing. A share is of those who answered.
public record Frequencies(String name, String label, int n, int refused, int blank, List<Count> counts) {

    /// How many gave one answer, by its code and its words.
    public record Count(String code, String words, int people) {}

    public Frequencies {
        counts = List.copyOf(counts);
    }

    public static Frequencies of(Survey survey, Field field) {
        return of(field, survey.column(field), survey.column(field).counts());
    }

    /// Of those people only for whom `who` holds.
    public static Frequencies of(Survey survey, Field field, IntPredicate who) {
        Column column = survey.column(field);
        int[] people = new int[column.distinct().size()];
        for (int person = 0; person < column.people(); person++) {
            if (who.test(person)) {
                people[column.place(person)]++;
            }
        }
        return of(field, column, people);
    }

    private static Frequencies of(Field field, Column column, int[] people) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        field.choices().forEach(choice -> byCode.put(choice.code(), 0));
        int refused = 0;
        int blank = 0;
        for (int place = 0; place < people.length; place++) {
            switch (column.distinct().get(place)) {
                case Answer.Score(double value) -> byCode.merge(field.codeOf(value), people[place], Integer::sum);
                case Answer.Words(String text) -> byCode.merge(text, people[place], Integer::sum);
                case Answer.Refused _ -> refused += people[place];
                case Answer.Blank _ -> blank += people[place];
            }
        }
        List<Count> counts = new ArrayList<>();
        byCode.forEach((code, count) -> counts.add(new Count(code, field.wordsFor(code), count)));
        if (field.choices().isEmpty()) {
            counts.removeIf(count -> count.people() == 0);
            counts.sort(
                    field.numeric()
                            ? Comparator.comparingDouble(count -> Double.parseDouble(count.code()))
                            : Comparator.comparingInt(Count::people).reversed().thenComparing(Count::words));
        }
        int n = counts.stream().mapToInt(Count::people).sum();
        return new Frequencies(field.name(), field.label(), n, refused, blank, counts);
    }

    public int missing() {
        return refused + blank;
    }

    /// Of those who answered. There must be some.
    public Proportion share(Count count) {
        return new Proportion(count.people(), n);
    }
}
