package pedicle.measure.cohort;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import pedicle.catalog.Sql;
import pedicle.catalog.reference.Code;

/// A network's people as a measure sees them: the tables that `staging.sql` makes in a database in memory, which goes
/// when this is closed. Read once; measured by as many definitions as are wanted.
public final class Cohort implements AutoCloseable {

    private final Engine engine;
    private final Exports exports;
    private final List<String> lacking;
    private final List<String> warnings;

    private Cohort(Engine engine, Exports exports, List<String> lacking, List<String> warnings) {
        this.engine = engine;
        this.exports = exports;
        this.lacking = List.copyOf(lacking);
        this.warnings = List.copyOf(warnings);
    }

    /// Reads one folder, of which nothing is kept.
    public static Cohort read(Path fhir, List<Code> codes) {
        return read(List.of(fhir), codes, Reading.once());
    }

    /// Reads folders, the earliest first. A broken line is left out and warned of; a file that can't be read to its end
    /// is bad input.
    public static Cohort read(List<Path> fhir, List<Code> codes, Reading reading) {
        Exports exports = Exports.in(fhir);
        Steps steps = new Steps(
                reading.progress(),
                exports.parts().stream().mapToLong(Exports.Part::bytes).sum());
        Engine engine = Engine.start(reading.room());
        try {
            Handle handle = engine.handle();
            handle.createScript(Sql.of(Cohort.class, "tables.sql")).execute();
            Optional<KeptCohort> kept =
                    reading.staged().map(folder -> Staged.read(handle, exports, folder, words(codes), steps));
            List<String> warnings = new ArrayList<>();
            if (kept.filter(KeptCohort::isThere).isPresent()) {
                warnings.addAll(kept.orElseThrow().open(handle).warnings());
                steps.staged(1, 1);
            } else {
                List<String> found = kept.map(KeptCohort::warnings).orElseGet(() -> Plain.read(handle, exports, steps));
                write(handle, codes);
                writeMedicines(handle);
                stage(handle, steps);
                warnings.addAll(Absence.of(exports, lacking(handle, exports)));
                warnings.addAll(found);
                warnings.addAll(Doubt.in(handle));
                kept.ifPresent(place -> place.write(handle, warnings));
            }
            return new Cohort(engine, exports, lacking(handle, exports), warnings);
        } catch (RuntimeException failed) {
            engine.close();
            throw Engine.explained(failed);
        }
    }

    /// The tables, for a measure's own questions.
    public Handle tables() {
        return engine.handle();
    }

    /// The types without which no figure can be had, and which the export lacks.
    public List<String> lacking() {
        return lacking;
    }

    /// Whether the export has a file of this type.
    public boolean has(ResourceType type) {
        return exports.has(type);
    }

    /// What was not taken, a sentence each: no names, no content.
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        engine.close();
    }

    private static void stage(Handle handle, Steps steps) {
        List<String> texts =
                handle.createScript(Sql.of(Cohort.class, "staging.sql")).getStatements();
        for (int step = 0; step < texts.size(); step++) {
            handle.execute(texts.get(step));
            steps.staged(step + 1, texts.size());
        }
    }

    private static List<String> lacking(Handle handle, Exports exports) {
        return exports.lacking(exports.has(ResourceType.DIAGNOSTIC_REPORT)
                && handle.createQuery("select exists (from imaging_report)"
                                + " or exists (from raw_diagnostic_report where radiology)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private static String words(List<Code> codes) {
        return codes.stream()
                .map(code -> String.join(
                        " ",
                        code.set(),
                        code.system(),
                        code.code(),
                        code.match().name(),
                        code.modality()))
                .collect(Collectors.joining("\n", "", Sql.of(Cohort.class, "medicine-names.csv")));
    }

    private static void write(Handle handle, List<Code> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a cohort needs code sets");
        }
        try (DuckDBAppender rows = handle.getConnection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "code")) {
            for (Code code : codes) {
                for (String system : code.systems()) {
                    rows.beginRow();
                    rows.append(code.set());
                    rows.append(system);
                    rows.append(code.code().replace(".", ""));
                    rows.append(code.match() == Code.Match.PREFIX);
                    rows.append(code.modality());
                    rows.endRow();
                }
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("the code sets could not be written", refused);
        }
    }

    private static void writeMedicines(Handle handle) {
        try (PreparedBatch batch = handle.prepareBatch("insert into medicine_word values (?, ?, nullif(?, ''))")) {
            MedicineWord.all().forEach(each -> batch.add(each.set(), each.word(), each.butNot()));
            batch.execute();
        }
    }
}
