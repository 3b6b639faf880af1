package pedicle.study.witness;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import pedicle.catalog.table.Table;
import pedicle.study.correlation.Answers;

/// Data that were not made for this project. A test that asks for them is skipped where the folder
/// (`-Dpedicle.external`, or ../../shared/external) is absent.
public final class Outside {

    /// The items of psych's bfi, five for each of five traits.
    public static final List<String> BFI_ITEMS = Stream.of("A", "C", "E", "N", "O")
            .flatMap(trait -> Stream.of("1", "2", "3", "4", "5").map(number -> trait + number))
            .toList();

    private Outside() {}

    public static Path folder(String name) {
        Path path = Path.of(System.getProperty("pedicle.external", "../../shared/external"), name);
        assumeTrue(Files.isDirectory(path), "the external files are not at " + path);
        return path;
    }

    public static Answers bfi(List<String> items) {
        return answers(folder("stats").resolve("psych_bfi_2800x28.csv"), items);
    }

    /// Nine tests of 301 pupils, from Holzinger and Swineford (1939).
    public static Answers holzingerSwineford() {
        return answers(
                folder("stats").resolve("jasp_holzingerswineford.csv"),
                Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9).map(number -> "x" + number).toList());
    }

    /// Columns of numbers; NA or nothing is no answer.
    public static Answers answers(Path file, List<String> items) {
        Table table = Table.read(file);
        return new Answers(
                items,
                items.stream()
                        .map(item -> table.rows().stream()
                                .mapToDouble(row -> row.optional(item)
                                        .filter(text -> !text.equals("NA") && !text.equals("-99"))
                                        .map(Double::valueOf)
                                        .orElse(Double.NaN))
                                .toArray())
                        .toArray(double[][]::new));
    }
}
