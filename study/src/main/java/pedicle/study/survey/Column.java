package pedicle.study.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /// Each person's number; NaN for words, refusals and blanks.
    public double[] scores() {
        double[] values = distinct.stream()
                .mapToDouble(answer -> switch (answer) {
                    case Answer.Score(double value) -> value;
                    case Answer.Words _, Answer.Refused _, Answer.Blank _ -> Double.NaN;
                })
                .toArray();
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }
}
