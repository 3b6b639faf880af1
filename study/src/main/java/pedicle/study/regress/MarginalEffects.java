package pedicle.study.regress;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Average marginal effects of a logistic model, in shares, by the delta method: for a number the slope of the
/// share, for a level what the share would gain were everybody at it instead of at the reference (Bartus 2005,
/// Stata Journal 5(3), 309-329). An effect is known to what the model's errors say.
///
/// Coordinates are a threshold and the basis's coefficients; the log odds are slopes less the threshold.
final class MarginalEffects {

    private final Design design;
    private final Basis basis;
    private final Judged judged;
    private final SimpleMatrix rows;
    private final double[] odds;

    private MarginalEffects(Design design, Basis basis, Judged judged) {
        this.design = design;
        this.basis = basis;
        this.judged = judged;
        rows = LeastSquares.withOnes(basis);
        for (int i = 0; i < basis.n(); i++) {
            rows.set(i, 0, -1);
        }
        SimpleMatrix logOdds = rows.mult(judged.solved().at());
        odds = IntStream.range(0, basis.n()).mapToDouble(i -> logOdds.get(i, 0)).toArray();
    }

    static List<Term> of(Design design, Basis basis, Judged judged) {
        MarginalEffects effects = new MarginalEffects(design, basis, judged);
        return IntStream.range(0, basis.size())
                .mapToObj(effects::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Term> of(int j) {
        Column column = design.columns().get(j);
        return column.indicator() ? change(j, column) : slope(j, column);
    }

    /// The mean of f(log odds) times the slope.
    private Optional<Term> slope(int j, Column column) {
        double slope = judged.solved().estimate(j + 1);
        SimpleMatrix bends = new SimpleMatrix(1, odds.length);
        double mean = 0;
        for (int i = 0; i < odds.length; i++) {
            double density = Logit.density(odds[i]);
            mean += density / odds.length;
            bends.set(0, i, density * (Logit.share(-odds[i]) - Logit.share(odds[i])) / odds.length);
        }
        SimpleMatrix moves = bends.mult(rows).scale(slope).plus(own(j).scale(mean));
        return effect(j, column, mean * slope, moves);
    }

    /// The mean of F at the level less F at the reference.
    private Optional<Term> change(int j, Column column) {
        double slope = judged.solved().estimate(j + 1);
        double[] reference = atReference(column.predictor());
        SimpleMatrix differences = new SimpleMatrix(1, odds.length);
        double mean = 0;
        double change = 0;
        for (int i = 0; i < odds.length; i++) {
            double before = Logit.density(reference[i]);
            double after = Logit.density(reference[i] + slope);
            mean += after / odds.length;
            change += (Logit.share(reference[i] + slope) - Logit.share(reference[i])) / odds.length;
            differences.set(0, i, (after - before) / odds.length);
        }
        SimpleMatrix moves = differences.mult(rows).plus(own(j).scale(mean));
        for (int k : columnsOf(column.predictor())) {
            double at = new SimpleMatrix(
                            1, odds.length, true, design.columns().get(k).values())
                    .dot(differences);
            moves = moves.minus(own(k).scale(at));
        }
        return effect(j, column, change, moves);
    }

    /// Everybody's log odds if they were at the reference of this choice.
    private double[] atReference(String predictor) {
        double[] reference = odds.clone();
        for (int k : columnsOf(predictor)) {
            double slope = judged.solved().estimate(k + 1);
            double[] at = design.columns().get(k).values();
            for (int i = 0; i < reference.length; i++) {
                reference[i] -= slope * at[i];
            }
        }
        return reference;
    }

    private int[] columnsOf(String predictor) {
        return IntStream.range(0, basis.size())
                .filter(k -> design.columns().get(k).predictor().equals(predictor))
                .toArray();
    }

    private SimpleMatrix own(int j) {
        return judged.solved().toRaw().extractVector(true, j + 1);
    }

    private Optional<Term> effect(int j, Column column, double value, SimpleMatrix moves) {
        // Where the effect stands still to first order the delta method has nothing to say.
        return Solved.error(moves, judged.variances()) == 0
                ? Optional.empty()
                : Optional.of(
                        judged.term(column.term(), value, moves, judged.df().get(j + 1)));
    }
}
