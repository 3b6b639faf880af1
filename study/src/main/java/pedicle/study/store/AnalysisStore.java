package pedicle.study.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import pedicle.catalog.Ids;

/// The analyses that a person saved, each as its recipe, and what came out each time it ran.
public final class AnalysisStore {

    private static final RowMapper<Saved> SAVED = (row, _) ->
            new Saved(row.getString("id"), row.getString("title"), row.getString("recipe"), row.getString("made_at"));

    public record Saved(String id, String title, String recipe, String madeAt) {}

    /// `answers` names the file of answers that it ran on; `outcome` is JSON.
    public record Run(String id, String answers, int people, String outcome, String ranAt) {}

    private AnalysisStore() {}

    public static String save(Handle handle, String survey, String title, String recipe, Instant now) {
        String id = Ids.next();
        handle.createUpdate("""
                insert into analysis (id, survey_id, title, recipe, made_at)
                values (:id, :survey, :title, :recipe, :now)""")
                .bind("id", id)
                .bind("survey", survey)
                .bind("title", title)
                .bind("recipe", recipe)
                .bind("now", now.toString())
                .execute();
        return id;
    }

    public static void ran(Handle handle, String analysis, String answers, int people, String outcome, Instant now) {
        handle.createUpdate("""
                insert into analysis_run (id, analysis_id, answers, people, outcome, ran_at)
                values (:id, :analysis, :answers, :people, :outcome, :now)""")
                .bind("id", Ids.next())
                .bind("analysis", analysis)
                .bind("answers", answers)
                .bind("people", people)
                .bind("outcome", outcome)
                .bind("now", now.toString())
                .execute();
    }

    public static List<Saved> of(Handle handle, String survey) {
        return handle.createQuery(
                        "select id, title, recipe, made_at from analysis where survey_id = :survey order by id")
                .bind("survey", survey)
                .map(SAVED)
                .list();
    }

    public static Optional<Saved> find(Handle handle, String survey, String id) {
        return handle.createQuery("""
                        select id, title, recipe, made_at from analysis where survey_id = :survey and id = :id""")
                .bind("survey", survey)
                .bind("id", id)
                .map(SAVED)
                .findOne();
    }

    /// Oldest first.
    public static List<Run> runs(Handle handle, String analysis) {
        return handle.createQuery("""
                        select id, answers, people, outcome, ran_at from analysis_run
                        where analysis_id = :analysis order by id""")
                .bind("analysis", analysis)
                .map((row, _) -> new Run(
                        row.getString("id"),
                        row.getString("answers"),
                        row.getInt("people"),
                        row.getString("outcome"),
                        row.getString("ran_at")))
                .list();
    }

    public static void remove(Handle handle, String survey, String id) {
        handle.createUpdate("delete from analysis where survey_id = :survey and id = :id")
                .bind("survey", survey)
                .bind("id", id)
                .execute();
    }
}
