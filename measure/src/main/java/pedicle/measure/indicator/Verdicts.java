package pedicle.measure.indicator;

import java.nio.file.Path;
import java.util.List;
import pedicle.catalog.Sql;
import pedicle.measure.cohort.TableFile;

/// The table `judged` in files: what an engine wrote, as the question that reads it.
final class Verdicts {

    private Verdicts() {}

    /// Without files it is a table without rows.
    static String in(List<Path> files) {
        String text = Sql.of(Verdicts.class, "verdicts.sql");
        return files.isEmpty()
                ? text.replace("verdict_file", "(%s)".formatted(Sql.of(Verdicts.class, "no-verdicts.sql")))
                : text.replace("verdict_file", TableFile.reading(files));
    }
}
