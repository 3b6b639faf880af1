package pedicle.study.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Direction;
import pedicle.catalog.Ids;
import pedicle.catalog.Sql;
import pedicle.study.interview.CodebookEntry;
import pedicle.study.interview.Coding;
import pedicle.study.interview.InterviewStudy;
import pedicle.study.interview.Participant;
import pedicle.study.interview.Transcript;

/// Transcripts, participants, codes and codings. Named things are sorted here, since each database has its own
/// alphabet; codings come in the order in which they were made.
public final class InterviewStore {

    private InterviewStore() {}

    public static void save(Handle handle, InterviewStudy study, Instant now) {
        PreparedBatch transcripts = handle.prepareBatch(
                "insert into transcript (document, file, body, loaded_at) values (:document, :file, :body, :now)");
        for (Transcript transcript : study.transcripts()) {
            transcripts
                    .bind("document", transcript.document())
                    .bind("file", transcript.file())
                    .bind("body", transcript.text())
                    .bind("now", now.toString())
                    .add();
        }
        Sql.execute(transcripts);
        saveParticipants(handle, study.participants());
        saveCodes(handle, study.codebook());
        saveCodings(handle, study.codings());
    }

    public static InterviewStudy load(Handle handle) {
        return new InterviewStudy(
                participants(handle), transcripts(handle), codes(handle), codings(handle), 0, List.of());
    }

    private static void saveParticipants(Handle handle, List<Participant> participants) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into participant (id, document, role, years, setting, practice, gender)
                values (:id, :document, :role, :years, :setting, :practice, :gender)""");
        for (Participant participant : participants) {
            batch.bindMethods(participant).add();
        }
        Sql.execute(batch);
    }

    private static void saveCodes(Handle handle, List<CodebookEntry> codes) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into code (code, name, meaning, direction, constructs)
                values (:code, :name, :meaning, :way, :joined)""");
        for (CodebookEntry code : codes) {
            batch.bindMethods(code)
                    .bind("way", code.direction().name().toLowerCase(Locale.ROOT))
                    .bind("joined", String.join(" ", code.constructs()))
                    .add();
        }
        Sql.execute(batch);
    }

    private static void saveCodings(Handle handle, List<Coding> codings) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into coding (id, document, coder, code, start_at, end_at, words)
                values (:id, :document, :coder, :code, :start, :end, :words)""");
        for (Coding coding : codings) {
            batch.bindMethods(coding).bind("id", Ids.next()).add();
        }
        Sql.execute(batch);
    }

    private static List<Transcript> transcripts(Handle handle) {
        return handle
                .createQuery("select document, file, body from transcript")
                .map((row, _) -> Transcript.of(row.getString("document"), row.getString("file"), row.getString("body")))
                .stream()
                .sorted(Comparator.comparing(Transcript::document))
                .toList();
    }

    private static List<Participant> participants(Handle handle) {
        return handle
                .createQuery("select id, document, role, years, setting, practice, gender from participant")
                .map((row, _) -> new Participant(
                        row.getString("id"),
                        row.getString("document"),
                        row.getString("role"),
                        row.getInt("years"),
                        row.getString("setting"),
                        row.getString("practice"),
                        row.getString("gender")))
                .stream()
                .sorted(Comparator.comparing(Participant::id))
                .toList();
    }

    private static List<CodebookEntry> codes(Handle handle) {
        return handle
                .createQuery("select code, name, meaning, direction, constructs from code")
                .map((row, _) -> new CodebookEntry(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("meaning"),
                        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                        words(row.getString("constructs"))))
                .stream()
                .sorted(Comparator.comparing(CodebookEntry::code))
                .toList();
    }

    private static List<Coding> codings(Handle handle) {
        return handle.createQuery("select document, coder, code, start_at, end_at, words from coding order by id")
                .map((row, _) -> new Coding(
                        row.getString("document"),
                        row.getString("coder"),
                        row.getString("code"),
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        row.getString("words")))
                .list();
    }

    /// Ids parted by spaces; none where there is nothing.
    private static List<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
