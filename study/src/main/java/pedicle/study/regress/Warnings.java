package pedicle.study.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/// What a reader should know before believing a model, as sentences.
final class Warnings {

    /// "Few" ranges from less than 20 to less than 50 clusters (Cameron and Miller 2015, section VI); CR1
    /// errors are then too small.
    private static final int FEW_CLUSTERS = 40;

    /// Below four degrees of freedom the approximation by t is not to be trusted (Tipton 2015, Psychological
    /// Methods 20(3), 375-393).
    private static final double FEW_DF = 4;

    /// A variance ten times as large for the company of others: a rule of thumb, not a law (O'Brien 2007,
    /// Quality & Quantity 41, 673-690).
    private static final double INFLATED = 10;

    /// What is left of a direction without one cluster, below which it is taken for nothing.
    private static final double NOTHING = 1e-9;

    private Warnings() {}

    static List<String> of(
            Design design,
            Basis basis,
            Errors errors,
            int levels,
            List<Term> terms,
            List<Inflation> inflation,
            Optional<Brant> proportionality) {
        List<String> warnings = new ArrayList<>(design.notes());
        if (design.clustered()) {
            clusters(design, basis, errors, terms, warnings);
        }
        inflation.stream()
                .filter(one -> one.perColumn() > INFLATED)
                .map(one -> ("“%s” goes so closely with the other predictors that its variance is %.0f times as large"
                                + " (VIF)")
                        .formatted(one.predictor(), one.factor()))
                .forEach(warnings::add);
        terms.stream()
                .filter(term ->
                        term.oddsRatio().isEmpty() && Math.exp(term.estimate().high()) == Double.POSITIVE_INFINITY)
                .filter(term -> levels > 0 && !term.name().equals(LeastSquares.INTERCEPT))
                .map(term -> "the odds ratio of “%s” is too large to write; measure it in a larger unit"
                        .formatted(term.name()))
                .forEach(warnings::add);
        if (levels > 2) {
            warnings.addAll(proportionality(proportionality));
        }
        return warnings;
    }

    private static void clusters(Design design, Basis basis, Errors errors, List<Term> terms, List<String> warnings) {
        int count = design.clusters().size();
        switch (errors) {
            case MODEL, ROBUST ->
                warnings.add("the errors take people as independent though they belong to %d of “%s”"
                        .formatted(count, design.clusterName()));
            case CR1 -> {
                if (count < FEW_CLUSTERS) {
                    warnings.add(("%d clusters are few (below %d): cluster-robust errors may be too small"
                                    + " (Cameron and Miller 2015)")
                            .formatted(count, FEW_CLUSTERS));
                }
            }
            case CR2 ->
                terms.stream()
                        .filter(term -> term.df().orElse(Double.POSITIVE_INFINITY) < FEW_DF)
                        .map(term -> ("“%s” has only %s degrees of freedom by cluster: its p value is not"
                                        + " to be trusted below %.0f (Tipton 2015)")
                                .formatted(term.name(), oneDecimal(term.df().orElseThrow()), FEW_DF))
                        .forEach(warnings::add);
        }
        if (errors.byCluster()) {
            if (count < terms.size()) {
                warnings.add("there are fewer clusters (%d) than terms (%d): tests of all terms together can't be had"
                        .formatted(count, terms.size()));
            }
            leaning(design, basis, warnings);
        }
    }

    /// Terms that could not be estimated without one of the clusters; their errors by cluster say too little.
    private static void leaning(Design design, Basis basis, List<String> warnings) {
        SimpleMatrix rows = LeastSquares.withOnes(basis).divide(Math.sqrt(basis.n()));
        SimpleMatrix[] squares = Groups.clusters(design).squares(rows);
        for (int g = 0; g < squares.length; g++) {
            if (squares[g].trace() < 1 - NOTHING) {
                continue;
            }
            SimpleEVD<SimpleMatrix> eigen = squares[g].eig();
            List<String> terms = new ArrayList<>();
            for (int i = 0; i < rows.getNumCols(); i++) {
                if (eigen.getEigenvalue(i).getReal() > 1 - NOTHING) {
                    terms.addAll(along(design, basis, eigen.getEigenVector(i)));
                }
            }
            if (!terms.isEmpty()) {
                warnings.add(
                        "without “%s” of “%s” %s can't be estimated, so that errors by cluster are too small for them"
                                .formatted(
                                        design.clusters().get(g),
                                        design.clusterName(),
                                        Words.list(terms.stream().distinct().toList())));
            }
        }
    }

    private static List<String> along(Design design, Basis basis, SimpleMatrix vector) {
        SimpleMatrix raw = basis.toRaw().mult(vector.extractMatrix(1, basis.size() + 1, 0, 1));
        double largest = raw.elementMaxAbs();
        return IntStream.range(0, basis.size())
                .filter(j -> largest > 0 && Math.abs(raw.get(j, 0)) > 1e-6 * largest)
                .mapToObj(j -> design.columns().get(j).term())
                .toList();
    }

    private static List<String> proportionality(Optional<Brant> test) {
        if (test.isEmpty()) {
            return List.of(
                    "whether the odds are proportional could not be tested (Brant): at some border between levels"
                            + " too few people differ");
        }
        Brant brant = test.orElseThrow();
        if (brant.p() >= 0.05) {
            return List.of();
        }
        List<String> doubtful = brant.parts().stream()
                .filter(part -> part.p() < 0.05)
                .map(Brant.Part::predictor)
                .toList();
        return List.of("the odds do not look proportional over the levels (Brant: chi-square %s, df %d, p %s)%s"
                .formatted(
                        oneDecimal(brant.chiSquare()),
                        brant.df(),
                        brant.p() < 0.001 ? "below 0.001" : String.format(Locale.ROOT, "%.3f", brant.p()),
                        doubtful.isEmpty() ? "" : ", least for " + Words.list(doubtful)));
    }

    private static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
