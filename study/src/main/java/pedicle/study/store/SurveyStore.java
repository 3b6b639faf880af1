package pedicle.study.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.catalog.Ids;

/// Surveys, kept as their files.
public final class SurveyStore {

    private SurveyStore() {}

    public static void save(Handle handle, String name, SurveyFiles files, Instant now) {
        String id = Ids.next();
        handle.createUpdate("insert into survey (id, name, loaded_at) values (:id, :name, :now)")
                .bind("id", id)
                .bind("name", name)
                .bind("now", now.toString())
                .execute();
        save(handle, id, "answers", files.answers());
        save(handle, id, "dictionary", files.dictionary());
        save(handle, id, "scales", files.scales());
    }

    /// The newest survey.
    public static Optional<SurveyFiles> newest(Handle handle) {
        return handle.createQuery("select id from survey order by id desc limit 1")
                .mapTo(String.class)
                .findOne()
                .map(id -> new SurveyFiles(
                        file(handle, id, "answers"), file(handle, id, "dictionary"), file(handle, id, "scales")));
    }

    private static void save(Handle handle, String survey, String role, SurveyFiles.File file) {
        handle.createUpdate("""
                insert into survey_file (survey_id, role, name, content)
                values (:survey, :role, :name, :content)""")
                .bind("survey", survey)
                .bind("role", role)
                .bind("name", file.name())
                .bind("content", file.content())
                .execute();
    }

    private static SurveyFiles.File file(Handle handle, String survey, String role) {
        return handle.createQuery("select name, content from survey_file where survey_id = :survey and role = :role")
                .bind("survey", survey)
                .bind("role", role)
                .map((row, _) -> new SurveyFiles.File(row.getString("name"), row.getString("content")))
                .one();
    }
}
