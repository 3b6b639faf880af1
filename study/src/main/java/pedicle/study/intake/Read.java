package pedicle.study.intake;

import java.util.List;
import pedicle.catalog.table.Sheet;

/// A file that was read whole: its raw texts, what it says of each column, the rows that its format leaves
/// out, and what a person should know.
record Read(Format format, Sheet sheet, List<Said> said, List<Rows> rows, List<String> remarks) {

    Read(Format format, Sheet sheet, List<Said> said, List<Rows> rows) {
        this(format, sheet, said, rows, List.of());
    }

    Read {
        said = List.copyOf(said);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }
}
