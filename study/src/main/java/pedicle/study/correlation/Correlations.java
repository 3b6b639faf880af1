package pedicle.study.correlation;

import java.util.List;
import pedicle.catalog.BadInput;

/// Pearson correlations between items, from people who answered all of them.
public final class Correlations {

    private Correlations() {}

    /// A row and a column an item. An item that everyone answered alike is refused by its name.
    public static double[][] of(double[][] completeCases, List<String> names) {
        double[][] standard = new double[names.size()][];
        for (int item = 0; item < names.size(); item++) {
            standard[item] = standardised(completeCases, item);
            if (standard[item].length == 0) {
                throw new BadInput("the item “%s”: expected answers that differ, found the same from all %d people"
                        .formatted(names.get(item), completeCases.length));
            }
        }
        return products(standard);
    }

    /// From data of our own making, one array a column, none of which is constant.
    public static double[][] ofColumns(double[][] columns) {
        double[][] standard = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            standard[i] = standardised(columns[i]);
        }
        return products(standard);
    }

    private static double[][] products(double[][] standard) {
        int k = standard.length;
        double[][] correlations = new double[k][k];
        for (int i = 0; i < k; i++) {
            correlations[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int person = 0; person < standard[i].length; person++) {
                    sum += standard[i][person] * standard[j][person];
                }
                correlations[i][j] = sum;
                correlations[j][i] = sum;
            }
        }
        return correlations;
    }

    private static double[] standardised(double[][] completeCases, int item) {
        double[] column = new double[completeCases.length];
        for (int person = 0; person < column.length; person++) {
            column[person] = completeCases[person][item];
        }
        return standardised(column);
    }

    /// Mean 0 and length 1; an empty array where nothing varies.
    private static double[] standardised(double[] column) {
        double mean = 0;
        for (double value : column) {
            mean += value / column.length;
        }
        double squares = 0;
        boolean varies = false;
        for (double value : column) {
            squares += (value - mean) * (value - mean);
            varies |= value != column[0];
        }
        double[] standard = new double[varies ? column.length : 0];
        for (int i = 0; i < standard.length; i++) {
            standard[i] = (column[i] - mean) / Math.sqrt(squares);
        }
        return standard;
    }
}
