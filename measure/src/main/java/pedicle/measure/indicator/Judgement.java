package pedicle.measure.indicator;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Sql;

/// Writes the definition into its tables and asks `measure.sql` about everyone.
final class Judgement {

    private Judgement() {}

    /// `insured` where the export says who is.
    static void pass(Handle tables, Definition definition, Period period, boolean insured) {
        tables.createScript(Sql.of(Judgement.class, "tables.sql")).execute();
        // The driver binds no LocalDate of JDBI's, so that days go in as text.
        tables.execute(
                "insert into definition values (?, ?, ?, cast(? as date), cast(? as date), cast(? as date), ?, ?, ?, ?, ?, ?, ?, ?)",
                definition.ages().least(),
                definition.ages().most(),
                definition.ages().on().name(),
                period.from().toString(),
                period.to().minusDays(definition.start().closeDays()).toString(),
                period.to().toString(),
                definition.start().clearDays(),
                definition.start().which().name(),
                definition.enrolled() && insured,
                definition.act().kind().name(),
                definition.act().rising(),
                definition.act().from(),
                definition.act().to(),
                definition.denominator() == Definition.Denominator.ACTED);
        write(tables, definition);
        tables.execute(Sql.of(Judgement.class, "measure.sql"));
        tables.execute(Sql.of(Judgement.class, "counted.sql"));
    }

    private static void write(Handle tables, Definition definition) {
        if (definition.lookBacks().isEmpty()) {
            return;
        }
        try (PreparedBatch batch = tables.prepareBatch("insert into look_back values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (LookBack lookBack : definition.lookBacks()) {
                batch.add(
                        lookBack.set(),
                        lookBack.role() == LookBack.Role.FLAG ? "flag" : "exclude",
                        ++place,
                        lookBack.daysBefore().isPresent()
                                ? (Integer) lookBack.daysBefore().getAsInt()
                                : null,
                        lookBack.daysAfter(),
                        lookBack.asks() instanceof LookBack.Asks.Dates(int least) ? least : 1,
                        lookBack.asks() instanceof LookBack.Asks.DaysInARow(int least) ? least : 0,
                        lookBack.leastAge(),
                        lookBack.reason(),
                        lookBack.part());
            }
            batch.execute();
        }
    }
}
