package pedicle.study.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Everybody's answers to one field, in the order of the people. Each distinct answer is kept once.
public final class Column {

    private final List<Answer> distinct;
    private final int[] places;

    private Column(List<Answer> distinct, int[] places) {
        this.distinct = List.copyOf(distinct);
        this.places = places;
    }

    public static Column of(List<Answer> answers) {
        Map<Answer, Integer> known = new HashMap<>();
        List<Answer> distinct = new ArrayList<>();
        int[] places = new int[answers.size()];
        for (int person = 0; person < places.length; person++) {
            Answer answer = answers.get(person);
            places[person] = known.computeIfAbsent(answer, added -> {
                distinct.add(added);
                return distinct.size() - 1;
            });
        }
        return new Column(distinct, places);
    }

    /// `distinct` at each person's place.
    public static Column of(List<Answer> distinct, int[] places) {
        return new Column(distinct, places);
    }

    public int people() {
        return places.length;
    }

    public Answer at(int person) {
        return distinct.get(places[person]);
    }

    /// The place of a person's answer among the distinct ones.
    public int place(int person) {
        return places[person];
    }

    /// The answers that occur, each once or, where two texts mean the same, more than once.
    public List<Answer> distinct() {
        return distinct;
    }

    /// How many people gave each of the distinct answers.
    public int[] counts() {
        int[] counts = new int[distinct.size()];
        for (int place : places) {
            counts[place]++;
        }
        return counts;
    }

    /// The numbers that were given, each with how many people gave it. There must be two people with one.
    public Sample sample() {
        double[] numbers = numbers();
        int[] counts = counts();
        int[] given = IntStream.range(0, numbers.length)
                .filter(place -> !Double.isNaN(numbers[place]))
                .toArray();
        return Sample.of(
                Arrays.stream(given).mapToDouble(place -> numbers[place]).toArray(),
                Arrays.stream(given).map(place -> counts[place]).toArray());
    }

    /// How many people gave a number.
    public int scored() {
        double[] numbers = numbers();
        int[] counts = counts();
        int scored = 0;
        for (int place = 0; place < numbers.length; place++) {
            scored += Double.isNaN(numbers[place]) ? 0 : counts[place];
        }
        return scored;
    }

    /// Each person's number; NaN for words, refusals and blanks.
    public double[] scores() {
        double[] numbers = numbers();
        double[] scores = new double[places.length];
        for (int person = 0; person < places.length; person++) {
            scores[person] = numbers[places[person]];
        }
        return scores;
    }

    /// The number of each distinct answer; NaN for words, refusals and blanks.
    private double[] numbers() {
        double[] numbers = new double[distinct.size()];
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = switch (distinct.get(place)) {
                case Answer.Score(double value) -> value;
                case Answer.Words _, Answer.Refused _, Answer.Blank _ -> Double.NaN;
            };
        }
        return numbers;
    }
}
