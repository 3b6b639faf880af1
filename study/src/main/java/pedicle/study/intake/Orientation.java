package pedicle.study.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import pedicle.catalog.table.Sheet;
import pedicle.catalog.table.Texts;
import pedicle.study.survey.Answer;

/// Which items of a set are worded the other way round: those that go clearly against the rest.
///
/// The item that goes against the sum of the others most is turned, and again, until none is left. It must be
/// clear:
/// the upper end of the correlation's 95% interval (Fisher 1921) lies below zero and the correlation below −0.1,
/// which
/// Cohen (1988) calls small.
final class Orientation {

    private static final double SMALL = -0.1;

    /// People looked at: more do not change what is clear.
    private static final int MOST_PEOPLE = 2000;

    private static final int LEAST_PEOPLE = 10;

    private final double[][] covariances;
    private final int people;
    private final boolean[] turned;

    private Orientation(double[][] covariances, int people) {
        this.covariances = covariances;
        this.people = people;
        this.turned = new boolean[covariances.length];
    }

    /// The items to turn, with the correlation of each with the rest of the set, whose turned items are turned.
    static List<ItemSet.Reversed> reversed(Sheet sheet, List<Variable> items) {
        double[][] complete = complete(sheet, items);
        int people = complete.length == 0 ? 0 : complete[0].length;
        if (people < LEAST_PEOPLE) {
            return List.of();
        }
        Orientation orientation = new Orientation(covariances(complete), people);
        orientation.turn();
        double[] rests = orientation.itemRests();
        List<ItemSet.Reversed> reversed = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            if (orientation.turned[item]) {
                reversed.add(new ItemSet.Reversed(
                        items.get(item).name(),
                        "its correlation with the rest of the set is %s in %d people"
                                .formatted(shown(-rests[item]), people)));
            }
        }
        return reversed;
    }

    private void turn() {
        for (int step = 0; step < turned.length; step++) {
            double[] rests = itemRests();
            int against = IntStream.range(0, turned.length)
                    .boxed()
                    .min((a, b) -> Double.compare(rests[a], rests[b]))
                    .orElseThrow();
            if (!clear(rests[against])) {
                break;
            }
            turned[against] = !turned[against];
        }
        // Most items of a set are worded its own way round; where as many stand either way, its first item is.
        long many =
                IntStream.range(0, turned.length).filter(item -> turned[item]).count();
        if (2 * many > turned.length || (2 * many == turned.length && turned[0])) {
            for (int item = 0; item < turned.length; item++) {
                turned[item] = !turned[item] && covariances[item][item] > 0;
            }
        }
    }

    private boolean clear(double correlation) {
        double upper = Math.tanh(atanh(correlation) + 1.96 / Math.sqrt(people - 3));
        return correlation < SMALL && upper < 0;
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }

    /// The correlation of each item with the sum of the others, as they are turned now; 0 where one of them is
    /// constant.
    private double[] itemRests() {
        double[] sums = new double[turned.length];
        double all = 0;
        for (int i = 0; i < turned.length; i++) {
            for (int j = 0; j < turned.length; j++) {
                sums[i] += sign(i) * sign(j) * covariances[i][j];
            }
            all += sums[i];
        }
        double[] rests = new double[turned.length];
        for (int i = 0; i < turned.length; i++) {
            double its = covariances[i][i];
            double product = its * (all - 2 * sums[i] + its);
            rests[i] = product > 1e-12 ? (sums[i] - its) / Math.sqrt(product) : 0;
        }
        return rests;
    }

    private int sign(int item) {
        return turned[item] ? -1 : 1;
    }

    private static double[][] covariances(double[][] columns) {
        int people = columns[0].length;
        double[] means = Arrays.stream(columns)
                .mapToDouble(column -> Arrays.stream(column).sum() / people)
                .toArray();
        double[][] covariances = new double[columns.length][columns.length];
        for (int a = 0; a < columns.length; a++) {
            for (int b = a; b < columns.length; b++) {
                double sum = 0;
                for (int person = 0; person < people; person++) {
                    sum += (columns[a][person] - means[a]) * (columns[b][person] - means[b]);
                }
                covariances[a][b] = sum / (people - 1);
                covariances[b][a] = covariances[a][b];
            }
        }
        return covariances;
    }

    /// Of people spread evenly over the file those who answered every item: a column an item.
    private static double[][] complete(Sheet sheet, List<Variable> items) {
        List<Texts> texts = items.stream().map(item -> sheet.texts(item.name())).toList();
        List<double[]> scores = new ArrayList<>();
        for (int item = 0; item < items.size(); item++) {
            scores.add(scores(items.get(item), texts.get(item)));
        }
        int every = Math.max(1, sheet.rows() / MOST_PEOPLE);
        int[] rows = IntStream.range(0, sheet.rows())
                .filter(row -> row % every == 0)
                .filter(row -> IntStream.range(0, items.size())
                        .noneMatch(item ->
                                Double.isNaN(scores.get(item)[texts.get(item).place(row)])))
                .toArray();
        double[][] complete = new double[items.size()][rows.length];
        for (int item = 0; item < items.size(); item++) {
            for (int i = 0; i < rows.length; i++) {
                complete[item][i] = scores.get(item)[texts.get(item).place(rows[i])];
            }
        }
        return complete;
    }

    /// The number of each distinct text.
    private static double[] scores(Variable item, Texts texts) {
        return texts.distinct().stream()
                .mapToDouble(text -> Taking.understood(item, true, text)
                        .map(answer -> switch (answer) {
                            case Answer.Score(double value) -> value;
                            case Answer.Words _, Answer.Refused _, Answer.Blank _ -> Double.NaN;
                        })
                        .orElse(Double.NaN))
                .toArray();
    }

    private static String shown(double correlation) {
        return String.format(Locale.ROOT, "%.2f", correlation).replace('-', '−');
    }
}
