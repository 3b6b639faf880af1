package pedicle.study.store;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import pedicle.catalog.Direction;
import pedicle.catalog.Finding;

/// The findings in their order. Their evidence is read again from the survey and the interviews, so it can't go
/// stale.
public final class FindingStore {

    private static final RowMapper<StoredFinding> FINDING = (row, _) -> new StoredFinding(
            row.getString("id"),
            row.getString("slug"),
            row.getString("title"),
            Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
            row.getDouble("priority"),
            row.getInt("place"));

    private FindingStore() {}

    public static void save(Handle handle, List<Finding> findings) {
        int place = 1;
        for (Finding finding : findings) {
            handle.createUpdate("""
                    insert into finding (id, slug, title, direction, constructs, priority, accord, place)
                    values (:id, :slug, :title, :way, :joined, :priority, :accordName, :place)""")
                    .bind("id", finding.id())
                    .bind("slug", finding.slug())
                    .bind("title", finding.title())
                    .bind("way", finding.direction().name().toLowerCase(Locale.ROOT))
                    .bind("joined", String.join(" ", finding.constructs()))
                    .bind("priority", finding.priority())
                    .bind("accordName", finding.accord().name().toLowerCase(Locale.ROOT))
                    .bind("place", place++)
                    .execute();
        }
    }

    public static List<StoredFinding> all(Handle handle) {
        return handle.createQuery("select id, slug, title, direction, priority, place from finding order by place")
                .map(FINDING)
                .list();
    }

    /// A finding's lasting part.
    public record StoredFinding(
            String id, String slug, String title, Direction direction, double priority, int place) {}
}
