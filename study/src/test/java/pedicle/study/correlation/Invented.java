package pedicle.study.correlation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.catalog.table.Row;
import pedicle.catalog.table.Table;

/// Invented answers for the tests.
final class Invented {

    static final Path LAKESIDE = Path.of("..", "examples", "lakeside", "survey");

    private Invented() {}

    /// Seven items of two to six categories, with gaps, that src/test/r/ordinal.R made.
    static Answers ordinal() {
        Table table = Table.ours(Invented.class, "ordinal.csv");
        return answers(table, table.columns());
    }

    /// The items of the example network's survey, as they were asked.
    static Answers lakeside() {
        List<String> items = Table.read(LAKESIDE.resolve("scales.csv")).rows().stream()
                .flatMap(row -> Stream.of(row.required("items").split(" +")))
                .toList();
        return answers(Table.read(LAKESIDE.resolve("data.csv")), items);
    }

    static Answers answers(Table table, List<String> items) {
        double[][] columns = items.stream()
                .map(item -> table.rows().stream()
                        .mapToDouble(row -> score(row, item))
                        .toArray())
                .toArray(double[][]::new);
        return new Answers(items, columns);
    }

    private static double score(Row row, String item) {
        double score = row.number(item).orElse(Double.NaN);
        return score == -99 ? Double.NaN : score;
    }

    /// Answers from 1 to 5 with two components, and a gap at every so many; drawn anew for each seed.
    static Answers likert(int people, int items, double gaps, long seed) {
        Random random = new Random(seed);
        double[][] columns = new double[items][people];
        for (int person = 0; person < people; person++) {
            double[] scores = {random.nextGaussian(), random.nextGaussian()};
            for (int item = 0; item < items; item++) {
                double answer = 3 + 0.8 * scores[item % 2] + 0.7 * random.nextGaussian();
                columns[item][person] = random.nextDouble() < gaps ? Double.NaN : Math.clamp(Math.round(answer), 1, 5);
            }
        }
        return new Answers(names(items), columns);
    }

    static Answers with(Answers answers, int item, double[] column) {
        double[][] columns = columns(answers);
        columns[item] = column;
        return new Answers(answers.items(), columns);
    }

    static double[][] columns(Answers answers) {
        return IntStream.range(0, answers.size()).mapToObj(answers::column).toArray(double[][]::new);
    }

    static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(i -> "q" + i).toList();
    }

    static double[] all(int people, double score) {
        double[] column = new double[people];
        Arrays.fill(column, score);
        return column;
    }
}
