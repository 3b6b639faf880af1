package pedicle.measure.indicator;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Sql;

/// Writes the definition into its tables and asks `measure.sql` about everyone.
final class Judgement {

    private Judgement() {}

    static void pass(Handle tables, Definition definition, Period period) {
        tables.createScript(Sql.of(Judgement.class, "tables.sql")).execute();
        // The driver binds no LocalDate of JDBI's, so that days go in as text.
        tables.execute(
                "insert into definition values (?, ?, ?, cast(? as date), cast(? as date), ?, ?, ?, ?)",
                definition.ages().least(),
                definition.ages().most(),
                definition.ages().on() == Ages.Day.PERIOD_START,
                period.from().toString(),
                period.to().minusDays(definition.start().closeDays()).toString(),
                definition.start().clearDays(),
                definition.start().which().name(),
                definition.windowDays(),
                definition.denominator() == Definition.Denominator.IMAGED);
        write(tables, definition);
        tables.execute(Sql.of(Judgement.class, "measure.sql"));
        tables.execute(Sql.of(Judgement.class, "counted.sql"));
    }

    private static void write(Handle tables, Definition definition) {
        if (definition.lookBacks().isEmpty()) {
            return;
        }
        try (PreparedBatch batch = tables.prepareBatch("insert into look_back values (?, ?, ?, ?, ?)")) {
            int place = 0;
            for (LookBack lookBack : definition.lookBacks()) {
                batch.add(
                        lookBack.set(),
                        lookBack.role() == LookBack.Role.FLAG ? "flag" : "exclude",
                        ++place,
                        lookBack.daysBefore().isPresent()
                                ? (Integer) lookBack.daysBefore().getAsInt()
                                : null,
                        lookBack.daysAfter());
            }
            batch.execute();
        }
    }
}
