package pedicle.measure.effect;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.Practices.Row;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Term;

/// The effect of a change that comes to practices at different times (a stepped wedge), over the whole of
/// the people: generalised estimating equations of yes or no by person, with a level for each period and
/// one correlation between any two people of a practice (Liang and Zeger 1986; Hussey and Hughes 2007).
/// Intervals are Student's t with practices less two degrees of freedom.
public final class MarginalModel {

    private final Practices data;
    private final Link link;
    private final Equations.Solved solved;
    private final Map<Correction, RealMatrix> variances;

    private MarginalModel(Practices data, Link link, Equations.Solved solved, Map<Correction, RealMatrix> variances) {
        this.data = data;
        this.link = link;
        this.solved = solved;
        this.variances = variances;
    }

    /// Refused for fewer than four practices, where the change can't be told from the periods, where odds
    /// have no limit, and where a line of shares leaves 0 to 1.
    public static Outcome<MarginalModel> of(List<Cell> cells, Link link) {
        return Practices.wedge(cells)
                .then(data -> Equations.solve(data, link)
                        .then(solved -> Sandwich.of(solved.parts(), (double) data.people())
                                .map(variances -> new MarginalModel(data, link, solved, variances))));
    }

    public int practices() {
        return data.practices().size();
    }

    /// Between two people of one practice, as far as the model leaves it.
    public double correlation() {
        return solved.correlation();
    }

    /// A difference of shares or a log odds ratio, by the link.
    public Term effect(Correction correction) {
        int last = data.terms() - 1;
        double error = Math.sqrt(Math.max(0, variance(correction).getEntry(last, last)));
        return Term.of(solved.coefficients().getEntry(last), error, data.freedom());
    }

    /// Images spared among 100 people like all those of the series: their mean share without the change
    /// less that with it, by the delta method.
    public Estimate avoidedPer100(Correction correction) {
        double avoided = 0;
        RealVector slope = Algebra.vector(data.terms());
        for (Row row : data.rows()) {
            double people = 100.0 * row.counted().of() / data.people();
            RealVector without = row.shows().copy();
            without.setEntry(data.terms() - 1, 0);
            RealVector with = row.shows().copy();
            with.setEntry(data.terms() - 1, 1);
            double shareWithout = link.share(without.dotProduct(solved.coefficients()));
            double shareWith = link.share(with.dotProduct(solved.coefficients()));
            avoided += people * (shareWithout - shareWith);
            slope = slope.add(without.mapMultiply(people * link.slope(shareWithout)))
                    .subtract(with.mapMultiply(people * link.slope(shareWith)));
        }
        double error = Math.sqrt(Algebra.variance(variance(correction), slope));
        return Term.of(avoided, error, data.freedom()).estimate();
    }

    private RealMatrix variance(Correction correction) {
        return Objects.requireNonNull(variances.get(correction), "there is a variance for each correction");
    }
}
