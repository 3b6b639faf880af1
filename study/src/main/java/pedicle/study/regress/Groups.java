package pedicle.study.regress;

import org.ejml.simple.SimpleMatrix;

/// Which people belong together, each alone if the design says nothing of clusters.
final class Groups {

    private final int[] groupOf;
    private final int count;

    private Groups(int[] groupOf, int count) {
        this.groupOf = groupOf;
        this.count = count;
    }

    static Groups clusters(Design design) {
        int[] groupOf = new int[design.n()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = design.clusterOf(i);
        }
        return new Groups(groupOf, design.clusters().size());
    }

    static Groups alone(int people) {
        int[] groupOf = new int[people];
        for (int i = 0; i < people; i++) {
            groupOf[i] = i;
        }
        return new Groups(groupOf, people);
    }

    int count() {
        return count;
    }

    /// A row a group: the sum of its people's rows.
    SimpleMatrix sums(SimpleMatrix rows) {
        SimpleMatrix sums = new SimpleMatrix(count, rows.getNumCols());
        for (int i = 0; i < groupOf.length; i++) {
            for (int j = 0; j < rows.getNumCols(); j++) {
                sums.set(groupOf[i], j, sums.get(groupOf[i], j) + rows.get(i, j));
            }
        }
        return sums;
    }

    /// For each group the sum of squares and products of its people's rows.
    SimpleMatrix[] squares(SimpleMatrix rows) {
        int size = rows.getNumCols();
        SimpleMatrix[] squares = new SimpleMatrix[count];
        for (int g = 0; g < count; g++) {
            squares[g] = new SimpleMatrix(size, size);
        }
        for (int i = 0; i < groupOf.length; i++) {
            SimpleMatrix square = squares[groupOf[i]];
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    square.set(j, k, square.get(j, k) + rows.get(i, j) * rows.get(i, k));
                }
            }
        }
        return squares;
    }
}
