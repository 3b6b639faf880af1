package pedicle.study.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import pedicle.catalog.BadInput;

/// Direct oblimin with gamma 0, also called direct quartimin (Jennrich and Sampson 1966, Psychometrika 31:313-323):
/// the products of squared loadings on different components are made as small as they get, with the components
/// free to correlate.
///
/// Found by Jennrich's gradient projection (2002, Psychometrika 67:7-19), as in R's GPArotation, whose result this
/// is when GPArotation is told to go on until nothing moves. Without Kaiser's normalisation, as psych asks for it.
final class Oblimin {

    /// The way down ends where the projected gradient is shorter than this.
    private static final double FLAT = 1e-12;

    /// Flat enough to tell one valley from another.
    private static final double NEARLY_FLAT = 1e-5;

    /// Differences of height this small, as a share, say nothing.
    private static final double ROUNDING = 1e-13;

    private static final int MOST_STEPS = 20_000;

    private static final int MOST_HALVINGS = 40;

    /// Beside the unrotated and the varimax loadings: random starts, as there can be more than one valley.
    private static final int RANDOM_STARTS = 8;

    /// The random starts are the same for everyone, so that a rotation needs no seed.
    private static final long SEED = 1966;

    /// A valley is deeper only if it is so by more than rounding.
    private static final double DEEPER = 1e-7;

    private Oblimin() {}

    static Rotated of(double[][] unrotated) {
        Walk best = new Walk(new SimpleMatrix(unrotated));
        best.down(NEARLY_FLAT);
        for (SimpleMatrix start : otherStarts(unrotated)) {
            Walk other = new Walk(start);
            other.down(NEARLY_FLAT);
            if (other.height < best.height - DEEPER) {
                best = other;
            }
        }
        best.down(FLAT);
        if (best.slope > NEARLY_FLAT) {
            throw new BadInput(
                    "oblimin of %d components: expected a rotation that settles, found one that still moves after %d steps; use promax, or fewer components"
                            .formatted(unrotated[0].length, MOST_STEPS));
        }
        return new Rotated(best.pattern, best.turn.transpose().mult(best.turn));
    }

    private static List<SimpleMatrix> otherStarts(double[][] unrotated) {
        List<SimpleMatrix> starts = new ArrayList<>();
        starts.add(new SimpleMatrix(Varimax.normalised(unrotated)));
        Random random = new Random(SEED);
        int count = unrotated[0].length;
        for (int i = 0; i < RANDOM_STARTS; i++) {
            SimpleMatrix noise = SimpleMatrix.random_DDRM(count, count, -1, 1, random);
            starts.add(new SimpleMatrix(unrotated).mult(noise.svd().getU()));
        }
        return starts;
    }

    /// One way down from a start. `turn` has a column a component, of length 1; `pattern` are the loadings there.
    private static final class Walk {

        private final SimpleMatrix start;
        private SimpleMatrix turn;
        private SimpleMatrix pattern;
        private double height;
        private SimpleMatrix gradient;
        private double slope;

        private Walk(SimpleMatrix start) {
            this.start = start;
            int count = start.getNumCols();
            turn = SimpleMatrix.identity(count);
            pattern = start;
            height = heightOf(pattern);
            gradient = gradientAt(turn, pattern);
            slope = gradient.normF();
        }

        void down(double flat) {
            double stride = 1;
            for (int step = 0; step < MOST_STEPS && slope > flat && stride > 0; step++) {
                stride = step(2 * stride);
            }
        }

        /// The stride taken, or 0 where no stride leads down any more, which is where rounding begins.
        private double step(double longest) {
            double stride = longest;
            for (int halving = 0; halving < MOST_HALVINGS; halving++) {
                SimpleMatrix there = unit(turn.minus(gradient.scale(stride)));
                SimpleMatrix patternThere = start.mult(there.invert().transpose());
                double heightThere = heightOf(patternThere);
                SimpleMatrix gradientThere = gradientAt(there, patternThere);
                if (accepts(heightThere, gradientThere.normF(), stride)) {
                    turn = there;
                    pattern = patternThere;
                    height = heightThere;
                    gradient = gradientThere;
                    slope = gradientThere.normF();
                    return stride;
                }
                stride /= 2;
            }
            return 0;
        }

        /// Jennrich's condition; near the bottom, where a fall is no larger than rounding, a gentler slope instead.
        private boolean accepts(double heightThere, double slopeThere, double stride) {
            double fall = height - heightThere;
            return Math.abs(fall) <= ROUNDING * (1 + height) ? slopeThere < slope : fall > 0.5 * slope * slope * stride;
        }

        private static double heightOf(SimpleMatrix pattern) {
            SimpleMatrix squares = pattern.elementPower(2);
            return squares.elementMult(onOthers(squares)).elementSum() / 4;
        }

        /// For each item and component: the squared loadings on the other components, summed.
        private static SimpleMatrix onOthers(SimpleMatrix squares) {
            int count = squares.getNumCols();
            SimpleMatrix others = SimpleMatrix.ones(count, count).minus(SimpleMatrix.identity(count));
            return squares.mult(others);
        }

        /// The gradient by the turn, less what would only change the length of its columns.
        private static SimpleMatrix gradientAt(SimpleMatrix turn, SimpleMatrix pattern) {
            SimpleMatrix byPattern = pattern.elementMult(onOthers(pattern.elementPower(2)));
            SimpleMatrix byTurn = pattern.transpose()
                    .mult(byPattern)
                    .mult(turn.invert())
                    .transpose()
                    .negative();
            SimpleMatrix lengthways = SimpleMatrix.diag(columnSums(turn.elementMult(byTurn)));
            return byTurn.minus(turn.mult(lengthways));
        }

        private static SimpleMatrix unit(SimpleMatrix turn) {
            double[] squares = columnSums(turn.elementPower(2));
            for (int i = 0; i < squares.length; i++) {
                squares[i] = 1 / Math.sqrt(squares[i]);
            }
            return turn.mult(SimpleMatrix.diag(squares));
        }

        private static double[] columnSums(SimpleMatrix matrix) {
            return SimpleMatrix.ones(1, matrix.getNumRows())
                    .mult(matrix)
                    .getDDRM()
                    .getData();
        }
    }
}
