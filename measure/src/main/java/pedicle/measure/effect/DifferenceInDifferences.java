package pedicle.measure.effect;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import pedicle.catalog.Estimate;
import pedicle.measure.effect.Practices.Practice;
import pedicle.measure.effect.Practices.Row;
import pedicle.measure.model.Algebra;
import pedicle.measure.model.Outcome;
import pedicle.measure.model.Outcome.Reason;
import pedicle.measure.model.Term;

/// By how much more a share moved in the practices where the change came, at one time, than in those where
/// it never did: least squares of yes or no by person, with errors by practice (Bertrand, Duflo and
/// Mullainathan 2004). Effects are differences of shares; intervals are Student's t with practices less two
/// degrees of freedom.
///
/// It rests on the practices having moved alike without the change. `apart` is what can be seen of that: by
/// how much more the share moved in a period of the practices to be changed, before they were.
public record DifferenceInDifferences(
        int changed, int others, Map<Correction, Term> effects, Optional<Map<Correction, Term>> apart) {

    public DifferenceInDifferences {
        effects = Map.copyOf(effects);
        apart = apart.map(Map::copyOf);
    }

    public Term effect(Correction correction) {
        return Objects.requireNonNull(effects.get(correction), "there is a term for each correction");
    }

    /// Empty where there are too few periods before the change.
    public Optional<Term> apart(Correction correction) {
        return apart.map(terms -> Objects.requireNonNull(terms.get(correction), "there is a term for each correction"));
    }

    /// Images spared among 100 people of the practices that changed.
    public Estimate avoidedPer100(Correction correction) {
        Estimate effect = effect(correction).estimate();
        return new Estimate(-100 * effect.value(), -100 * effect.high(), -100 * effect.low());
    }

    /// Refused where the change came at different times, for fewer than two practices on a side, and where
    /// there is nothing before or after.
    public static Outcome<DifferenceInDifferences> of(List<Cell> cells) {
        Set<String> changed =
                cells.stream().filter(Cell::treated).map(Cell::practice).collect(Collectors.toSet());
        int others = (int) cells.stream().map(Cell::practice).distinct().count() - changed.size();
        if (changed.size() < 2 || others < 2) {
            return Outcome.refuse(
                    Reason.TOO_FEW_UNITS,
                    "Two practices with the change and two without are needed; there are %d and %d."
                            .formatted(changed.size(), others));
        }
        int start = cells.stream()
                .filter(Cell::treated)
                .mapToInt(Cell::period)
                .min()
                .orElseThrow();
        if (cells.stream()
                .anyMatch(cell -> cell.treated() != (changed.contains(cell.practice()) && cell.period() >= start))) {
            return Outcome.refuse(
                    Reason.NO_CONTRAST,
                    "The change did not come to all its practices at once and stay: this is a stepped wedge.");
        }
        Outcome<Map<Correction, Term>> before =
                fit(cells.stream().filter(cell -> cell.period() < start).toList(), changed, Cell::period);
        return fit(cells, changed, cell -> cell.period() < start ? 0 : 1)
                .map(effects -> new DifferenceInDifferences(changed.size(), others, effects, before.found()));
    }

    private interface When {
        double of(Cell cell);
    }

    private static Outcome<Map<Correction, Term>> fit(List<Cell> cells, Set<String> changed, When when) {
        return Practices.of(cells, cell -> {
                    double group = changed.contains(cell.practice()) ? 1 : 0;
                    return new double[] {1, group, when.of(cell), group * when.of(cell)};
                })
                .then(DifferenceInDifferences::fit);
    }

    private static Outcome<Map<Correction, Term>> fit(Practices data) {
        RealMatrix information = Algebra.zeros(data.terms());
        RealVector score = Algebra.vector(data.terms());
        for (Row row : data.rows()) {
            information = information.add(weighed(row));
            score = score.add(row.shows().mapMultiply((double) row.counted().count()));
        }
        RealVector beta = Algebra.inverse(information).operate(score);
        List<Sandwich.Part> parts =
                data.practices().stream().map(practice -> part(practice, beta)).toList();
        int last = data.terms() - 1;
        return Sandwich.of(parts, (double) data.people())
                .map(variances -> variances.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                variance -> Term.of(
                                        beta.getEntry(last),
                                        Math.sqrt(
                                                Math.max(0, variance.getValue().getEntry(last, last))),
                                        data.freedom()))));
    }

    private static Sandwich.Part part(Practice practice, RealVector beta) {
        RealMatrix information = Algebra.zeros(beta.getDimension());
        RealVector score = Algebra.vector(beta.getDimension());
        for (Row row : practice.rows()) {
            double over =
                    row.counted().count() - row.counted().of() * row.shows().dotProduct(beta);
            information = information.add(weighed(row));
            score = score.add(row.shows().mapMultiply(over));
        }
        return new Sandwich.Part(information, score);
    }

    private static RealMatrix weighed(Row row) {
        return row.shows().outerProduct(row.shows()).scalarMultiply((double)
                row.counted().of());
    }
}
