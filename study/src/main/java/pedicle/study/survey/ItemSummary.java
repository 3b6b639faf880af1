package pedicle.study.survey;

import java.util.ArrayList;
import java.util.List;
import pedicle.catalog.BadInput;

/// How people answered one numeric field as it was asked, before anything is turned round.
///
/// `n` answered; `refused` chose a code that stands for no answer; `blank` wrote nothing. `counts` has an entry for
/// each permitted choice, also where nobody took it.
public record ItemSummary(
        String name,
        String label,
        int n,
        int refused,
        int blank,
        double mean,
        double sd,
        double median,
        List<Count> counts) {

    /// How many people gave one answer.
    public record Count(double value, String label, int people) {}

    public ItemSummary {
        counts = List.copyOf(counts);
    }

    public int missing() {
        return refused + blank;
    }

    public static ItemSummary of(Survey survey, Field field) {
        List<Double> scores = new ArrayList<>();
        int refused = 0;
        int blank = 0;
        for (Person person : survey.people()) {
            switch (person.to(field)) {
                case Answer.Score(double value) -> scores.add(value);
                case Answer.Words(String text) ->
                    throw new BadInput("%s, column “%s”: expected numbers, found “%s”"
                            .formatted(survey.name(), field.name(), text));
                case Answer.Refused _ -> refused++;
                case Answer.Blank _ -> blank++;
            }
        }
        if (scores.size() < 2) {
            throw new BadInput("%s, column “%s”: expected answers of at least two people, found %d"
                    .formatted(survey.name(), field.name(), scores.size()));
        }
        Sample sample = new Sample(scores);
        return new ItemSummary(
                field.name(),
                field.label(),
                sample.n(),
                refused,
                blank,
                sample.mean(),
                sample.sd(),
                sample.median(),
                counts(field, scores));
    }

    private static List<Count> counts(Field field, List<Double> scores) {
        return field.choices().stream()
                .map(choice -> {
                    double value = Double.parseDouble(choice.code());
                    long people =
                            scores.stream().filter(score -> score == value).count();
                    return new Count(value, choice.label(), Math.toIntExact(people));
                })
                .toList();
    }
}
