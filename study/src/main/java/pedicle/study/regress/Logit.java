package pedicle.study.regress;

/// The logistic distribution, without overflow and without loss in either tail.
final class Logit {

    private Logit() {}

    static double share(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        double odds = Math.exp(x);
        return odds / (1 + odds);
    }

    static double density(double x) {
        return share(x) * share(-x);
    }

    static double logShare(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
