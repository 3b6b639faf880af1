package pedicle.app.network;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Which network a workspace holds.
final class NetworkStore {

    /// A loaded network's name and what it says of itself.
    record Named(String name, String statement, boolean synthetic, String sampleOrder) {}

    private NetworkStore() {}

    static void save(Handle handle, NetworkFolder network, Instant now) {
        handle.createUpdate("""
                insert into network (name, statement, synthetic, sample, loaded_at)
                values (:name, :statement, :synthetic, :sample, :now)""")
                .bind("name", network.name())
                .bind("statement", network.statement())
                .bind("synthetic", network.synthetic())
                .bind("sample", network.sampleOrder())
                .bind("now", now.toString())
                .execute();
    }

    static Optional<Named> newest(Handle handle) {
        return handle.createQuery(
                        "select name, statement, synthetic, sample from network order by loaded_at desc limit 1")
                .map((row, _) -> new Named(
                        row.getString("name"),
                        row.getString("statement"),
                        row.getBoolean("synthetic"),
                        row.getString("sample")))
                .findOne();
    }
}
