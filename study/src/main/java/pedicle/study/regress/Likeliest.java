package pedicle.study.regress;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;
import pedicle.study.regress.Variable.Category;
import pedicle.study.regress.Variable.Numeric;

/// The likeliest model of an outcome with levels: logistic for two, proportional odds for more.
///
/// `solved` has the intercept or the thresholds beside the slopes, in the order in which R writes them.
record Likeliest(Category outcome, Solved solved, Fit.Likelihood fit) {

    /// More levels than this are numbers rather than an order of answers.
    private static final int MOST_LEVELS = 15;

    static Likeliest logistic(Design design, Basis basis) {
        Category outcome = levels(design.outcome());
        if (outcome.levels().size() != 2) {
            throw new BadInput("the outcome “%s”: expected two values for a logistic regression, found %d (%s)"
                    .formatted(outcome.name(), outcome.levels().size(), Words.list(outcome.levels())));
        }
        return of(
                design,
                outcome,
                basis,
                Stream.concat(Stream.of(LeastSquares.INTERCEPT), design.terms().stream())
                        .toList(),
                logisticToRaw(basis));
    }

    static Likeliest ordinal(Design design, Basis basis) {
        Category outcome = levels(design.outcome());
        int count = outcome.levels().size();
        if (count < 2 || count > MOST_LEVELS) {
            throw new BadInput("the outcome “%s”: expected 2 to %d levels for an ordinal regression, found %d (%s)"
                    .formatted(outcome.name(), MOST_LEVELS, count, Words.list(outcome.levels())));
        }
        Stream<String> thresholds = IntStream.range(1, count)
                .mapToObj(above ->
                        outcome.levels().get(above - 1) + "|" + outcome.levels().get(above));
        return of(
                design,
                outcome,
                basis,
                Stream.concat(design.terms().stream(), thresholds).toList(),
                ordinalToRaw(basis, count - 1));
    }

    private static Likeliest of(Design design, Category outcome, Basis basis, List<String> terms, SimpleMatrix toRaw) {
        int[] levelOf = outcome.places();
        int levels = outcome.levels().size();
        Ascent.Peak peak = switch (CumulativeLogit.fit(basis, levelOf, levels)) {
            case Ascent.Peak top -> top;
            case Ascent.Endless(SimpleMatrix way) -> throw Separation.of(design, outcome, basis, way);
            case Ascent.Lost() ->
                throw new BadInput(("the model of “%s”: expected a likeliest one, found none; leave out"
                                + " predictors that few people differ in")
                        .formatted(outcome.name()));
        };
        return new Likeliest(
                outcome,
                new Solved(terms, peak.at(), peak.variances(), peak.scores(), toRaw),
                Fit.Likelihood.of(
                        peak.logLikelihood(),
                        CumulativeLogit.withoutPredictors(levelOf, levels),
                        terms.size(),
                        basis.size()));
    }

    /// The intercept is the one threshold turned round: P(greater) = F(slopes - threshold).
    private static SimpleMatrix logisticToRaw(Basis basis) {
        SimpleMatrix toRaw = new SimpleMatrix(basis.size() + 1, basis.size() + 1);
        toRaw.set(0, 0, -1);
        toRaw.insertIntoThis(0, 1, basis.atMeans().negative());
        toRaw.insertIntoThis(1, 1, basis.toRaw());
        return toRaw;
    }

    private static SimpleMatrix ordinalToRaw(Basis basis, int thresholds) {
        SimpleMatrix toRaw = new SimpleMatrix(basis.size() + thresholds, basis.size() + thresholds);
        toRaw.insertIntoThis(0, thresholds, basis.toRaw());
        for (int j = 0; j < thresholds; j++) {
            toRaw.set(basis.size() + j, j, 1);
            toRaw.insertIntoThis(basis.size() + j, thresholds, basis.atMeans());
        }
        return toRaw;
    }

    private static Category levels(Variable outcome) {
        return switch (outcome) {
            case Numeric numbers -> numbers.asLevels();
            case Category choice -> choice;
        };
    }
}
