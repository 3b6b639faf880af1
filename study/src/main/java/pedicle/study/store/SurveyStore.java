package pedicle.study.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import pedicle.study.store.SurveyShelf.Shelved;

/// The surveys that come with a network, kept as their files.
public final class SurveyStore {

    private SurveyStore() {}

    public static Shelved save(Handle handle, String name, SurveyFiles files, Instant now) {
        Shelved shelved = SurveyShelf.add(handle, name, now);
        String id = shelved.id();
        save(handle, id, "answers", files.answers());
        save(handle, id, "dictionary", files.dictionary());
        save(handle, id, "scales", files.scales());
        return shelved;
    }

    /// The newest survey that came with a network.
    public static Optional<SurveyFiles> newest(Handle handle) {
        return handle.createQuery("select survey_id from survey_file order by survey_id desc limit 1")
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> find(handle, id));
    }

    /// The files of one survey; empty where it did not come with a network.
    public static Optional<SurveyFiles> find(Handle handle, String survey) {
        boolean there = handle.createQuery("select count(*) from survey_file where survey_id = :survey")
                        .bind("survey", survey)
                        .mapTo(int.class)
                        .one()
                > 0;
        return there
                ? Optional.of(new SurveyFiles(
                        file(handle, survey, "answers"),
                        file(handle, survey, "dictionary"),
                        file(handle, survey, "scales")))
                : Optional.empty();
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
