package pedicle.measure.cohort;

import java.util.List;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// What the staged tables hold that a measure can't use, counted.
public final class Doubt {

    private Doubt() {}

    /// The question, whose columns are a count and what it counts: one text for every SQL engine.
    public static String question() {
        return Sql.of(Doubt.class, "doubts.sql");
    }

    /// What it finds, as a sentence.
    public static String said(long n, String what) {
        return "%d %s".formatted(n, what);
    }

    /// What the built-in engine finds in a cohort: for an engine that has no such tables.
    public static List<String> in(Cohort cohort) {
        return in(cohort.tables());
    }

    static List<String> in(Handle handle) {
        return handle.createQuery(question())
                .map((row, _) -> said(row.getLong("n"), row.getString("what")))
                .list();
    }
}
