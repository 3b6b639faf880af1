package pedicle.study.interview;

import java.util.Optional;
import pedicle.catalog.Estimate;

/// How two coders' yes and no on the same turns compare: a 2 by 2 table of counts.
public record Agreement(long both, long onlyFirst, long onlySecond, long neither) {

    private static final double Z = 1.959963984540054;

    public long units() {
        return both + onlyFirst + onlySecond + neither;
    }

    public double percent() {
        return 100.0 * (both + neither) / units();
    }

    public Agreement plus(Agreement other) {
        return new Agreement(
                both + other.both, onlyFirst + other.onlyFirst, onlySecond + other.onlySecond, neither + other.neither);
    }

    /// Cohen's kappa (1960) with the 95% interval from the large-sample variance of Fleiss, Cohen and Everitt
    /// (1969), kept within -1 to 1. Empty when there are no units or chance alone explains every match.
    public Optional<Estimate> kappa() {
        double n = units();
        if (n == 0) {
            return Optional.empty();
        }
        double[][] p = {{both / n, onlyFirst / n}, {onlySecond / n, neither / n}};
        double[] first = {p[0][0] + p[0][1], p[1][0] + p[1][1]};
        double[] second = {p[0][0] + p[1][0], p[0][1] + p[1][1]};
        double observed = p[0][0] + p[1][1];
        double chance = first[0] * second[0] + first[1] * second[1];
        if (1 - chance < 1e-12) {
            return Optional.empty();
        }
        double kappa = (observed - chance) / (1 - chance);
        double half = Z * Math.sqrt(variance(p, first, second, kappa, chance) / n);
        return Optional.of(new Estimate(kappa, Math.max(-1, kappa - half), Math.min(1, kappa + half)));
    }

    private static double variance(double[][] p, double[] first, double[] second, double kappa, double chance) {
        double onDiagonal = 0;
        double offDiagonal = 0;
        for (int i = 0; i < 2; i++) {
            onDiagonal += p[i][i] * Math.pow(1 - (first[i] + second[i]) * (1 - kappa), 2);
            offDiagonal += p[i][1 - i] * Math.pow(second[i] + first[1 - i], 2);
        }
        double chanceTerm = Math.pow(kappa - chance * (1 - kappa), 2);
        double sum = onDiagonal + Math.pow(1 - kappa, 2) * offDiagonal - chanceTerm;
        return Math.max(0, sum) / Math.pow(1 - chance, 2);
    }
}
