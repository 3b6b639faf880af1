package pedicle.study.regress;

/// One column of a model: its term's name, such as `role[Physiotherapist]`, and the predictor that it belongs
/// to.
final class Column {

    private final String term;
    private final String predictor;
    private final boolean indicator;
    private final double[] values;

    private Column(String term, String predictor, boolean indicator, double[] values) {
        this.term = term;
        this.predictor = predictor;
        this.indicator = indicator;
        this.values = values;
    }

    static Column number(String name, double[] values) {
        return new Column(name, name, false, values);
    }

    /// 1 for who is at the level, 0 for who is not.
    static Column level(String predictor, String level, double[] values) {
        return new Column("%s[%s]".formatted(predictor, level), predictor, true, values);
    }

    String term() {
        return term;
    }

    String predictor() {
        return predictor;
    }

    boolean indicator() {
        return indicator;
    }

    /// Not a copy: nobody writes to it.
    double[] values() {
        return values;
    }
}
