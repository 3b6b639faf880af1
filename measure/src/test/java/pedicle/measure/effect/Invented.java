package pedicle.measure.effect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import pedicle.catalog.Proportion;
import pedicle.measure.witness.Witness;

/// The practices that `src/test/r/practices.R` invents, and others that a test asks for.
final class Invented {

    private Invented() {}

    static List<Cell> cells(String file) {
        return Witness.data("practices", file).rows().stream()
                .map(row -> new Cell(
                        row.required("practice"),
                        row.whole("period"),
                        new Proportion(row.whole("count"), row.whole("of")),
                        row.whole("treated") == 1))
                .toList();
    }

    static List<Cell> shuffled(List<Cell> cells) {
        List<Cell> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(3));
        return shuffled;
    }

    static List<Cell> times(int factor, List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(
                        cell.practice(),
                        cell.period(),
                        new Proportion(
                                factor * cell.counted().count(),
                                factor * cell.counted().of()),
                        cell.treated()))
                .toList();
    }

    /// The practices, periods and steps of `cells` with thirty people in each, counted by chance with the
    /// cell's share.
    static List<Cell> drawn(List<Cell> cells, ToDoubleFunction<Cell> share, Random chance) {
        List<Cell> drawn = new ArrayList<>();
        for (Cell cell : cells) {
            long count = 0;
            for (int person = 0; person < 30; person++) {
                count += chance.nextDouble() < share.applyAsDouble(cell) ? 1 : 0;
            }
            drawn.add(new Cell(cell.practice(), cell.period(), new Proportion(count, 30), cell.treated()));
        }
        return drawn;
    }
}
