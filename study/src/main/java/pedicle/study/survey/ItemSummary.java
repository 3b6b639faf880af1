package pedicle.study.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import pedicle.catalog.BadInput;

/// How people answered one numeric field as it was asked, before anything is turned round.
///
/// `n` answered; `refused` chose a code that stands for no answer; `blank` wrote nothing. `counts` has an entry for
/// each permitted choice, also where nobody took it.
public record ItemSummary(String name, String label, int n, int refused, int blank, Spread spread, List<Count> counts) {

    /// How many people gave one answer.
    public record Count(double value, String code, String label, int people) {}

    public ItemSummary {
        counts = List.copyOf(counts);
    }

    public int missing() {
        return refused + blank;
    }

    public static ItemSummary of(Survey survey, Field field) {
        Column column = survey.column(field);
        int[] people = column.counts();
        double[] values = new double[people.length];
        int[] given = new int[people.length];
        int refused = 0;
        int blank = 0;
        for (int i = 0; i < people.length; i++) {
            switch (column.distinct().get(i)) {
                case Answer.Score(double value) -> {
                    values[i] = value;
                    given[i] = people[i];
                }
                case Answer.Words(String text) ->
                    throw new BadInput("%s, column “%s”: expected numbers, found “%s”"
                            .formatted(survey.name(), field.name(), text));
                case Answer.Refused _ -> refused += people[i];
                case Answer.Blank _ -> blank += people[i];
            }
        }
        int n = Arrays.stream(given).sum();
        if (n < 2) {
            throw new BadInput("%s, column “%s”: expected answers of at least two people, found %d"
                    .formatted(survey.name(), field.name(), n));
        }
        return new ItemSummary(
                field.name(),
                field.label(),
                n,
                refused,
                blank,
                Spread.of(Sample.of(values, given)),
                counts(field, values, given));
    }

    public double mean() {
        return spread.mean().value();
    }

    public double sd() {
        return spread.sd();
    }

    public double median() {
        return spread.median();
    }

    private static List<Count> counts(Field field, double[] values, int[] given) {
        List<Count> counts = new ArrayList<>();
        for (Field.Choice choice : field.choices()) {
            double value = Double.parseDouble(choice.code());
            int people = IntStream.range(0, values.length)
                    .filter(i -> values[i] == value)
                    .map(i -> given[i])
                    .sum();
            counts.add(new Count(value, choice.code(), choice.label(), people));
        }
        return counts;
    }
}
