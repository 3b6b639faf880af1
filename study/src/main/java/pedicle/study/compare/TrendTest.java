package pedicle.study.compare;

import java.util.List;
import pedicle.study.compare.distribution.Tails;

/// The Cochran-Armitage test for a trend of shares over ordered groups, scored 1, 2, 3 …, as R's prop.trend.test
/// (Cochran 1954; Armitage 1955, Biometrics 11:375-386).
final class TrendTest {

    private TrendTest() {}

    static Tested of(Crosstab table) {
        double n = table.n();
        double share = table.ofColumn(1) / n;
        double meanScore = 0;
        for (int row = 0; row < table.rows(); row++) {
            meanScore += table.ofRow(row) * (row + 1) / n;
        }
        double together = 0;
        double spread = 0;
        double error = 0;
        for (int row = 0; row < table.rows(); row++) {
            double score = row + 1 - meanScore;
            together += score * (table.at(row, 1) - table.ofRow(row) * share);
            spread += table.ofRow(row) * score * score;
            // Half a person added on either side keeps a group that is of one mind from counting as certain.
            double here = (table.at(row, 1) + 0.5) / (table.ofRow(row) + 1.0);
            error += score * score * table.ofRow(row) * here * (1 - here);
        }
        double chiSquare = together * together / (share * (1 - share) * spread);
        double slope = together / spread;
        double half = Tails.Z * Math.sqrt(error) / spread;
        Effect step = Effect.around(
                "risk difference per step",
                slope,
                slope - half,
                slope + half,
                "rise of the share of “%s” from one group to the next; 95%% interval with each group's own variance"
                        .formatted(table.column(1)));
        return Tested.of("X-squared", chiSquare, List.of(1.0), Tails.chiSquare(chiSquare, 1), List.of(step));
    }
}
