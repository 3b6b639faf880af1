package pedicle.care.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.care.hooks.ShownCard;
import pedicle.catalog.Sql;

/// The cards that were given out. No patient stands here.
public final class ShownCardStore {

    private ShownCardStore() {}

    /// A card that is there already, since its hook was repeated, is replaced.
    public static void save(Handle handle, Collection<ShownCard> cards, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into shown_card (id, shown_at, service, clinician, practice, theme, following, beside)
                values (:id, :at, :service, :clinician, :practice, :theme, :followingIds, :besideIds)
                on conflict (id) do update set
                  shown_at = excluded.shown_at, clinician = excluded.clinician, practice = excluded.practice,
                  theme = excluded.theme, following = excluded.following, beside = excluded.beside""");
        for (ShownCard card : cards) {
            batch.bindMethods(card)
                    .bind("at", now.toEpochMilli())
                    .bind("followingIds", String.join(" ", card.following()))
                    .bind("besideIds", String.join(" ", card.beside()))
                    .add();
        }
        Sql.execute(batch);
    }

    public static Optional<ShownCard> find(Handle handle, String id) {
        return handle.createQuery("""
                select id, service, clinician, practice, theme, following, beside
                from shown_card where id = :id""")
                .bind("id", id)
                .map((row, _) -> new ShownCard(
                        row.getString("id"),
                        row.getString("service"),
                        row.getString("clinician"),
                        row.getString("practice"),
                        row.getString("theme"),
                        ids(row.getString("following")),
                        ids(row.getString("beside"))))
                .findFirst();
    }

    /// Forgets all but the newest.
    public static void prune(Handle handle, int most) {
        handle.createUpdate("""
                delete from shown_card
                where shown_at <= (select shown_at from shown_card order by shown_at desc limit 1 offset :most)""").bind("most", most).execute();
    }

    private static Set<String> ids(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
