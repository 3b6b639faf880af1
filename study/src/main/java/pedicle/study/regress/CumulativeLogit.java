package pedicle.study.regress;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.ejml.simple.SimpleMatrix;

/// The cumulative logit: P(level <= j) = F(threshold j - slopes), fitted by Newton's method on its concave
/// likelihood. With two levels it is the logistic model, and Newton's method is R's IRLS.
///
/// A person at level y lies between a = threshold y - slopes and b = threshold y-1 - slopes. The share between
/// them is F(a) F(-b) (1 - e^(b-a)), so that its logarithm and derivatives come as sums that lose no digits,
/// however far out or near together the two are.
final class CumulativeLogit {

    private static final int MOST_STEPS = 200;

    /// A step that moves nobody's log odds by more than this is the last: Newton's error is the step's square.
    private static final double STILL = 1e-9;

    /// Steps that no longer shrink below this are rounding.
    private static final double TREMBLING = 1e-5;

    /// Where levels can be told apart every step moves somebody by about 1, for ever (Albert and Anderson
    /// 1984); a step as long as this is looked at for that.
    private static final double STRIDE = 0.5;

    /// How far a step that tells levels apart may take anybody the wrong way.
    private static final double BACKWARDS = 1e-6;

    private final Basis basis;
    private final int[] level;
    private final int thresholds;
    private final int size;
    private final double[] above;
    private final double[] below;

    private CumulativeLogit(Basis basis, int[] level, int levels) {
        this.basis = basis;
        this.level = level;
        thresholds = levels - 1;
        size = thresholds + basis.size();
        above = new double[level.length];
        below = new double[level.length];
    }

    /// `level` has a place from 0 for each person; each level is somebody's.
    static Ascent fit(Basis basis, int[] level, int levels) {
        return new CumulativeLogit(basis, level, levels).climb();
    }

    /// The log likelihood of the levels' shares alone, without predictors.
    static double withoutPredictors(int[] level, int levels) {
        double sum = 0;
        for (int count : counts(level, levels)) {
            sum += count * Math.log((double) count / level.length);
        }
        return sum;
    }

