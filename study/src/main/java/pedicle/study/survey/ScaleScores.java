package pedicle.study.survey;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import pedicle.study.correlation.Answers;

/// What each person scored on a scale: the mean of the items answered, for people who answered enough of them.
public final class ScaleScores {

    private final double[] scores;

    private ScaleScores(double[] scores) {
        this.scores = scores;
    }

    static ScaleScores of(Scale scale, Answers answers) {
        return new ScaleScores(IntStream.range(0, answers.people())
                .mapToDouble(person -> mean(answers, person, scale.leastAnswered()))
                .toArray());
    }

    /// What everybody scored on a scale of their survey.
    public static ScaleScores of(Scale scale, Survey survey) {
        return of(scale, Item.answers(Item.of(scale, survey), survey));
    }

    private static double mean(Answers answers, int person, int least) {
        double sum = 0;
        int answered = 0;
        for (int item = 0; item < answers.size(); item++) {
            double score = answers.column(item)[person];
            if (!Double.isNaN(score)) {
                sum += score;
                answered++;
            }
        }
        return answered >= least ? sum / answered : Double.NaN;
    }

    /// A place for every person of the survey; NaN for those without a score.
    public double[] column() {
        return scores.clone();
    }

    public int n() {
        return values().length;
    }

    /// Of those who have one.
    public double[] values() {
        return Arrays.stream(scores).filter(score -> !Double.isNaN(score)).toArray();
    }

    ScaleScores of(IntPredicate who) {
        return new ScaleScores(IntStream.range(0, scores.length)
                .filter(who)
                .mapToDouble(person -> scores[person])
                .toArray());
    }

    /// How many stand beyond the middle of the answer scale: they meet the barrier, or have the facilitator.
    long beyond(double middle) {
        return Arrays.stream(scores).filter(score -> score > middle).count();
    }
}
