package pedicle.measure.effect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;

/// The variance of coefficients from what each practice adds to their estimating equations.
///
/// A practice's leverage H = D B D' W takes a people-by-people matrix; but D' W f(I - H) is f(I - M B) D' W
/// for any power f, with M = D' W D, so that a matrix of the terms is enough.
final class Sandwich {

    /// What a practice adds: to the information and to the score.
    record Part(RealMatrix information, RealVector score) {}

    /// What is left of a practice's residuals in a direction that it alone decides.
    private static final double NOTHING_LEFT = 1e-8;

    private Sandwich() {}

    static Outcome<Map<Correction, RealMatrix>> of(List<Part> parts, double people) {
        int terms = parts.getFirst().score().getDimension();
        RealMatrix information = parts.stream().map(Part::information).reduce(Algebra.zeros(terms), RealMatrix::add);
        RealMatrix bread = Algebra.power(Algebra.inverse(Algebra.symmetric(information)), 0.5);
        for (Part part : parts) {
            if (Algebra.least(left(part, bread)) < NOTHING_LEFT) {
                return Outcome.refuse(
                        Reason.NO_CONTRAST,
                        "One practice alone decides a term of the model, so that its error can't be told.");
            }
        }
        Map<Correction, RealMatrix> variances = new EnumMap<>(Correction.class);
        for (Correction correction : Correction.values()) {
            variances.put(correction, variance(parts, bread, correction, people));
        }
        return new Outcome.Found<>(variances);
    }

    /// I - B^(1/2) M B^(1/2), which is symmetric.
    private static RealMatrix left(Part part, RealMatrix bread) {
        RealMatrix taken = bread.multiply(part.information()).multiply(bread);
        return MatrixUtils.createRealIdentityMatrix(taken.getRowDimension()).subtract(taken);
    }

    private static RealMatrix variance(List<Part> parts, RealMatrix bread, Correction correction, double people) {
        int terms = bread.getRowDimension();
        RealMatrix meat = Algebra.zeros(terms);
        for (Part part : parts) {
            RealVector score = bread.operate(part.score());
            RealVector corrected = switch (correction) {
                case NONE, CR1 -> score;
                case KAUERMANN_CARROLL -> Algebra.power(left(part, bread), -0.5).operate(score);
                case MANCL_DEROUEN ->
                    Algebra.inverse(Algebra.symmetric(left(part, bread))).operate(score);
            };
            meat = meat.add(corrected.outerProduct(corrected));
        }
        double practices = parts.size();
        double factor = switch (correction) {
            case CR1 -> practices / (practices - 1) * (people - 1) / (people - terms);
            case NONE, KAUERMANN_CARROLL, MANCL_DEROUEN -> 1;
        };
        return bread.multiply(meat).multiply(bread).scalarMultiply(factor);
    }
}
