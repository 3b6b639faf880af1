package pedicle.study.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Whether the odds are proportional: whether a predictor's slope is the same at every border between levels
/// (Brant 1990, Biometrics 46, 1171-1178). A small p speaks against it. People are taken as independent.
public record Brant(double chiSquare, int df, double p, List<Part> parts) {

    /// The same for one predictor alone.
    public record Part(String predictor, double chiSquare, int df, double p) {}

    public Brant {
        parts = List.copyOf(parts);
    }

    /// Empty where it can't be had: at some border the levels can be told apart, or the variances are singular.
    static Optional<Brant> of(Design design, Basis basis, int[] level, int levels) {
        List<SimpleMatrix> slopes = new ArrayList<>();
        List<double[]> shares = new ArrayList<>();
        SimpleMatrix rows = LeastSquares.withOnes(basis);
        for (int border = 1; border < levels; border++) {
            int from = border;
            int[] above = Arrays.stream(level).map(one -> one >= from ? 1 : 0).toArray();
            if (!(CumulativeLogit.fit(basis, above, 2) instanceof Ascent.Peak peak)) {
                return Optional.empty();
            }
            SimpleMatrix own = peak.at().extractMatrix(1, basis.size() + 1, 0, 1);
            slopes.add(basis.toRaw().mult(own));
            shares.add(shares(rows, peak.at()));
        }
        return tested(design, stacked(slopes), variances(basis, rows, shares), levels - 1);
    }

    private static double[] shares(SimpleMatrix rows, SimpleMatrix at) {
        SimpleMatrix turned = at.copy();
        turned.set(0, 0, -at.get(0, 0));
        SimpleMatrix odds = rows.mult(turned);
        return IntStream.range(0, rows.getNumRows())
                .mapToDouble(i -> Logit.share(odds.get(i, 0)))
                .toArray();
    }

    private static SimpleMatrix stacked(List<SimpleMatrix> slopes) {
        SimpleMatrix all = slopes.getFirst();
        for (SimpleMatrix more : slopes.subList(1, slopes.size())) {
            all = all.concatRows(more);
        }
        return all;
    }

    /// The slopes' variances at each border and between borders l < m, of which the scores go together by
    /// P(above m) (1 - P(above l)).
    private static SimpleMatrix variances(Basis basis, SimpleMatrix rows, List<double[]> shares) {
        int size = basis.size();
        int borders = shares.size();
        List<SimpleMatrix> bread = shares.stream()
                .map(share -> weighted(rows, share, share).invert())
                .toList();
        SimpleMatrix all = new SimpleMatrix(size * borders, size * borders);
        for (int l = 0; l < borders; l++) {
            for (int m = l; m < borders; m++) {
                SimpleMatrix both = bread.get(l)
                        .mult(weighted(rows, shares.get(m), shares.get(l)))
                        .mult(bread.get(m))
                        .extractMatrix(1, size + 1, 1, size + 1);
                SimpleMatrix raw = basis.toRaw().mult(both).mult(basis.toRaw().transpose());
                all.insertIntoThis(l * size, m * size, raw);
                all.insertIntoThis(m * size, l * size, raw.transpose());
            }
        }
        return all;
    }

    private static SimpleMatrix weighted(SimpleMatrix rows, double[] higher, double[] lower) {
        SimpleMatrix weighted = rows.copy();
        for (int i = 0; i < rows.getNumRows(); i++) {
            double weight = higher[i] * (1 - lower[i]);
            for (int j = 0; j < rows.getNumCols(); j++) {
                weighted.set(i, j, weight * rows.get(i, j));
            }
        }
        return rows.transpose().mult(weighted);
    }

    private static Optional<Brant> tested(Design design, SimpleMatrix slopes, SimpleMatrix variances, int borders) {
        int size = design.columns().size();
        Optional<Wald> all = wald(slopes, variances, IntStream.range(0, size).toArray(), size, borders);
        List<Part> parts = new ArrayList<>();
        for (Variable predictor : design.predictors()) {
            int[] own = IntStream.range(0, size)
                    .filter(j -> design.columns().get(j).predictor().equals(predictor.name()))
                    .toArray();
            wald(slopes, variances, own, size, borders)
                    .ifPresent(test -> parts.add(new Part(predictor.name(), test.chiSquare(), test.df(), test.p())));
        }
        return all.map(test -> new Brant(test.chiSquare(), test.df(), test.p(), parts));
    }

    /// Whether the slopes of these columns at the later borders differ from those at the first.
    private static Optional<Wald> wald(
            SimpleMatrix slopes, SimpleMatrix variances, int[] columns, int size, int borders) {
        SimpleMatrix contrasts = new SimpleMatrix((borders - 1) * columns.length, size * borders);
        for (int border = 1; border < borders; border++) {
            for (int j = 0; j < columns.length; j++) {
                contrasts.set((border - 1) * columns.length + j, columns[j], 1);
                contrasts.set((border - 1) * columns.length + j, border * size + columns[j], -1);
            }
        }
        return Wald.of(contrasts.mult(slopes), contrasts.mult(variances).mult(contrasts.transpose()));
    }
}
