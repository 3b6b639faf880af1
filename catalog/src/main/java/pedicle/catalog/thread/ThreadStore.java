package pedicle.catalog.thread;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import pedicle.catalog.Sql;

/// Keeps the thread in the workspace. Every call runs in the caller's transaction.
public final class ThreadStore {

    private static final RowMapper<Knot> KNOT = (row, _) -> new Knot(
            row.getString("id"),
            Knot.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            row.getString("label"),
            row.getString("place"));

    private static final RowMapper<Step> STEP =
            (row, context) -> new Step(KNOT.map(row, context), row.getInt("distance"), row.getString("why"));

    private static final String BACK = Sql.of(ThreadStore.class, "walk-back.sql");
    private static final String FORWARD = Sql.of(ThreadStore.class, "walk-forward.sql");

    private ThreadStore() {}

    public static void tie(Handle handle, Knot knot) {
        handle.createUpdate("insert into knot (id, kind, label, place) values (:id, :kind, :label, :place)")
                .bind("id", knot.id())
                .bind("kind", knot.kind().name().toLowerCase(Locale.ROOT))
                .bind("label", knot.label())
                .bind("place", knot.place())
                .execute();
    }

    public static void tie(Handle handle, Strand strand) {
        handle.createUpdate("insert into strand (from_id, to_id, why) values (:from, :to, :why) on conflict do nothing")
                .bind("from", strand.from())
                .bind("to", strand.to())
                .bind("why", strand.why())
                .execute();
    }

    public static Optional<Knot> knot(Handle handle, String id) {
        return handle.createQuery("select id, kind, label, place from knot where id = :id")
                .bind("id", id)
                .map(KNOT)
                .findOne();
    }

    /// Everything that this came from, nearest first.
    public static List<Step> back(Handle handle, String id) {
        return handle.createQuery(BACK).bind("id", id).map(STEP).list();
    }

    /// Everything that came of this, nearest first.
    public static List<Step> forward(Handle handle, String id) {
        return handle.createQuery(FORWARD).bind("id", id).map(STEP).list();
    }
}
