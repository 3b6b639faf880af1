package pedicle.study.store;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import pedicle.catalog.Ids;

/// All the surveys of a workspace, and the files of answers that a person brought to one.
public final class SurveyShelf {

    private static final RowMapper<Shelved> SHELVED = (row, _) ->
            new Shelved(row.getString("id"), row.getString("slug"), row.getString("name"), row.getString("loaded_at"));

    /// A survey by its name and its address.
    public record Shelved(String id, String slug, String name, String loadedAt) {}

    /// A file of answers as it came. `dictionary` is empty where none came with it.
    public record Source(String id, String name, String base64, String dictionary, String loadedAt) {

        public byte[] content() {
            return Base64.getDecoder().decode(base64);
        }
    }

    private SurveyShelf() {}

    public static List<Shelved> all(Handle handle) {
        return handle.createQuery("select id, slug, name, loaded_at from survey order by id")
                .map(SHELVED)
                .list();
    }

    public static Optional<Shelved> find(Handle handle, String slug) {
        return handle.createQuery("select id, slug, name, loaded_at from survey where slug = :slug")
                .bind("slug", slug)
                .map(SHELVED)
                .findOne();
    }

    /// A new survey without answers. The slug is made of its name, with a number where another has it already.
    public static Shelved add(Handle handle, String name, Instant now) {
        Shelved shelved = new Shelved(Ids.next(), freeSlug(handle, name), name, now.toString());
        handle.createUpdate("insert into survey (id, slug, name, loaded_at) values (:id, :slug, :name, :loadedAt)")
                .bind("id", shelved.id())
                .bind("slug", shelved.slug())
                .bind("name", shelved.name())
                .bind("loadedAt", shelved.loadedAt())
                .execute();
        return shelved;
    }

    public static void addSource(
            Handle handle, String survey, String name, byte[] content, String dictionary, Instant now) {
        handle.createUpdate("""
                insert into survey_source (id, survey_id, name, content, dictionary, loaded_at)
                values (:id, :survey, :name, :content, :dictionary, :now)""")
                .bind("id", Ids.next())
                .bind("survey", survey)
                .bind("name", name)
                .bind("content", Base64.getEncoder().encodeToString(content))
                .bind("dictionary", dictionary)
                .bind("now", now.toString())
                .execute();
    }

    /// The newest file of answers; empty for a network's survey, which [SurveyStore] keeps.
    public static Optional<Source> newestSource(Handle handle, String survey) {
        return handle.createQuery("""
                        select id, name, content, dictionary, loaded_at from survey_source
                        where survey_id = :survey order by id desc limit 1""")
                .bind("survey", survey)
                .map((row, _) -> new Source(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("content"),
                        row.getString("dictionary"),
                        row.getString("loaded_at")))
                .findOne();
    }

    /// Changes whenever the answers do, or what was understood of them.
    public static String version(Handle handle, String survey) {
        return handle.createQuery("""
                        select
                          coalesce((select max(id) from survey_source where survey_id = :survey), '') || ' ' ||
                          coalesce((select changed_at from survey_understanding where survey_id = :survey), '')""")
                .bind("survey", survey)
                .mapTo(String.class)
                .one();
    }

    public static Optional<String> understanding(Handle handle, String survey) {
        return handle.createQuery("select content from survey_understanding where survey_id = :survey")
                .bind("survey", survey)
                .mapTo(String.class)
                .findOne();
    }

    /// Two decisions at one instant are told apart all the same: the later is kept a nanosecond later.
    public static void understand(Handle handle, String survey, String understanding, Instant now) {
        Instant changedAt = handle.createQuery("select changed_at from survey_understanding where survey_id = :survey")
                .bind("survey", survey)
                .mapTo(String.class)
                .findOne()
                .map(before -> Instant.parse(before).plusNanos(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
        handle.createUpdate("""
                insert into survey_understanding (survey_id, content, changed_at) values (:survey, :content, :now)
                on conflict (survey_id) do update set content = excluded.content, changed_at = excluded.changed_at""")
                .bind("survey", survey)
                .bind("content", understanding)
                .bind("now", changedAt.toString())
                .execute();
    }

    private static String freeSlug(Handle handle, String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String wanted = words.isEmpty() || words.equals("new") ? "survey" : words;
        String slug = wanted;
        for (int next = 2; find(handle, slug).isPresent(); next++) {
            slug = wanted + "-" + next;
        }
        return slug;
    }
}
