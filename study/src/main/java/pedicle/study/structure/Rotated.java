package pedicle.study.structure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/// Turned components: the pattern has a row an item and a column a component, `phi` the components' correlations.
record Rotated(SimpleMatrix pattern, SimpleMatrix phi) {

    static Rotated upright(double[][] loadings) {
        return new Rotated(new SimpleMatrix(loadings), SimpleMatrix.identity(loadings[0].length));
    }

    /// Which way a component points and where it stands is arbitrary: as in R's psych, the one whose squared
    /// loadings sum to most comes first, and each points where its loadings sum to more than zero.
    Rotated inOrder() {
        int count = pattern.getNumCols();
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer component) ->
                        -pattern.getColumn(component).elementPower(2).elementSum()))
                .toList();
        SimpleMatrix places = new SimpleMatrix(count, count);
        for (int place = 0; place < count; place++) {
            int component = order.get(place);
            places.set(component, place, pattern.getColumn(component).elementSum() < 0 ? -1 : 1);
        }
        return new Rotated(pattern.mult(places), places.transpose().mult(phi).mult(places));
    }

    /// Each item's correlation with each component.
    SimpleMatrix structure() {
        return pattern.mult(phi);
    }

    /// How much of the items' summed variance a component explains: the diagonal of phi L'L, as psych has it, which
    /// counts what correlated components share once.
    double squares(int component) {
        return phi.mult(pattern.transpose()).mult(pattern).get(component, component);
    }
}
