package pedicle.study.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Direction;

/// Scales of surveys that a person accepted as findings. The numbers are read from the survey each time.
public final class AcceptedFindings {

    /// `id` is the finding's; its knot is tied by whoever saves it.
    public record Accepted(
            String id,
            String survey,
            String scale,
            String slug,
            String title,
            Direction direction,
            List<String> constructs) {

        public Accepted {
            constructs = List.copyOf(constructs);
        }
    }

    private AcceptedFindings() {}

    public static void save(Handle handle, Accepted accepted, Instant now) {
        handle.createUpdate("""
                insert into accepted_finding
                  (finding_id, survey_id, scale, slug, title, direction, constructs, accepted_at)
                values (:id, :survey, :scale, :slug, :title, :way, :joined, :now)""")
                .bind("id", accepted.id())
                .bind("survey", accepted.survey())
                .bind("scale", accepted.scale())
                .bind("slug", accepted.slug())
                .bind("title", accepted.title())
                .bind("way", accepted.direction().name().toLowerCase(Locale.ROOT))
                .bind("joined", String.join(" ", accepted.constructs()))
                .bind("now", now.toString())
                .execute();
    }

    public static List<Accepted> all(Handle handle) {
        return handle.createQuery("""
                        select finding_id, survey_id, scale, slug, title, direction, constructs
                        from accepted_finding order by finding_id""")
                .map((row, _) -> new Accepted(
                        row.getString("finding_id"),
                        row.getString("survey_id"),
                        row.getString("scale"),
                        row.getString("slug"),
                        row.getString("title"),
                        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                        words(row.getString("constructs"))))
                .list();
    }

    private static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}