    private Ascent climb() {
        SimpleMatrix at = start();
        double height = place(at);
        double before = Double.POSITIVE_INFINITY;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            SimpleMatrix scores = scores();
            SimpleMatrix step = new SimpleMatrix(size, 1);
            if (!solved(information(), total(scores), step)) {
                return new Ascent.Lost();
            }
            double stride = furthest(step);
            if (stride > STRIDE && goesOnForEver(step)) {
                return new Ascent.Endless(step.extractMatrix(thresholds, size, 0, 1));
            }
            boolean last = stride < STILL || (stride < TREMBLING && stride > before / 2);
            before = stride;
            SimpleMatrix next = at.plus(step);
            double reached = place(next);
            for (int halvings = 0; !last && !(reached >= height - 1e-10 * Math.abs(height)); halvings++) {
                if (halvings == 60) {
                    return new Ascent.Lost();
                }
                step = step.divide(2);
                next = at.plus(step);
                reached = place(next);
            }
            at = next;
            height = reached;
            if (last) {
                return top(at, height);
            }
        }
        return new Ascent.Lost();
    }

    private Ascent top(SimpleMatrix at, double height) {
        SimpleMatrix variances = SimpleMatrix.identity(size);
        if (!Double.isFinite(height) || !solved(information(), SimpleMatrix.identity(size), variances)) {
            return new Ascent.Lost();
        }
        return new Ascent.Peak(at, variances, scores(), height);
    }

    /// The thresholds that the levels' shares give, and no slopes.
    private SimpleMatrix start() {
        SimpleMatrix start = new SimpleMatrix(size, 1);
        int[] counts = counts(level, thresholds + 1);
        double upTo = 0;
        for (int j = 0; j < thresholds; j++) {
            upTo += counts[j];
            start.set(j, 0, Math.log(upTo / (level.length - upTo)));
        }
        return start;
    }

    private static int[] counts(int[] level, int levels) {
        int[] counts = new int[levels];
        for (int one : level) {
            counts[one]++;
        }
        return counts;
    }

    /// Puts everybody between their thresholds, infinite at the ends, and returns the log likelihood.
    private double place(SimpleMatrix at) {
        double sum = 0;
        for (int i = 0; i < level.length; i++) {
            double slopes = slopes(at, i);
            above[i] = level[i] == thresholds ? Double.POSITIVE_INFINITY : at.get(level[i], 0) - slopes;
            below[i] = level[i] == 0 ? Double.NEGATIVE_INFINITY : at.get(level[i] - 1, 0) - slopes;
            sum += above[i] > below[i] ? logShare(i) : Double.NEGATIVE_INFINITY;
        }
        return sum;
    }

    private double slopes(SimpleMatrix at, int person) {
        double sum = 0;
        for (int j = 0; j < basis.size(); j++) {
            sum += at.get(thresholds + j, 0) * basis.column(j)[person];
        }
        return sum;
    }

    private double logShare(int i) {
        double sum = 0;
        if (level[i] < thresholds) {
            sum += Logit.logShare(above[i]);
        }
        if (level[i] > 0) {
            sum += Logit.logShare(-below[i]);
        }
        if (between(i)) {
            sum += Math.log(-Math.expm1(below[i] - above[i]));
        }
        return sum;
    }

    private boolean between(int i) {
        return level[i] > 0 && level[i] < thresholds;
    }

    /// 1 / (e^(a-b) - 1): what the nearness of the two thresholds adds to the slopes of the likelihood.
    private double nearness(int i) {
        return between(i) ? 1 / Math.expm1(above[i] - below[i]) : 0;
    }

    /// A row a person: the derivatives of the log likelihood.
    private SimpleMatrix scores() {
        SimpleMatrix scores = new SimpleMatrix(level.length, size);
        for (int i = 0; i < level.length; i++) {
            double near = nearness(i);
            double up = Logit.share(-above[i]);
            double down = Logit.share(below[i]);
            if (level[i] < thresholds) {
                scores.set(i, level[i], up + near);
            }
            if (level[i] > 0) {
                scores.set(i, level[i] - 1, -down - near);
            }
            for (int j = 0; j < basis.size(); j++) {
                scores.set(i, thresholds + j, (down - up) * basis.column(j)[i]);
            }
        }
        return scores;
    }

    private static SimpleMatrix total(SimpleMatrix scores) {
        SimpleMatrix total = new SimpleMatrix(scores.getNumCols(), 1);
        for (int i = 0; i < scores.getNumRows(); i++) {
            for (int j = 0; j < scores.getNumCols(); j++) {
                total.set(j, 0, total.get(j, 0) + scores.get(i, j));
            }
        }
        return total;
    }

    /// The negative second derivatives: the observed information.
    private DMatrixRMaj information() {
        DMatrixRMaj information = new DMatrixRMaj(size, size);
        double[] row = new double[basis.size()];
        for (int i = 0; i < level.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = basis.column(j)[i];
            }
            double near = nearness(i);
            double curve = near * (1 + near);
            double up = level[i] < thresholds ? Logit.density(above[i]) : 0;
            double down = level[i] > 0 ? Logit.density(below[i]) : 0;
            if (level[i] < thresholds) {
                threshold(information, level[i], up + curve, up, row);
            }
            if (level[i] > 0) {
                threshold(information, level[i] - 1, down + curve, down, row);
            }
            if (between(i)) {
                information.add(level[i], level[i] - 1, -curve);
            }
            for (int j = 0; j < row.length; j++) {
                double weighted = (up + down) * row[j];
                for (int k = 0; k <= j; k++) {
                    information.add(thresholds + j, thresholds + k, weighted * row[k]);
                }
            }
        }
        mirror(information);
        return information;
    }

    private void threshold(DMatrixRMaj information, int at, double own, double withSlopes, double[] row) {
        information.add(at, at, own);
        for (int j = 0; j < row.length; j++) {
            information.add(thresholds + j, at, -withSlopes * row[j]);
        }
    }

    private void mirror(DMatrixRMaj information) {
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                information.set(k, j, information.get(j, k));
            }
        }
    }

    private boolean solved(DMatrixRMaj information, SimpleMatrix right, SimpleMatrix into) {
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(size);
        if (!solver.setA(information)) {
            return false;
        }
        solver.solve(right.getDDRM(), into.getDDRM());
        return !into.hasUncountable();
    }

    /// The most that a step moves anybody's log odds.
    private double furthest(SimpleMatrix step) {
        double furthest = 0;
        for (int i = 0; i < level.length; i++) {
            double slopes = slopes(step, i);
            furthest = Math.max(furthest, Math.max(Math.abs(up(step, i, slopes)), Math.abs(down(step, i, slopes))));
        }
        return furthest;
    }

    /// Whether a step makes every person's own level likelier or leaves it as it was: if so, so does every
    /// multiple.
    private boolean goesOnForEver(SimpleMatrix step) {
        for (int i = 0; i < level.length; i++) {
            double slopes = slopes(step, i);
            if (up(step, i, slopes) < -BACKWARDS || down(step, i, slopes) > BACKWARDS) {
                return false;
            }
        }
        return true;
    }

    private double up(SimpleMatrix step, int i, double slopes) {
        return level[i] < thresholds ? step.get(level[i], 0) - slopes : 0;
    }

    private double down(SimpleMatrix step, int i, double slopes) {
        return level[i] > 0 ? step.get(level[i] - 1, 0) - slopes : 0;
    }
}
