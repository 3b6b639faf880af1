package pedicle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pedicle.catalog.table.Table;
import pedicle.study.correlation.Answers;

/// Who is analysed: psych's bfi, 25 items and 2,800 people, where its file is there; else invented people, as
/// many.
record Respondents(String words, Answers answers) {

    private static final int PEOPLE = 2800;
    private static final int ITEMS = 25;

    static Respondents found() {
        Path file = Path.of(external(), "stats", "psych_bfi_2800x28.csv");
        return Files.exists(file)
                ? new Respondents("psych's bfi, 2,800 people by 25 items", bfi(Table.read(file)))
                : new Respondents("invented answers, 2,800 people by 25 items (bfi is not there)", invented());
    }

    /// The folder of data that is not part of the project.
    static String external() {
        return System.getProperty("pedicle.external", "../shared/external");
    }

    private static Answers bfi(Table table) {
        List<String> items = Stream.of("A", "C", "E", "N", "O")
                .flatMap(trait -> IntStream.rangeClosed(1, 5).mapToObj(number -> trait + number))
                .toList();
        return new Answers(
                items,
                items.stream()
                        .map(item -> table.rows().stream()
                                .mapToDouble(row -> row.number(item).orElse(Double.NaN))
                                .toArray())
                        .toArray(double[][]::new));
    }

    /// Five things behind five items each, answers from 1 to 6, one in a hundred left out.
    private static Answers invented() {
        Random random = new Random(5);
        double[][] columns = new double[ITEMS][PEOPLE];
        for (int person = 0; person < PEOPLE; person++) {
            double[] behind = random.doubles(5).map(_ -> random.nextGaussian()).toArray();
            for (int item = 0; item < ITEMS; item++) {
                double answer = 3.7 + behind[item / 5] + random.nextGaussian();
                columns[item][person] = random.nextInt(100) == 0 ? Double.NaN : Math.clamp(Math.round(answer), 1, 6);
            }
        }
        return new Answers(
                IntStream.rangeClosed(1, ITEMS).mapToObj(item -> "q" + item).toList(), columns);
    }

    /// As R reads it: an item a column, nothing where there is no answer.
    void write(Path file) throws IOException {
        Stream<String> lines = IntStream.range(0, answers.people())
                .mapToObj(person -> IntStream.range(0, answers.size())
                        .mapToObj(item -> score(answers.column(item)[person]))
                        .collect(Collectors.joining(",")));
        Stream<String> header = Stream.of(String.join(",", answers.items()));
        Files.write(file, Stream.concat(header, lines).toList());
    }

    private static String score(double score) {
        return Double.isNaN(score) ? "" : Integer.toString((int) score);
    }
}
