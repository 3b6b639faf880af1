package pedicle.study.regress;

/// One column of a model: its term's name, such as `role[Physiotherapist]`, and the predictor that it belongs to.
final class Column {

    private final String term;
    private final String predictor;
    private final double[] values;

    Column(String term, String predictor, double[] values) {
        this.term = term;
        this.predictor = predictor;
        this.values = values;
    }

    String term() {
        return term;
    }

    String predictor() {
        return predictor;
    }

    /// Not a copy: nobody writes to it.
    double[] values() {
        return values;
    }
}
