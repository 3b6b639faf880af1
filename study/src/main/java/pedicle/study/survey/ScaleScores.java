package pedicle.study.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What each person scored on a scale: the mean of the items answered, for people who answered enough of them.
record ScaleScores(List<Scored> scored) {

    record Scored(Person person, double score) {}

    ScaleScores {
        scored = List.copyOf(scored);
    }

    static ScaleScores of(Scale scale, List<Item> items, Survey survey) {
        List<Scored> scored = new ArrayList<>();
        for (Person person : survey.people()) {
            double[] scores = Item.scores(items, person);
            if (scores.length >= scale.leastAnswered()) {
                double sum = 0;
                for (double score : scores) {
                    sum += score;
                }
                scored.add(new Scored(person, sum / scores.length));
            }
        }
        return new ScaleScores(scored);
    }

    int n() {
        return scored.size();
    }

    List<Double> values() {
        return scored.stream().map(Scored::score).toList();
    }

    ScaleScores of(Predicate<Person> who) {
        return new ScaleScores(
                scored.stream().filter(one -> who.test(one.person())).toList());
    }

    /// How many stand beyond the middle of the answer scale: they meet the barrier, or have the facilitator.
    long beyond(double middle) {
        return scored.stream().filter(one -> one.score() > middle).count();
    }
}
