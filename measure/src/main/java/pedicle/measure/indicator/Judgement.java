package pedicle.measure.indicator;

import org.jdbi.v3.core.Handle;
import pedicle.catalog.Sql;

/// The definition in force and the verdict on everyone, as tables for the questions that count.
final class Judgement {

    private Judgement() {}

    /// Asks `measure.sql` about everyone.
    static void pass(Handle tables, Asked asked) {
        keep(tables, "definition", asked.definition());
        keep(tables, "look_back", asked.lookBack());
        keep(tables, "judged", Asked.judged());
        tables.execute(Sql.of(Judgement.class, "counted.sql"));
    }

    /// Takes over what another engine found: `verdicts` is where they are read from.
    static void take(Handle tables, Asked asked, String verdicts) {
        keep(tables, "definition", asked.definition());
        keep(tables, "judged", verdicts);
        tables.execute(Sql.of(Judgement.class, "counted.sql"));
    }

    private static void keep(Handle tables, String name, String question) {
        tables.execute("create or replace table %s as %s".formatted(name, question));
    }
}
