package pedicle.study.intake;

import java.util.List;
import java.util.function.Function;
import pedicle.catalog.table.Sheet;

/// A table that has been opened and whose first lines can be looked at before it is read whole.
sealed interface Opened permits TextTable, Workbook {

    String name();

    Format.Writing writing();

    /// At most so many lines, each with its fields.
    List<List<String>> firstLines(int most);

    /// The table below its header lines, from which `named` makes the columns' names.
    Sheet sheet(int headers, Function<List<List<String>>, List<String>> named);
}
