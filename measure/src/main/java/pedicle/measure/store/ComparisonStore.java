package pedicle.measure.store;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Proportion;
import pedicle.measure.trend.BeforeAfter;
import pedicle.measure.trend.BeforeAfter.Comparison;

/// The two sides of a run before and after its change.
final class ComparisonStore {

    private static final String OVER_USE = "over-use";
    private static final String UNDER_USE = "under-use";

    private ComparisonStore() {}

    static void save(Handle handle, String run, BeforeAfter compared) {
        compared.overUse().ifPresent(found -> save(handle, run, OVER_USE, found));
        compared.underUse().ifPresent(found -> save(handle, run, UNDER_USE, found));
    }

    static BeforeAfter of(Handle handle, String run, LocalDate change) {
        return new BeforeAfter(change, side(handle, run, OVER_USE), side(handle, run, UNDER_USE));
    }

    private static void save(Handle handle, String run, String side, Comparison found) {
        handle.createUpdate("""
                insert into measure_comparison (run, side, before_count, before_of, after_count, after_of)
                values (:run, :side, :bc, :bo, :ac, :ao)""")
                .bind("run", run)
                .bind("side", side)
                .bind("bc", found.before().count())
                .bind("bo", found.before().of())
                .bind("ac", found.after().count())
                .bind("ao", found.after().of())
                .execute();
    }

    private static Optional<Comparison> side(Handle handle, String run, String side) {
        return handle.createQuery("""
                select before_count, before_of, after_count, after_of
                from measure_comparison where run = :run and side = :side""")
                .bind("run", run)
                .bind("side", side)
                .map((row, _) -> Comparison.of(
                        new Proportion(row.getLong("before_count"), row.getLong("before_of")),
                        new Proportion(row.getLong("after_count"), row.getLong("after_of"))))
                .findOne();
    }
}
