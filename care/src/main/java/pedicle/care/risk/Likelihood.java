package pedicle.care.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pedicle.catalog.Estimate;
import pedicle.catalog.reference.Figure;
import pedicle.catalog.table.Row;

/// One line of `likelihoods.csv`: a flag that raises the odds of a disease, by the catalog's figures.
record Likelihood(Disease disease, String flag, Estimate ratio, List<Figure> figures) {

    /// The 97.5th percentile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    Likelihood {
        figures = List.copyOf(figures);
        if (!(ratio.low() > 0)) {
            throw new IllegalArgumentException("a likelihood ratio is above zero: " + flag);
        }
    }

    static Likelihood of(Row row, Map<String, Figure> catalog) {
        List<Figure> used = new ArrayList<>();
        Figure ratio = named(row, "ratio", catalog).orElseThrow(() -> row.bad("ratio", "a figure of the catalog", ""));
        used.add(ratio);
        Estimate estimate =
                row.optional("sensitivity").isPresent() ? fromCounts(row, ratio, catalog, used) : published(ratio);
        return new Likelihood(row.choice("disease", Disease.class), row.required("flag"), estimate, used);
    }

    /// The interval that the study gave; where it gave a range over studies, its middle on the logarithm.
    private static Estimate published(Figure ratio) {
        double low = ratio.low().orElseThrow();
        double high = ratio.high().orElseThrow();
        return new Estimate(ratio.value().orElse(Math.sqrt(low * high)), low, high);
    }

    /// Where no interval was published, that of a ratio of two proportions on the logarithm (Simel 1991), with the
    /// study's own numbers of cases and of others.
    private static Estimate fromCounts(Row row, Figure ratio, Map<String, Figure> catalog, List<Figure> used) {
        Figure sensitivity = named(row, "sensitivity", catalog).orElseThrow();
        Figure specificity = named(row, "specificity", catalog).orElseThrow();
        used.add(sensitivity);
        used.add(specificity);
        double sens = sensitivity.value().orElseThrow();
        double spec = specificity.value().orElseThrow();
        double variance = (1 - sens) / (sens * row.whole("cases")) + spec / ((1 - spec) * row.whole("others"));
        double value = ratio.value().orElseThrow();
        double factor = Math.exp(Z * Math.sqrt(variance));
        return new Estimate(value, value / factor, value * factor);
    }

    private static Optional<Figure> named(Row row, String column, Map<String, Figure> catalog) {
        return row.optional(column)
                .map(id -> Optional.ofNullable(catalog.get(id))
                        .orElseThrow(() -> row.bad(column, "a figure of the catalog", id)));
    }
}
